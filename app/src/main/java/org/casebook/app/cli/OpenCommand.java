package org.casebook.app.cli;

import java.util.concurrent.Callable;
import org.casebook.app.CasebookWindow;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.User;
import picocli.CommandLine.Command;

/// Opens the window on a home that is there.
@Command(name = "open", description = "Open the window on an existing home.")
final class OpenCommand implements Callable<Integer> {
    private final CommonOptions options;

    OpenCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        if (!CasebookWindow.hasDisplay()) {
            throw new UsageException("open needs a display; case show and packet work without one");
        }
        try (OpenHome home = options.open()) {
            AccessContext context = options.context(home, Action.VIEW);
            User user = home.home().find(context.user()).orElseThrow();
            CasebookWindow.show(home, user, context.purpose(), options.clock());
            return ExitStatus.DONE;
        }
    }
}

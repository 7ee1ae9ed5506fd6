package org.casebook.app.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.casebook.app.CasebookWindow;
import org.casebook.app.HomeAccess;
import org.casebook.dataaccess.gateway.OpenHome;
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
        Supplier<OpenHome> opening = HomeAccess.opening(options.home(), options.clock());
        CasebookWindow.show(options.seat(progress -> opening.get()), options.clock());
        return ExitStatus.DONE;
    }
}

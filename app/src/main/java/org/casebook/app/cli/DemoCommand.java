package org.casebook.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.casebook.app.CasebookWindow;
import org.casebook.app.DemoHome;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Makes the demo home on the first run, then opens the window, or draws it where there is no display.
@Command(name = "demo", description = "Try Casebook on bundled synthetic data; needs no network and no account.")
final class DemoCommand implements Callable<Integer> {
    private final CommonOptions options;

    @Option(names = "--headless", description = "Draw the window and a packet instead of opening the window.")
    private boolean headless;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DemoCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        if (headless || !CasebookWindow.hasDisplay()) {
            return draw();
        }
        CasebookWindow.show(options.seat(DemoHome.opening(options.home(), options.clock())), options.clock());
        return ExitStatus.DONE;
    }

    private int draw() {
        PrintWriter out = spec.commandLine().getOut();
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), true);
                OpenHome home = DemoHome.open(options.home(), options.clock(), progress)) {
            progress.clear();
            AccessContext context = options.context(home, Action.VIEW);
            User user = home.home().find(context.user()).orElseThrow();
            Path folder = DemoHome.folder(options.home());
            CaseId first = firstCase(home, context);
            CasebookWindow.draw(home, user, context.purpose(), options.clock(), first, folder.resolve("window.png"));
            out.println("window: " + folder.resolve("window.png"));
            return PacketCommand.write(home, context, List.of(first), folder.resolve("packet.pdf"), spec.commandLine());
        }
    }

    /// The first case of the first board on which this user may see one.
    private static CaseId firstCase(OpenHome home, AccessContext context) {
        return DeniedException.require("demo", home.cases().boards(context)).stream()
                .flatMap(board -> home.cases().agenda(context, board.id()).visible().stream())
                .flatMap(agenda -> agenda.entries().stream())
                .map(entry -> entry.caseId())
                .findFirst()
                .orElseThrow(() -> DeniedException.notAvailable("a case"));
    }
}

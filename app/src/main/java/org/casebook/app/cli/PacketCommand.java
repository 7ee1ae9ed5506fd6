package org.casebook.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.casebook.app.PacketFile;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.Action;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the packet of one or more cases.
@Command(name = "packet", description = "Write the packet of cases as one PDF, with a provenance appendix.")
final class PacketCommand implements Callable<Integer> {
    private final CommonOptions options;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Cases, as case list names them.")
    private List<String> ids = List.of();

    @Option(names = "--out", required = true, paramLabel = "F.pdf")
    private Path file = Path.of("packet.pdf");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PacketCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<CaseId> cases = ids.stream().map(CaseCommand::caseId).toList();
        try (OpenHome home = options.open()) {
            Path written = DeniedException.require(
                    "packet", PacketFile.write(home, options.context(home, Action.EXPORT), cases, file));
            out.println("packet: " + written);
            return ExitStatus.DONE;
        }
    }
}

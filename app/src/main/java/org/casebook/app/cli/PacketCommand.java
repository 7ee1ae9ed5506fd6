package org.casebook.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.BoardId;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.Agenda;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.viewmodels.packet.PacketExport;
import org.casebook.viewmodels.packet.PacketExport.Outcome;
import org.casebook.views.packet.PacketPdf;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the packet of one or more cases.
@Command(name = "packet", description = "Write the packet of cases as one PDF, with a provenance appendix.")
final class PacketCommand implements Callable<Integer> {
    private final CommonOptions options;

    @Parameters(
            arity = "1..*",
            paramLabel = "ID",
            description = "Cases, as case list names them; a board stands for all its cases.")
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
        List<CaseId> named = ids.stream().map(CaseCommand::caseId).toList();
        try (OpenHome home = options.open()) {
            AccessContext context = options.context(home, Action.EXPORT);
            List<CaseId> cases = named.stream()
                    .flatMap(id -> casesOf(home, context, id))
                    .distinct()
                    .toList();
            return write(home, context, cases, file, spec.commandLine());
        }
    }

    /// Boards and cases are named alike: what is a board to this user stands for its cases.
    private static Stream<CaseId> casesOf(OpenHome home, AccessContext context, CaseId id) {
        Optional<Agenda> agenda =
                home.cases().agenda(context, new BoardId(id.text())).visible();
        return agenda.map(board -> board.entries().stream().map(Agenda.Entry::caseId))
                .orElseGet(() -> Stream.of(id));
    }

    /// Writes a packet and says where it is.
    ///
    /// @return the exit status
    static int write(OpenHome home, AccessContext context, List<CaseId> cases, Path file, CommandLine line) {
        PacketExport export = new PacketExport(home.cases(), home.exports(), home.home(), PacketPdf::write);
        return switch (DeniedException.require("packet", export.write(context, cases, file))) {
            case Outcome.Written(Path written, var ledgerSequence, var label) -> {
                line.getOut().println("packet: " + written);
                yield ExitStatus.DONE;
            }
            case Outcome.Unwritable(Path refused) -> {
                line.getErr().println("casebook: packet cannot be written to " + refused);
                yield ExitStatus.FAILURE;
            }
        };
    }
}

package org.casebook.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.gateway.Agenda;
import org.casebook.dataaccess.gateway.BoardSummary;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.CaseHeader;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.Sourced;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Cases, as this user may see them.
@Command(
        name = "case",
        description = "List and show cases, as this user may see them for this purpose.",
        subcommands = {CaseCommand.ListCommand.class, CaseCommand.ShowCommand.class})
final class CaseCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "case needs list or show");
    }

    /// Lists the agendas.
    @Command(name = "list", description = "List the cases of every board.")
    static final class ListCommand implements Callable<Integer> {
        private final CommonOptions options;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        ListCommand(CommonOptions options) {
            this.options = options;
        }

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (OpenHome home = options.open()) {
                AccessContext context = options.context(home, Action.VIEW);
                List<Agenda> agendas = new ArrayList<>();
                for (BoardSummary board :
                        DeniedException.require("case list", home.cases().boards(context))) {
                    home.cases().agenda(context, board.id()).visible().ifPresent(agendas::add);
                }
                if (options.json()) {
                    out.println(CaseJson.write(agendas));
                } else {
                    agendas.forEach(agenda -> print(agenda, out));
                }
                return ExitStatus.DONE;
            }
        }

        private static void print(Agenda agenda, PrintWriter out) {
            out.printf("%s  %s%n", agenda.board().id(), agenda.board().name());
            agenda.entries()
                    .forEach(entry -> out.printf(
                            "  %-28s %-8s %s  %s%n",
                            entry.caseId(),
                            entry.readiness().state().name().toLowerCase(Locale.ROOT),
                            entry.patient(),
                            text(entry.diagnosis())));
        }
    }

    /// Shows one case.
    @Command(name = "show", description = "Show a case with every item it has.")
    static final class ShowCommand implements Callable<Integer> {
        private final CommonOptions options;

        @Parameters(paramLabel = "ID", description = "Case, as case list names it.")
        private String id = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        ShowCommand(CommonOptions options) {
            this.options = options;
        }

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            CaseId caseId = caseId(id);
            try (OpenHome home = options.open()) {
                AccessContext context = options.context(home, Action.VIEW);
                CaseFile file =
                        DeniedException.require("case " + caseId, home.cases().open(context, caseId));
                if (options.json()) {
                    out.println(CaseJson.write(file));
                } else {
                    print(file, out);
                }
                return ExitStatus.DONE;
            }
        }

        private static void print(CaseFile file, PrintWriter out) {
            CaseHeader header = file.header();
            out.printf("%s  %s%n", header.caseId(), header.boardName());
            out.printf("patient      %s  %s%n", header.patient(), text(header.name()));
            out.printf("diagnosis    %s%n", text(header.diagnosis()));
            out.printf("stage        %s%n", text(header.stage()));
            out.printf("performance  %s%n", text(header.performance()));
            out.printf("question     %s%n", text(header.question()));
            file.modalities().forEach(status -> out.printf("%-12s %s%n", status.modality(), words(status.presence())));
            count("variants", file.somatic(), out);
            count("germline", file.germline(), out);
            count("studies", file.studies(), out);
            count("notes", file.notes(), out);
            count("events", file.events(), out);
        }

        private static void count(String name, Governed<? extends List<?>> section, PrintWriter out) {
            out.printf(
                    "%-12s %s%n",
                    name,
                    section.visible().map(list -> Integer.toString(list.size())).orElse("withheld"));
        }

        private static String words(Presence presence) {
            return switch (presence) {
                case Presence.Present(int count, var asOf) -> count + (asOf == null ? "" : ", newest " + asOf);
                case Presence.Absent(var missing, var since, String detail) ->
                    missing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            };
        }
    }

    /// Reads a case identifier of the command line.
    static CaseId caseId(String text) {
        try {
            return new CaseId(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static String text(Governed<? extends Sourced<String>> value) {
        return value.visible().map(sourced -> sourced.value().orElse("unknown")).orElse("withheld");
    }
}

package org.casebook.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.casebook.app.HomeAccess;
import org.casebook.dataaccess.gateway.IntakeGateway;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.ingest.ImportReport;
import org.casebook.dataaccess.ingest.ImportReport.Issue;
import org.casebook.dataaccess.ingest.ImportReport.Outcome;
import org.casebook.provenance.source.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Imports files and folders and says what became of each.
@Command(
        name = "import",
        description = "Import files and folders; says of each what was accepted and what not, and why.")
final class ImportCommand implements Callable<Integer> {
    /// How many broken parts of one file are listed on the terminal; JSON has more, quarantine all.
    private static final int LISTED = 5;

    private final CommonOptions options;

    @Parameters(arity = "1..*", paramLabel = "PATH")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ImportCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenHome home = HomeAccess.openOrCreate(options.home(), options.clock());
                TerminalProgress progress =
                        new TerminalProgress(spec.commandLine().getErr(), !options.json())) {
            AccessContext context = options.context(home, Action.IMPORT);
            List<ImportReport> reports =
                    DeniedException.require("import", home.intake().importFiles(context, paths, progress));
            progress.clear();
            if (options.json()) {
                out.println(CaseJson.write(reports));
            } else {
                for (int i = 0; i < reports.size(); i++) {
                    print(progress.files().get(i), reports.get(i), out);
                }
                out.println(summary(reports));
                home.intake().pending(context).visible().ifPresent(pending -> printPending(pending, out));
            }
            boolean rejected = reports.stream()
                    .anyMatch(report -> report.outcome() == Outcome.PARTIAL || report.outcome() == Outcome.REFUSED);
            return rejected ? ExitStatus.REJECTED_INPUT : ExitStatus.DONE;
        }
    }

    private static void print(Path file, ImportReport report, PrintWriter out) {
        out.printf(
                "%-13s %-9s %s%s%n",
                report.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                report.kind() == null ? "" : report.kind().name().toLowerCase(Locale.ROOT),
                file,
                counts(report));
        if (report.reason() != null) {
            out.println("              " + report.reason());
        }
        List<Issue> listed = report.issues().stream()
                .filter(issue -> !issue.reason().equals(report.reason()))
                .limit(LISTED)
                .toList();
        listed.forEach(issue -> out.println("              " + line(issue)));
        long more = report.rejected() + report.warned() - listed.size();
        if (more > 0) {
            out.println("              … %d %sin quarantine".formatted(more, listed.isEmpty() ? "" : "more "));
        }
    }

    private static void printPending(List<IntakeGateway.Pending> pending, PrintWriter out) {
        if (!pending.isEmpty()) {
            out.println("%d identifiers wait for a patient; a coordinator ties them in the window, on the page Import"
                    .formatted(pending.size()));
        }
    }

    private static String counts(ImportReport report) {
        Map<String, Long> all = new TreeMap<>(report.rows());
        report.keptInBronze().forEach((type, count) -> all.put(type + " (bronze)", count));
        return all.isEmpty()
                ? ""
                : "  "
                        + all.entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", "));
    }

    private static String line(Issue issue) {
        String place = issue.place() instanceof Place.Whole ? "" : issue.place().fragment() + ": ";
        return (issue.rejected() ? "rejected " : "kept     ") + place + issue.reason();
    }

    private static String summary(List<ImportReport> reports) {
        Map<Outcome, Long> counts = reports.stream()
                .collect(Collectors.groupingBy(ImportReport::outcome, TreeMap::new, Collectors.counting()));
        return "%,d files: %s; %,d rows, %,d parts left out"
                .formatted(
                        reports.size(),
                        counts.entrySet().stream()
                                .map(entry -> entry.getValue() + " "
                                        + entry.getKey()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' '))
                                .collect(Collectors.joining(", ")),
                        reports.stream().mapToLong(ImportReport::accepted).sum(),
                        reports.stream().mapToLong(ImportReport::rejected).sum());
    }
}

package org.casebook.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.gateway.ModalityStatus;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.gateway.QualityGateway.Counts;
import org.casebook.dataaccess.gateway.QualityGateway.Failures;
import org.casebook.dataaccess.gateway.QualityGateway.Inventory;
import org.casebook.dataaccess.gateway.QualityGateway.Report;
import org.casebook.dataaccess.gateway.QualityGateway.Result;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Governed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What is wrong with the data and what is missing. Alone it runs all checks and keeps the result.
@Command(
        name = "quality",
        description = "Check the rows that this user may see, and keep the result.",
        subcommands = {QualityCommand.RowsCommand.class, QualityCommand.InventoryCommand.class})
final class QualityCommand implements Callable<Integer> {
    private final CommonOptions options;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    QualityCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenHome home = options.open()) {
            Report report =
                    DeniedException.require("quality", home.quality().check(options.context(home, Action.IMPORT)));
            if (options.json()) {
                out.println(CaseJson.write(report));
            } else {
                report.results().forEach(result -> print(result, out));
                out.println("declarations %s".formatted(report.declarations()));
            }
            return ExitStatus.DONE;
        }
    }

    private static void print(Result result, PrintWriter out) {
        String counts = switch (result.counts()) {
            case Governed.Withheld<Counts> withheld -> "withheld";
            case Governed.Released<Counts>(Counts counted) -> words(counted);
            case Governed.Masked<Counts>(Counts counted, String how) -> words(counted);
        };
        out.printf(
                "%-30s %-13s %-8s %-26s %s%n",
                result.code(),
                result.kind().name().toLowerCase(Locale.ROOT),
                result.gravity().name().toLowerCase(Locale.ROOT),
                counts,
                result.says());
    }

    private static String words(Counts counts) {
        return "%d of %d fail".formatted(counts.failed(), counts.checked());
    }

    /// Lists the rows that fail a check.
    @Command(name = "rows", description = "List the rows that fail a check now.")
    static final class RowsCommand implements Callable<Integer> {
        private final CommonOptions options;

        @Parameters(paramLabel = "CHECK", description = "Check, as quality names it.")
        private String check = "";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        RowsCommand(CommonOptions options) {
            this.options = options;
        }

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (OpenHome home = options.open()) {
                Failures failures = DeniedException.require(
                        "rows of this check", home.quality().failing(options.context(home, Action.IMPORT), check));
                if (options.json()) {
                    out.println(CaseJson.write(failures));
                } else {
                    failures.rows()
                            .forEach(row -> out.printf(
                                    "%-32s %s  %s%n",
                                    row.item(), row.patient(), row.caseId() == null ? "" : row.caseId()));
                    out.print(failures.more() ? "and more%n".formatted() : "");
                }
                return ExitStatus.DONE;
            }
        }
    }

    /// Shows which modalities each patient has.
    @Command(name = "inventory", description = "Show which modalities each patient has, and how others are missing.")
    static final class InventoryCommand implements Callable<Integer> {
        private final CommonOptions options;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        InventoryCommand(CommonOptions options) {
            this.options = options;
        }

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (OpenHome home = options.open()) {
                Inventory inventory = DeniedException.require(
                        "quality inventory", home.quality().inventory(options.context(home, Action.IMPORT)));
                if (options.json()) {
                    out.println(CaseJson.write(inventory));
                } else {
                    inventory
                            .patients()
                            .forEach(row ->
                                    out.printf("%s  %s%n", row.patient(), words(row.modalities(), inventory.day())));
                }
                return ExitStatus.DONE;
            }
        }

        private static String words(List<ModalityStatus> modalities, LocalDate day) {
            return modalities.stream()
                    .map(status -> "%s: %s"
                            .formatted(
                                    status.modality().name().toLowerCase(Locale.ROOT), words(status.presence(), day)))
                    .collect(Collectors.joining("; "));
        }

        private static String words(Presence presence, LocalDate day) {
            return switch (presence) {
                case Presence.Present(int count, LocalDate asOf)
                when asOf != null -> "%d, %d days old".formatted(count, ChronoUnit.DAYS.between(asOf, day));
                case Presence.Present present -> Integer.toString(present.count());
                case Presence.Absent absent ->
                    absent.missing().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            };
        }
    }
}

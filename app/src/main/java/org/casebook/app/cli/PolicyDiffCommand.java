package org.casebook.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.gateway.PolicyGateway.Change;
import org.casebook.dataaccess.gateway.PolicyGateway.Comparison;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.DecisionChange;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.PolicyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says who would gain or lose what on this home when one policy gave way to another.
@Command(name = "diff", description = "Say who gains or loses what on this home between two policies.")
final class PolicyDiffCommand implements Callable<Integer> {
    private final CommonOptions options;

    @Parameters(index = "0", paramLabel = "A", description = "Policy file before.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "Policy file after.")
    private Path after = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PolicyDiffCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PolicyFile from = PolicyCommand.policy(before);
        PolicyFile to = PolicyCommand.policy(after);
        try (OpenHome home = options.open()) {
            Comparison comparison = DeniedException.require(
                    "policy diff", home.policies().compare(options.context(home, Action.AUDIT), from, to));
            if (options.json()) {
                out.println(CaseJson.write(comparison));
            } else {
                comparison.changes().forEach(change -> print(change, out));
                out.println(
                        comparison.changes().isEmpty()
                                ? "no account gains or loses anything (%d compared)".formatted(comparison.users())
                                : "%d of %d accounts gain or lose something"
                                        .formatted(
                                                comparison.changes().stream()
                                                        .map(Change::user)
                                                        .distinct()
                                                        .count(),
                                                comparison.users()));
            }
            return ExitStatus.DONE;
        }
    }

    private static void print(Change change, PrintWriter out) {
        DecisionChange rights = change.rights();
        out.println("%s %s  (%s -> %s)"
                .formatted(change.user(), change.purpose(), rights.ruleBefore(), rights.ruleAfter()));
        line("patients", count(change.patientsGained()), count(change.patientsLost()), out);
        line("actions", words(rights.gained()), words(rights.lost()), out);
        rights.columns()
                .forEach(column -> out.println("  %s: %s -> %s"
                        .formatted(
                                column.classification(),
                                PolicyWords.lower(column.before()),
                                PolicyWords.lower(column.after()))));
        if (rights.highestBefore() != rights.highestAfter()) {
            out.println(
                    "  confidentiality: up to %s -> up to %s".formatted(rights.highestBefore(), rights.highestAfter()));
        }
        line("sensitivities", words(rights.sensitivitiesGained()), words(rights.sensitivitiesLost()), out);
    }

    private static void line(String what, String gained, String lost, PrintWriter out) {
        if (!gained.isEmpty() || !lost.isEmpty()) {
            out.println("  %s:%s%s"
                    .formatted(
                            what,
                            gained.isEmpty() ? "" : " gains " + gained,
                            lost.isEmpty() ? "" : (gained.isEmpty() ? "" : ",") + " loses " + lost));
        }
    }

    private static String words(Collection<?> names) {
        return names.isEmpty() ? "" : PolicyWords.list(names);
    }

    /// A number, or below which it lies; nothing for none.
    private static String count(Governed<Long> count) {
        return switch (count) {
            case Governed.Released<Long>(Long patients) -> patients == 0 ? "" : Long.toString(patients);
            case Governed.Masked<Long>(Long bound, String how) -> "<" + bound;
            case Governed.Withheld<Long> withheld -> "withheld";
        };
    }
}

package org.casebook.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.gateway.HomeSettings;
import org.casebook.dataaccess.governance.PolicyFile;
import org.casebook.dataaccess.governance.PolicyTable;
import org.casebook.dataaccess.governance.PolicyTable.Answer;
import org.casebook.dataaccess.governance.PolicyTable.Outcome;
import org.casebook.dataaccess.governance.PolicyTable.Request;
import org.casebook.dataaccess.governance.PolicyTable.Result;
import org.casebook.dataaccess.governance.Remark;
import org.casebook.dataaccess.governance.User;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Holds a policy against a table of requests. It reads files that people write and nothing else of the home.
@Command(name = "test", description = "Hold a policy against a table of requests and what must come of them.")
final class PolicyTestCommand implements Callable<Integer> {
    private final CommonOptions options;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Table of requests (default: policy-tests.yaml of the home).")
    private @Nullable Path file;

    @Option(names = "--policy", paramLabel = "FILE", description = "Policy to test (default: that of the home).")
    private @Nullable Path policy;

    @Option(names = "--users", paramLabel = "FILE", description = "Accounts (default: those of the home).")
    private @Nullable Path users;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PolicyTestCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        HomeSettings home = HomeSettings.of(options.home());
        Path table = file == null ? home.policyTests() : file;
        String text = PolicyCommand.text(table, "a table of requests");
        List<User> accounts = PolicyCommand.users(users, options).users();
        PolicyFile tested = policy == null ? PolicyFile.read(home.policy()) : PolicyCommand.policy(policy);
        List<Remark> remarks = PolicyTable.check(text, accounts);
        if (!remarks.isEmpty()) {
            PolicyCommand.print(remarks, table, spec.commandLine().getErr());
            return ExitStatus.REJECTED_INPUT;
        }
        List<Result> results = PolicyTable.parse(text, accounts).run(tested);
        if (options.json()) {
            out.println(CaseJson.write(results.stream().map(Row::of).toList()));
        } else {
            results.forEach(result -> print(result, out));
            out.println("%d of %d requests as expected"
                    .formatted(results.stream().filter(Result::passed).count(), results.size()));
        }
        return results.stream().allMatch(Result::passed) ? ExitStatus.DONE : ExitStatus.REJECTED_INPUT;
    }

    private static void print(Result result, PrintWriter out) {
        Request request = result.request();
        out.println("%s  line %d  %s: %s"
                .formatted(
                        result.passed() ? "pass" : "FAIL",
                        request.line(),
                        words(request),
                        PolicyWords.lower(request.expected())));
        result.wrong().forEach(answer -> out.println("      " + words(answer)));
    }

    private static String words(Request request) {
        return Stream.of(
                        request.who(),
                        names(request.contexts().stream()
                                .map(context -> context.purpose().name())),
                        names(request.actions().stream().map(Enum::name)),
                        names(request.classes().stream().map(Enum::name)),
                        request.patient() == null ? "" : "patient '" + request.patient() + "'",
                        PolicyWords.labels(request.labels()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String names(Stream<String> names) {
        return names.collect(Collectors.joining(","));
    }

    private static String words(Answer answer) {
        return "%s %s%s: %s, because %s"
                .formatted(
                        answer.purpose(),
                        answer.action(),
                        answer.classification() == null ? "" : " " + answer.classification(),
                        PolicyWords.lower(answer.outcome()),
                        because(answer));
    }

    private static String because(Answer answer) {
        return switch (answer.reason()) {
            case NO_RULE -> "no rule speaks of the role for this purpose";
            case NO_RIGHT -> "rule %s does not grant the action".formatted(answer.rule());
            case NOT_THIS_PATIENT -> "rule %s does not speak of the patient".formatted(answer.rule());
            case LABELS -> "rule %s allows no item with these labels".formatted(answer.rule());
            case GRANTED -> "rule %s says so".formatted(answer.rule());
        };
    }

    /// A result as it is written in JSON.
    private record Row(
            int line, String who, @Nullable String patient, Outcome expected, boolean passed, List<Answer> answers) {
        static Row of(Result result) {
            Request request = result.request();
            return new Row(
                    request.line(),
                    request.who(),
                    request.patient(),
                    request.expected(),
                    result.passed(),
                    result.cases());
        }
    }
}

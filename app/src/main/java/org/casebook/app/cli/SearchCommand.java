package org.casebook.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.gateway.SearchGateway.Answer;
import org.casebook.dataaccess.gateway.SearchGateway.Query;
import org.casebook.dataaccess.governance.Action;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Searches notes, variants, studies, events and cases.
@Command(name = "search", description = "Search notes, variants, studies, events and cases that this user may see.")
final class SearchCommand implements Callable<Integer> {
    private final CommonOptions options;

    @Parameters(arity = "1..*", paramLabel = "WORD")
    private List<String> words = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many hits (default: 20).")
    private int limit = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SearchCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (limit < 1 || limit > 200) {
            throw new UsageException("--limit is %d, must be in [1, 200]".formatted(limit));
        }
        try (OpenHome home = options.open()) {
            Query query = new Query(String.join(" ", words), Set.of(), null, limit);
            Answer answer = DeniedException.require(
                    "search", home.search().search(options.context(home, Action.SEARCH), query));
            if (options.json()) {
                out.println(CaseJson.write(answer));
            } else {
                answer.hits()
                        .forEach(hit -> out.printf(
                                "%s  %s  %s%n    %s%n", hit.item(), hit.patient(), hit.title(), hit.snippet()));
                out.println("%d of %d hits".formatted(answer.hits().size(), answer.total()));
            }
            return ExitStatus.DONE;
        }
    }
}

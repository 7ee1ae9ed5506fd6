package org.casebook.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.gateway.SourceGateway.Origin;
import org.casebook.dataaccess.gateway.SourceGateway.Trail;
import org.casebook.dataaccess.gateway.TrailGraph;
import org.casebook.dataaccess.governance.Action;
import org.casebook.provenance.derivation.Activity.Rows;
import org.casebook.provenance.derivation.ProvJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows where an item came from, down to file and place.
@Command(name = "source", description = "Show where an item came from, down to file and place.")
final class SourceCommand implements Callable<Integer> {
    private final CommonOptions options;

    @Parameters(paramLabel = "ITEM", description = "Item, as case show --json names it.")
    private String item = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or prov-json.")
    private String format = "text";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SourceCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ItemId id = itemId(item);
        if (!format.equals("text") && !format.equals("prov-json")) {
            throw new UsageException("--format is %s, must be text or prov-json".formatted(format));
        }
        try (OpenHome home = options.open()) {
            Trail trail = DeniedException.require(
                    "source of " + id, home.sources().trail(options.context(home, Action.VIEW), id));
            if (format.equals("prov-json")) {
                out.println(new String(ProvJson.write(TrailGraph.of(trail)), StandardCharsets.UTF_8));
            } else if (options.json()) {
                out.println(CaseJson.write(trail));
            } else {
                print(trail, out);
            }
            return ExitStatus.DONE;
        }
    }

    private static void print(Trail trail, PrintWriter out) {
        out.printf("%s  %s%n", trail.item(), trail.label());
        trail.steps()
                .forEach(step -> out.printf(
                        "  <- %s %s  %s%s%n", step.name(), step.version(), step.endedAt(), words(step.rows())));
        trail.origins().forEach(origin -> print(origin, out));
    }

    private static String words(@Nullable Rows rows) {
        return rows == null ? "" : "  %d in, %d out, %d rejected".formatted(rows.in(), rows.out(), rows.rejected());
    }

    private static void print(Origin origin, PrintWriter out) {
        out.printf(
                "  <- file %s  %s  %s%n",
                origin.fileName().visible().orElse("(name withheld)"),
                origin.kind(),
                origin.source().place().fragment());
        out.printf("     %s  %d bytes  received %s%n", origin.object(), origin.size(), origin.received());
        origin.excerpt()
                .visible()
                .filter(text -> !text.isBlank())
                .ifPresent(text -> text.lines().forEach(line -> out.println("     | " + line)));
    }

    private static ItemId itemId(String text) {
        try {
            return new ItemId(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}

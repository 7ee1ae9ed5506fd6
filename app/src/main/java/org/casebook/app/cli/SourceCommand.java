package org.casebook.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.export.FhirProvenance;
import org.casebook.dataaccess.export.OpenLineage;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.gateway.SourceGateway.Origin;
import org.casebook.dataaccess.gateway.SourceGateway.Trail;
import org.casebook.dataaccess.gateway.TrailGraph;
import org.casebook.dataaccess.governance.AccessContext;
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
    private static final List<String> FORMATS = List.of("text", "prov-json", "fhir", "openlineage");

    private final CommonOptions options;

    @Parameters(paramLabel = "ITEM", description = "Item, as case show --json names it.")
    private String item = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), prov-json, fhir or openlineage.")
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
        if (!FORMATS.contains(format)) {
            throw new UsageException("--format is %s, must be one of %s".formatted(format, String.join(", ", FORMATS)));
        }
        try (OpenHome home = options.open()) {
            AccessContext context = options.context(home, Action.VIEW);
            Trail trail =
                    DeniedException.require("source of " + id, home.sources().trail(context, id));
            switch (format) {
                case "prov-json" ->
                    out.println(new String(ProvJson.write(TrailGraph.of(trail)), StandardCharsets.UTF_8));
                case "fhir" -> out.println(FhirProvenance.write(trail));
                case "openlineage" -> out.println(OpenLineage.write(trail, context.at()));
                default -> {
                    if (options.json()) {
                        out.println(CaseJson.write(trail));
                    } else {
                        print(trail, out);
                    }
                }
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

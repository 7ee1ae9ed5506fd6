package org.casebook.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.casebook.dataaccess.gateway.LineageGateway;
import org.casebook.dataaccess.gateway.LineageGateway.Forward;
import org.casebook.dataaccess.gateway.LineageGateway.Release;
import org.casebook.dataaccess.gateway.LineageGateway.TouchedPatient;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.provenance.source.ObjectHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows what was made from a file.
@Command(name = "lineage", description = "Show what a file touched: patients, items, and what left the program since.")
final class LineageCommand implements Callable<Integer> {
    private static final int DIGITS = 64;

    private final CommonOptions options;

    @Parameters(
            paramLabel = "FILE-OR-HASH",
            description = "A file on disk, or the SHA-256 of one: at least its first 8 digits.")
    private String file = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LineageCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String hash = onDisk(file).map(ObjectHash::hex).orElseGet(() -> file.toLowerCase(Locale.ROOT));
        if (!hash.matches("[0-9a-f]{" + LineageGateway.SHORTEST + "," + DIGITS + "}")) {
            throw new UsageException("FILE-OR-HASH is %s, must be a file or %d to %d hexadecimal digits"
                    .formatted(file, LineageGateway.SHORTEST, DIGITS));
        }
        try (OpenHome home = options.open()) {
            AccessContext context = options.context(home, Action.IMPORT);
            Forward forward = DeniedException.require(
                    "lineage of this file", home.lineage().forward(context, whole(home, context, hash)));
            if (options.json()) {
                out.println(CaseJson.write(forward));
            } else {
                print(forward, out);
            }
            return ExitStatus.DONE;
        }
    }

    /// What fits no file that may be seen is asked for all the same, and so denied as every unknown file is.
    private static ObjectHash whole(OpenHome home, AccessContext context, String hash) {
        if (hash.length() == DIGITS) {
            return new ObjectHash(hash);
        }
        List<ObjectHash> fitting =
                DeniedException.require("lineage of this file", home.lineage().files(context, hash));
        if (fitting.size() > 1) {
            throw new UsageException(
                    "FILE-OR-HASH is %s, which %d files begin with: must tell one".formatted(hash, fitting.size()));
        }
        return fitting.isEmpty() ? new ObjectHash(hash + "0".repeat(DIGITS - hash.length())) : fitting.getFirst();
    }

    private static Optional<ObjectHash> onDisk(String text) {
        try {
            Path path = Path.of(text);
            return Files.isRegularFile(path) ? Optional.of(hash(path)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UsageException("FILE-OR-HASH cannot be read, must be a readable file");
        }
    }

    private static ObjectHash hash(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return ObjectHash.of(in);
        }
    }

    private static void print(Forward forward, PrintWriter out) {
        out.printf(
                "%s  %s  %s  %d bytes  received %s%n",
                forward.object(),
                forward.fileName().visible().orElse("(name withheld)"),
                forward.kind(),
                forward.size(),
                forward.received());
        forward.steps().forEach(step -> out.printf("  -> %s %s%n", step.name(), step.version()));
        forward.patients().forEach(patient -> print(patient, out));
        forward.releases()
                .visible()
                .ifPresentOrElse(
                        releases -> releases.forEach(release -> print(release, out)),
                        () -> out.println("  releases withheld"));
    }

    private static void print(TouchedPatient patient, PrintWriter out) {
        out.println("  -> patient " + patient.patient());
        patient.items()
                .forEach(items -> out.printf(
                        "     %6d %-18s %s%n",
                        items.count(),
                        items.table(),
                        items.classification().name().toLowerCase(Locale.ROOT)));
    }

    private static void print(Release release, PrintWriter out) {
        out.printf(
                "  -> release %d  %s  %s  %s  %s%n",
                release.sequence(), release.at(), release.user(), release.purpose(), String.join(",", release.items()));
    }
}

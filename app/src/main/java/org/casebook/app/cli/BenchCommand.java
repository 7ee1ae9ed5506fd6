package org.casebook.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.casebook.app.bench.Bench;
import org.casebook.app.bench.BenchReport;
import org.casebook.app.bench.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures Casebook against the bare libraries, on synthetic homes of its own.
@Command(name = "bench", description = "Measure Casebook against the bare libraries below it; takes its time.")
final class BenchCommand implements Callable<Integer> {
    private final CommonOptions options;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where its homes and results are kept (default: ~/.casebook-bench).")
    private Path folder = Path.of(System.getProperty("user.home"), ".casebook-bench");

    @Option(names = "--patients", paramLabel = "N", description = "Patients of the large home (default: 5000).")
    private int patients = 5_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds after the one that warms up (default: 5).")
    private int rounds = 5;

    @Option(names = "--part", paramLabel = "PART", description = "Only this: start, import, open, thumbnails, ledger.")
    private List<Part> parts = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BenchCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        if (patients < 1 || rounds < 1) {
            throw new UsageException("--patients and --rounds must be at least 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Set<Part> wanted = parts.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(parts);
        try (TerminalProgress progress = new TerminalProgress(err, true)) {
            BenchReport report = new Bench(folder, patients, rounds, wanted).run(progress, what -> {
                progress.clear();
                err.println(what);
            });
            progress.clear();
            Path file = folder.resolve("bench.json");
            Files.writeString(file, report.json());
            if (options.json()) {
                out.println(report.json());
            } else {
                report.table().forEach(out::println);
                out.println("written: " + file);
            }
            return ExitStatus.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException("results cannot be written", e);
        }
    }
}

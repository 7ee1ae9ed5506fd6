package org.casebook.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.casebook.app.cohort.CohortGenerator;
import org.casebook.dataaccess.ingest.ImportProgress;

/// Everything that is measured, in one run.
///
/// @param folder where homes, files and results are kept from run to run
/// @param patients of the large home
/// @param rounds after the one that warms up
public record Bench(Path folder, int patients, int rounds, Set<Part> parts) {
    public Bench {
        parts = Set.copyOf(parts);
    }

    /// Measures.
    ///
    /// @param progress while homes are made
    /// @param says what is going on, in one line
    public BenchReport run(ImportProgress progress, Consumer<String> says) {
        try {
            Files.createDirectories(folder);
            List<Measured> all = new ArrayList<>();
            if (parts.contains(Part.LEDGER)) {
                says.accept("writing and walking a ledger");
                all.addAll(new LedgerBench(folder, rounds, LedgerBench.LONG).run());
            }
            if (parts.equals(Set.of(Part.LEDGER))) {
                return BenchReport.of(patients, rounds, all);
            }
            says.accept("making the home of the bundled cohort, or finding it");
            BenchHome bundled = BenchHome.of(folder, CohortGenerator.BUNDLED_PATIENTS, progress);
            if (parts.contains(Part.START)) {
                says.accept("starting windows");
                all.add(new StartBench(bundled, rounds).run());
            }
            if (parts.contains(Part.IMPORT)) {
                says.accept("importing");
                all.addAll(new ImportBench(folder, bundled, rounds).run());
            }
            if (parts.contains(Part.THUMBNAILS)) {
                says.accept("reading thumbnails");
                all.add(new OpenBench(bundled, rounds).thumbnails());
            }
            if (parts.contains(Part.OPEN)) {
                says.accept("opening cases");
                all.addAll(new OpenBench(bundled, rounds).everyCase());
                says.accept("making the home with a large case, or finding it");
                BenchHome largeCase = bundled.withLargeCase(folder, progress);
                says.accept("opening the large case");
                all.addAll(new OpenBench(largeCase, rounds).largeCase());
                says.accept("making the home of %d patients, or finding it".formatted(patients));
                BenchHome large = BenchHome.of(folder, patients, progress);
                says.accept("opening cases of the large home");
                all.addAll(new OpenBench(large, rounds).everyCase());
                all.add(new OpenBench(large, rounds).features());
            }
            return BenchReport.of(patients, rounds, all);
        } catch (IOException e) {
            throw new UncheckedIOException("bench cannot use its folder", e);
        }
    }
}

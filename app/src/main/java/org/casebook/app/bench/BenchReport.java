package org.casebook.app.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a run found. Its JSON is this record: see `docs/bench.md`.
///
/// @param at ISO-8601, UTC
/// @param processors that the process may use
/// @param patients of the large home
public record BenchReport(
        String at, String java, String system, int processors, int patients, int rounds, List<Measured> results) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public BenchReport {
        results = List.copyOf(results);
    }

    static BenchReport of(int patients, int rounds, List<Measured> results) {
        return new BenchReport(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                patients,
                rounds,
                results);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /// One line per measurement, for a terminal.
    public Stream<String> table() {
        return Stream.concat(
                Stream.of("%-10s  %-52s %9s %9s  %-28s %7s  %s"
                        .formatted("part", "what", "Casebook", "bare", "bare is", "ratio", "budget")),
                results.stream().map(BenchReport::line));
    }

    private static String line(Measured each) {
        return String.format(
                Locale.ROOT,
                "%-10s  %-52s %8.3fs %8.3fs  %-28s %7.3f  %s",
                each.part(),
                each.what(),
                each.casebookSeconds(),
                each.bareSeconds(),
                each.against(),
                each.ratio(),
                verdict(each));
    }

    private static String verdict(Measured each) {
        String budget = Objects.requireNonNullElse(each.budget(), "");
        return budget.isEmpty() ? "" : budget + (Boolean.TRUE.equals(each.within()) ? "  within" : "  OVER");
    }
}

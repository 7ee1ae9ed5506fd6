package org.casebook.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchReportTest {
    private static final Measured SLOW = Measured.time(Part.OPEN, "cases", "same SQL", new Pair(3, 2), 1.3);
    private static final Measured FAST = Measured.rate(Part.IMPORT, "VCF", "htsjdk", new Pair(3, 2), 0.5);
    private static final Measured FREE = Measured.rate(Part.IMPORT, "notes", "bytes", new Pair(4, 1), null);

    private final BenchReport report =
            new BenchReport("2026-11-25T00:00:00Z", "25", "Linux amd64", 2, 5_000, 5, List.of(SLOW, FAST, FREE));

    @Test
    void aTimeMayNotExceedItsBudgetAndARateMustReachIt() {
        assertThat(SLOW.ratio()).isEqualTo(1.5);
        assertThat(SLOW.within()).isFalse();
        assertThat(FAST.ratio()).isEqualTo(2.0 / 3);
        assertThat(FAST.within()).isTrue();
    }

    @Test
    void setsTheBudgetBesideTheRatio() {
        assertThat(report.table())
                .hasSize(4)
                .anyMatch(line -> line.contains("1.500  ≤ 1.3  OVER"))
                .anyMatch(line -> line.contains("0.667  ≥ 0.5  within"))
                .anyMatch(line -> line.endsWith("0.250  "));
    }

    @Test
    void writesTheDocumentedJson() {
        JsonNode json = new JsonMapper().readTree(report.json());

        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder("at", "java", "system", "processors", "patients", "rounds", "results");
        assertThat(json.get("results").get(0).propertyNames())
                .containsExactlyInAnyOrder(
                        "part", "what", "against", "casebookSeconds", "bareSeconds", "ratio", "budget", "within");
        assertThat(json.get("results").get(2).get("budget").isNull()).isTrue();
    }
}

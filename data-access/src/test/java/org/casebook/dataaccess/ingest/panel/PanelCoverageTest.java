package org.casebook.dataaccess.ingest.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.ingest.panel.PanelCoverage.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelCoverageTest {
    private static final long SEED = 20_260_104;
    private static final PanelRegion EGFR = new PanelRegion("p", "chr7", 100, 200, "EGFR");

    /// A region from 100 to 200, base 0 and half-open, holds the positions 101 to 200, base 1.
    @ParameterizedTest
    @CsvSource({
        "7, 100, NOT_COVERED",
        "7, 101, COVERED",
        "chr7, 200, COVERED",
        "7, 201, NOT_COVERED",
        "8, 150, NOT_COVERED"
    })
    void answersForAPosition(String chromosome, long position, Coverage coverage) {
        assertThat(new PanelCoverage(List.of(EGFR)).position(chromosome, position))
                .isEqualTo(coverage);
    }

    @Test
    void answersForAGene() {
        var coverage = new PanelCoverage(List.of(EGFR));

        assertThat(coverage.gene("egfr")).isEqualTo(Coverage.COVERED);
        assertThat(coverage.gene("ALK")).isEqualTo(Coverage.NOT_COVERED);
    }

    @Test
    void doesNotKnowAGeneWhereARegionNamesNone() {
        var coverage = new PanelCoverage(List.of(EGFR, new PanelRegion("p", "chr2", 5, 6, null)));

        assertThat(coverage.gene("EGFR")).isEqualTo(Coverage.COVERED);
        assertThat(coverage.gene("ALK")).isEqualTo(Coverage.UNKNOWN);
    }

    @Test
    void refusesAPositionBeforeTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PanelCoverage(List.of()).position("1", 0))
                .withMessage("position is 0, must be at least 1");
    }

    @Test
    void mergesRegionsInAnyOrder() {
        var random = new Random(SEED);
        for (int run = 0; run < 200; run++) {
            List<PanelRegion> regions = new ArrayList<>();
            var covered = new BitSet();
            for (int i = 0; i < 12; i++) {
                int start = random.nextInt(100);
                int end = start + random.nextInt(15);
                regions.add(new PanelRegion("p", "1", start, end, "G"));
                covered.set(start, end);
            }
            var coverage = new PanelCoverage(regions);
            for (int position = 1; position <= 120; position++) {
                assertThat(coverage.position("chr1", position))
                        .as("seed %d, run %d, position %d", SEED, run, position)
                        .isEqualTo(covered.get(position - 1) ? Coverage.COVERED : Coverage.NOT_COVERED);
            }
        }
    }
}

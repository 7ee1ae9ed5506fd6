package org.casebook.viewmodels.modalities;

import static org.assertj.core.api.Assertions.assertThat;

import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.junit.jupiter.api.Test;

class ModalitiesViewModelTest {
    private final SampleWorkplace sample = SampleWorkplace.immediate();
    private final ModalitiesViewModel modalities = sample.workplace().modalities();

    @Test
    void countsWhatIsThere() {
        sample.desk().open(SampleCases.COMPLETE);

        assertThat(modalities.cells())
                .hasSize(6)
                .allMatch(cell -> cell.mark().style().equals("present"));
    }

    @Test
    void showsEachWayOfMissingAsItself() {
        sample.desk().open(SampleCases.INCOMPLETE);

        assertThat(modalities.cells())
                .extracting(cell -> cell.mark().word())
                .containsExactly("6", "pending", "withheld", "failed to load", "no information", "not enrolled");
    }

    @Test
    void doesNotTakeNotCoveredForAbsent() {
        sample.desk().open(SampleCases.UNCOVERED);

        assertThat(modalities.cells()).extracting(cell -> cell.mark().word()).contains("not covered", "not done");
        assertThat(modalities.cells().get(1).detail()).isEqualTo("NTRK1");
    }

    @Test
    void isEmptyWithoutACase() {
        sample.desk().open(SampleCases.COMPLETE);
        sample.desk().close();

        assertThat(modalities.cells()).isEmpty();
    }
}

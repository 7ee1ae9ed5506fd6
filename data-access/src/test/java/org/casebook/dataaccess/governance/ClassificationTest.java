package org.casebook.dataaccess.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationTest {
    @ParameterizedTest
    @CsvSource({
        "NOTE, NOTES, EXTRACTED",
        "NOTE, PATHOLOGY, EXTRACTED",
        "SPECIMEN, PATHOLOGY, CLINICAL",
        "VARIANT, GENOMICS, SOMATIC",
        "STUDY, IMAGING, IMAGING",
        "WINDOW, WEARABLES, WEARABLE",
        "TREATMENT, TREATMENT, CLINICAL",
        "OBSERVATION, RESPONSE, CLINICAL",
        "OBSERVATION, LABS, CLINICAL",
    })
    void classesAnEventByWhatItWasMadeFrom(ItemKind madeFrom, Lane lane, Classification expected) {
        TimelineEvent event = new TimelineEvent(
                lane,
                LocalDate.of(2026, 11, 20),
                null,
                false,
                "title",
                null,
                null,
                null,
                ItemId.of(madeFrom, "made from this"));

        assertThat(Classification.of(event)).isEqualTo(expected);
    }
}

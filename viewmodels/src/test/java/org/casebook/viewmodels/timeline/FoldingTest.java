package org.casebook.viewmodels.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
    private final Folding folding = new Folding(List.of(new Gap(100, 300), new Gap(400, 500)), 10);

    @ParameterizedTest
    @CsvSource({"50, 50", "100, 100", "200, 105", "300, 110", "400, 210", "450, 215", "500, 220", "600, 320"})
    void givesGapsLittleRoom(double day, double place) {
        assertThat(folding.place(day)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 100, 170, 300, 399, 401, 500, 777})
    void findsTheDayOfAPlaceAgain(double day) {
        assertThat(folding.day(folding.place(day))).isCloseTo(day, within(1e-9));
    }

    @Test
    void findsGapsBetweenEventsAndOtherDays() {
        List<Extent> events = List.of(new Extent(0, 1, false, false), new Extent(100, 300, true, false));

        assertThat(Gap.between(events, 400)).containsExactly(new Gap(1, 100), new Gap(101, 299), new Gap(300, 400));
    }

    @Test
    void takesAQuarterOfAYearForTheLeastGap() {
        assertThat(Gap.between(List.of(), 0, 90)).isEmpty();
        assertThat(Gap.between(List.of(), 0, 91)).containsExactly(new Gap(1, 91));
    }
}

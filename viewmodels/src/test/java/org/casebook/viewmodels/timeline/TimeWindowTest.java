package org.casebook.viewmodels.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWindowTest {
    private static final TimeWindow WHOLE = new TimeWindow(0, 1_000);

    @ParameterizedTest
    @CsvSource({"0.5, 0.25", "2, 0.8", "0.1, 0", "1.5, 1"})
    void keepsThePlaceUnderThePointerWhileZooming(double factor, double share) {
        TimeWindow window = new TimeWindow(100, 300);

        TimeWindow zoomed = window.zoom(factor, share);

        assertThat(zoomed.at(share)).isCloseTo(window.at(share), within(1e-9));
        assertThat(zoomed.length()).isCloseTo(200 * factor, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"-50, 150, 0, 200", "900, 1_100, 800, 1_000", "-50, 1_100, 0, 1_000", "10, 20, 10, 20"})
    void staysOnTheAxis(double from, double to, double expectedFrom, double expectedTo) {
        assertThat(new TimeWindow(from, to).within(WHOLE)).isEqualTo(new TimeWindow(expectedFrom, expectedTo));
    }

    @Test
    void refusesToHaveNoLength() {
        assertThatThrownBy(() -> new TimeWindow(5, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window of time ends at 5.0, must end after 5.0");
    }
}

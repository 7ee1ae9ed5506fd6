package org.casebook.dataaccess.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    /// By hand from the formulas of PS3.3 C.11.2.1.2; the standard's own example is center 2048, width 4096.
    @ParameterizedTest
    @CsvSource({
        "LINEAR, 2048, 4096, 0, 0",
        "LINEAR, 2048, 4096, 4095, 255",
        "LINEAR, 2048, 4096, 2047.5, 127.5",
        "LINEAR, 0, 100, -50, 0",
        "LINEAR, 0, 100, 48, 252.42424",
        "LINEAR, 0, 100, 49, 255",
        "LINEAR, 0, 100, 50, 255",
        "LINEAR, 0, 100, -0.5, 127.5",
        "LINEAR, 0, 1, -1, 0",
        "LINEAR, 0, 1, 0, 255",
        "LINEAR, 40, 400, -160, 0",
        "LINEAR, 40, 400, 40, 127.81955",
        "LINEAR_EXACT, 0, 100, -50, 0",
        "LINEAR_EXACT, 0, 100, 0, 127.5",
        "LINEAR_EXACT, 0, 100, 25, 191.25",
        "LINEAR_EXACT, 0, 100, 50, 255",
        "LINEAR_EXACT, 0.5, 0.5, 0.375, 63.75",
        "SIGMOID, 0, 100, 0, 127.5",
        "SIGMOID, 0, 100, 25, 186.41989",
        "SIGMOID, 0, 100, -25, 68.58011"
    })
    void shadesByTheStandardsFunction(Window.Shape shape, double center, double width, double value, double shade) {
        assertThat(new Window(center, width, shape).shade(value)).isCloseTo(shade, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"LINEAR, 0.5", "LINEAR_EXACT, 0", "SIGMOID, -3", "LINEAR, NaN", "SIGMOID, Infinity"})
    void refusesAWidthOutOfRange(Window.Shape shape, double width) {
        assertThatThrownBy(() -> new Window(0, width, shape))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("width " + width);
    }

    @Test
    void neverDarkensAsValuesRise() {
        for (Window.Shape shape : Window.Shape.values()) {
            Window window = new Window(40, 350, shape);
            for (int value = -1024; value < 3071; value++) {
                assertThat(window.shade(value + 1.0))
                        .as("%s at %d", shape, value)
                        .isGreaterThanOrEqualTo(window.shade(value));
            }
        }
    }
}

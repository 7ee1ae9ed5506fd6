package org.casebook.viewmodels.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.casebook.dataaccess.gateway.Frame;
import org.casebook.dataaccess.imaging.Window;
import org.casebook.viewmodels.imaging.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Source: DICOM PS3.3 section C.11.2.1.2, with the shades from 0 to 255.
class ShadesTest {
    private static final Window SOFT_TISSUE = new Window(40, 400, Window.Shape.LINEAR);

    @ParameterizedTest
    @CsvSource({
        // ((x - 39.5) / 399 + 0.5) * 255
        "-1000, 40, 400, 0",
        "-160, 40, 400, 0",
        "-159, 40, 400, 1",
        "40, 40, 400, 128",
        "239, 40, 400, 255",
        "3000, 40, 400, 255",
        "0, 0.5, 1, 0",
        "1, 0.5, 1, 255",
        // ((-850 + 600.5) / 1499 + 0.5) * 255 = 85.06
        "-850, -600, 1500, 85"
    })
    void mapsModalityValuesThroughTheWindow(float value, double center, double width, int shade) {
        Window window = new Window(center, width, Window.Shape.LINEAR);

        assertThat(Shades.of(grey(false, value), window, false).argb()).containsExactly(Pixels.grey(shade));
    }

    @Test
    void showsTheLowestWhiteForMonochrome1AndTurnsAroundOnRequest() {
        float value = -159;

        assertThat(Shades.of(grey(true, value), SOFT_TISSUE, false).argb()).containsExactly(Pixels.grey(254));
        assertThat(Shades.of(grey(false, value), SOFT_TISSUE, true).argb()).containsExactly(Pixels.grey(254));
        assertThat(Shades.of(grey(true, value), SOFT_TISSUE, true).argb()).containsExactly(Pixels.grey(1));
    }

    @Test
    void showsColourAsItIsOrTurnedAround() {
        Frame.Colour frame = new Frame.Colour(1, 2, new byte[] {(byte) 200, 100, 0, 1, 2, 3}, 1);

        assertThat(Shades.of(frame, false).argb()).containsExactly(Pixels.opaque(200, 100, 0), Pixels.opaque(1, 2, 3));
        assertThat(Shades.of(frame, true).argb())
                .containsExactly(Pixels.opaque(55, 155, 255), Pixels.opaque(254, 253, 252));
    }

    private static Frame.Grey grey(boolean inverted, float... values) {
        return new Frame.Grey(1, values.length, values, "HU", SOFT_TISSUE, inverted, 1);
    }
}

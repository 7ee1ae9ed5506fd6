package org.casebook.dataaccess.imaging;

/// Which modality values are shown between black and white.
///
/// @param center in the unit of the modality (Hounsfield units for CT)
/// @param width greater than 0, for [Shape#LINEAR] at least 1
///
/// Source: DICOM PS3.3 section C.11.2.1.2 and C.11.2.1.3.
public record Window(double center, double width, Shape shape) {
    /// The value shown white.
    private static final double WHITE = 255;

    /// How values inside the window become grey.
    public enum Shape {
        /// The function of most objects, whose ends lie half a unit inside the window.
        LINEAR,
        LINEAR_EXACT,
        SIGMOID
    }

    /// @throws IllegalArgumentException when the width is out of its range
    public Window {
        double least = shape == Shape.LINEAR ? 1 : Double.MIN_VALUE;
        if (!(width >= least) || !Double.isFinite(width) || !Double.isFinite(center)) {
            throw new IllegalArgumentException("window is center %s width %s, width must be finite and at least %s"
                    .formatted(center, width, least));
        }
    }

    /// The shade of a modality value, 0 (black) to 255 (white), not rounded.
    public double shade(double value) {
        return switch (shape) {
            case LINEAR -> linear(value);
            case LINEAR_EXACT -> clamp((value - center) / width + 0.5);
            case SIGMOID -> WHITE / (1 + Math.exp(-4 * (value - center) / width));
        };
    }

    /// Both ends are tested first, so a width of 1 divides nothing by zero.
    private double linear(double value) {
        double middle = center - 0.5;
        double half = (width - 1) / 2;
        if (value <= middle - half) {
            return 0;
        }
        return value > middle + half ? WHITE : clamp((value - middle) / (width - 1) + 0.5);
    }

    private static double clamp(double fraction) {
        return WHITE * Math.clamp(fraction, 0, 1);
    }
}

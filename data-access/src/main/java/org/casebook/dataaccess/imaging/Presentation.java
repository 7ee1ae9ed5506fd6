package org.casebook.dataaccess.imaging;

import static org.casebook.dataaccess.imaging.DicomAttribute.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How an object wants a frame of it to be shown: from stored values to modality values (Hounsfield units, for
/// instance), from these to shades, and the shape of its pixels. Immutable; its functions are pure.
///
/// Source: DICOM PS3.4 annex N.2; PS3.3 sections C.11.1 (modality), C.11.2 (values of interest).
public final class Presentation {
    /// At most so many values are looked at for a window from the data.
    private static final int SAMPLED = 1 << 16;

    private final double slope;
    private final double intercept;
    private final String unit;
    private final List<Window> windows;
    private final @Nullable LookupTable modalityTable;
    private final @Nullable LookupTable shadeTable;
    private final @Nullable Palette palette;
    private final @Nullable Padding padding;
    private final double pixelAspect;

    /// Stored values that are no measurement.
    private record Padding(long low, long high) {
        boolean holds(long stored) {
            return stored >= low && stored <= high;
        }
    }

    private Presentation(DicomFile file, int frame) {
        DataSet set = file.dataSet();
        PixelFormat format = file.pixelFormat();
        DataSet transformation =
                FunctionalGroups.holder(set, frame, PIXEL_VALUE_TRANSFORMATION_SEQUENCE, RESCALE_SLOPE);
        slope = number(transformation, RESCALE_SLOPE, 1);
        intercept = number(transformation, RESCALE_INTERCEPT, 0);
        unit = unit(set, transformation);
        modalityTable = table(set, MODALITY_LUT_SEQUENCE, format.signed());
        shadeTable = table(set, VOI_LUT_SEQUENCE, modalityTable == null && (format.signed() || intercept < 0));
        windows = windows(FunctionalGroups.holder(set, frame, FRAME_VOI_LUT_SEQUENCE, WINDOW_CENTER));
        palette = format.photometric() == Photometric.PALETTE_COLOR ? Palette.of(set, format.signed()) : null;
        padding = padding(set, format);
        pixelAspect = aspect(set, frame);
    }

    /// How a frame is to be shown.
    ///
    /// @param frame base 0
    /// @throws DicomException when the pixel format or a table of the object is broken
    public static Presentation of(DicomFile file, int frame) {
        return new Presentation(file, frame);
    }

    private static double number(DataSet set, DicomAttribute attribute, double otherwise) {
        return set.decimal(attribute).map(DicomValue::value).orElse(otherwise);
    }

    /// `HU` for CT where the object does not say otherwise (PS3.3 section C.8.2.1.1.2).
    private static String unit(DataSet set, DataSet transformation) {
        Optional<String> said = transformation.text(RESCALE_TYPE).map(DicomValue::value);
        boolean ct = set.text(MODALITY).filter(m -> m.value().equals("CT")).isPresent();
        return said.filter(type -> !type.equals("US")).orElse(ct && transformation.has(RESCALE_SLOPE) ? "HU" : "");
    }

    private static @Nullable LookupTable table(DataSet set, DicomAttribute sequence, boolean signed) {
        List<DataSet> items = set.items(sequence);
        return items.isEmpty() ? null : LookupTable.of(items.getFirst(), LUT_DESCRIPTOR, LUT_DATA, signed);
    }

    private static List<Window> windows(DataSet set) {
        Window.Shape shape =
                shape(set.text(VOI_LUT_FUNCTION).map(DicomValue::value).orElse("LINEAR"));
        List<Double> centers = set.decimals(WINDOW_CENTER);
        List<Double> widths = set.decimals(WINDOW_WIDTH);
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < Math.min(centers.size(), widths.size()); i++) {
            double width = widths.get(i);
            if (shape == Window.Shape.LINEAR ? width >= 1 : width > 0) {
                windows.add(new Window(centers.get(i), width, shape));
            }
        }
        return List.copyOf(windows);
    }

    private static Window.Shape shape(String term) {
        return switch (term.toUpperCase(Locale.ROOT)) {
            case "SIGMOID" -> Window.Shape.SIGMOID;
            case "LINEAR_EXACT" -> Window.Shape.LINEAR_EXACT;
            default -> Window.Shape.LINEAR;
        };
    }

    private static @Nullable Padding padding(DataSet set, PixelFormat format) {
        Optional<DicomValue<Integer>> value = set.integer(PIXEL_PADDING_VALUE);
        if (value.isEmpty() || format.photometric().samples() != 1) {
            return null;
        }
        long first = signed(value.get().value(), format);
        long second = set.integer(PIXEL_PADDING_RANGE_LIMIT)
                .map(limit -> signed(limit.value(), format))
                .orElse(first);
        return new Padding(Math.min(first, second), Math.max(first, second));
    }

    /// Implicit files do not say whether a value "US or SS" has a sign; the pixels do.
    private static long signed(int value, PixelFormat format) {
        return format.signed() ? (short) value : value & 0xFFFF;
    }

    private static double aspect(DataSet set, int frame) {
        for (List<Double> pair : List.of(
                FunctionalGroups.holder(set, frame, PIXEL_MEASURES_SEQUENCE, PIXEL_SPACING)
                        .decimals(PIXEL_SPACING),
                set.decimals(IMAGER_PIXEL_SPACING),
                set.decimals(PIXEL_ASPECT_RATIO))) {
            if (pair.size() == 2 && pair.get(0) > 0 && pair.get(1) > 0) {
                return pair.get(0) / pair.get(1);
            }
        }
        return 1;
    }

    /// The windows that the object proposes, with widths that the standard allows; often empty.
    public List<Window> windows() {
        return windows;
    }

    /// Of modality values: `HU` for CT; empty when unknown or without unit.
    public String unit() {
        return unit;
    }

    /// Height of a pixel divided by its width; 1 when the object does not say.
    public double pixelAspect() {
        return pixelAspect;
    }

    /// The modality value of a stored value.
    public double modalityValue(long stored) {
        return modalityTable == null ? (double) stored * slope + intercept : modalityTable.at((double) stored);
    }

    /// All modality values of a grey frame, rows × columns, row by row.
    ///
    /// @throws IllegalArgumentException when the frame is in colour
    public float[] modalityValues(PixelFrame frame) {
        if (!isGrey(frame.format().photometric())) {
            throw new IllegalArgumentException("photometric interpretation is %s, must be grey"
                    .formatted(frame.format().photometric()));
        }
        float[] values = new float[frame.format().sampleCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) modalityValue(frame.stored(i));
        }
        return values;
    }

    /// The first window of the object, else one from the 1st to the 99th percentile of the frame's modality values,
    /// padding left out.
    public Window window(PixelFrame frame) {
        return windows.isEmpty() ? dataWindow(frame) : windows.getFirst();
    }

    private Window dataWindow(PixelFrame frame) {
        int count = frame.format().sampleCount();
        int step = Math.max(1, count / SAMPLED);
        double[] values = IntStream.iterate(0, i -> i < count, i -> i + step)
                .mapToLong(frame::stored)
                .filter(stored -> padding == null || !padding.holds(stored))
                .mapToDouble(this::modalityValue)
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new Window(0, 1, Window.Shape.LINEAR_EXACT);
        }
        double low = values[values.length / 100];
        double high = values[values.length - 1 - values.length / 100];
        double width = high > low ? high - low : Math.max(1, Math.ulp(low));
        return new Window((low + high) / 2, width, Window.Shape.LINEAR_EXACT);
    }

    /// The picture as the object wants it: its first window, else its table of shades, else a window from the data.
    public RenderedPicture picture(PixelFrame frame) {
        if (windows.isEmpty() && shadeTable != null && isGrey(frame.format().photometric())) {
            LookupTable table = shadeTable;
            return grey(frame, table::shade);
        }
        return isGrey(frame.format().photometric()) ? picture(frame, window(frame)) : colour(frame);
    }

    /// The picture through a window, which a frame in colour does without.
    public RenderedPicture picture(PixelFrame frame, Window window) {
        return isGrey(frame.format().photometric()) ? grey(frame, window::shade) : colour(frame);
    }

    /// A small picture with square pixels.
    ///
    /// @param longestSide in pixels, at least 1
    public RenderedPicture thumbnail(PixelFrame frame, int longestSide) {
        return picture(frame).fittedTo(longestSide, pixelAspect);
    }

    private static boolean isGrey(Photometric photometric) {
        return photometric == Photometric.MONOCHROME1 || photometric == Photometric.MONOCHROME2;
    }

    private RenderedPicture grey(PixelFrame frame, DoubleUnaryOperator shade) {
        PixelFormat format = frame.format();
        boolean inverted = format.photometric() == Photometric.MONOCHROME1;
        byte[] samples = new byte[format.sampleCount()];
        if (format.bytesPerSample() > 2) {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = shade(frame.stored(i), shade, inverted);
            }
            return new RenderedPicture(format.columns(), format.rows(), 1, samples);
        }
        byte[] shades = new byte[1 << (8 * format.bytesPerSample())];
        for (int container = 0; container < shades.length; container++) {
            shades[container] = shade(frame.meaning(container), shade, inverted);
        }
        for (int i = 0; i < samples.length; i++) {
            samples[i] = shades[(int) frame.container(i)];
        }
        return new RenderedPicture(format.columns(), format.rows(), 1, samples);
    }

    private byte shade(long stored, DoubleUnaryOperator shade, boolean inverted) {
        long rounded = Math.round(shade.applyAsDouble(modalityValue(stored)));
        return (byte) (inverted ? 255 - rounded : rounded);
    }

    private RenderedPicture colour(PixelFrame frame) {
        PixelFormat format = frame.format();
        int pixels = format.rows() * format.columns();
        byte[] rgb = new byte[Math.multiplyExact(3, pixels)];
        for (int i = 0; i < pixels; i++) {
            if (palette != null) {
                palette.colour(frame.stored(i), rgb, 3 * i);
            } else {
                ColourConversion.toRgb(frame, i, rgb);
            }
        }
        return new RenderedPicture(format.columns(), format.rows(), 3, rgb);
    }
}

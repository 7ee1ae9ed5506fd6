package org.casebook.dataaccess.imaging;

/// Turns the stored colour of a pixel into red, green and blue of 8 bits.
///
/// Source: DICOM PS3.3 section C.7.6.3.1.2; ITU-R BT.601 for its coefficients.
final class ColourConversion {
    private ColourConversion() {}

    /// @param pixel base 0, row by row; the three bytes go to the same pixel of `rgb`
    static void toRgb(PixelFrame frame, int pixel, byte[] rgb) {
        double first = eightBit(frame, 3 * pixel);
        double second = eightBit(frame, 3 * pixel + 1);
        double third = eightBit(frame, 3 * pixel + 2);
        int at = 3 * pixel;
        switch (frame.format().photometric()) {
            case YBR_FULL, YBR_FULL_422 -> fromYbr(first, second - 128, third - 128, rgb, at);
            case YBR_PARTIAL_422, YBR_PARTIAL_420 ->
                fromYbr((first - 16) * 255 / 219, (second - 128) * 255 / 224, (third - 128) * 255 / 224, rgb, at);
            case RGB, YBR_ICT, YBR_RCT, MONOCHROME1, MONOCHROME2, PALETTE_COLOR -> {
                rgb[at] = rounded(first);
                rgb[at + 1] = rounded(second);
                rgb[at + 2] = rounded(third);
            }
        }
    }

    private static double eightBit(PixelFrame frame, int index) {
        int bits = frame.format().bitsStored();
        long stored = frame.stored(index);
        return bits == 8 ? (double) stored : (double) stored * 255.0 / (double) ((1L << bits) - 1);
    }

    private static void fromYbr(double y, double cb, double cr, byte[] rgb, int at) {
        rgb[at] = rounded(y + 1.402 * cr);
        rgb[at + 1] = rounded(y - 0.344136 * cb - 0.714136 * cr);
        rgb[at + 2] = rounded(y + 1.772 * cb);
    }

    private static byte rounded(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}

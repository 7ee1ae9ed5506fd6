package org.casebook.dataaccess.imaging;

/// How the pixels of an object are laid out.
///
/// @param rows 1 to 65535
/// @param columns 1 to 65535
/// @param samples per pixel, 1 or 3
/// @param planar colour by plane instead of by pixel; for uncompressed pixels only
/// @param bitsAllocated 1, 8, 16 or 32: the container of a sample
/// @param bitsStored 1 to `bitsAllocated`
/// @param highBit base 0, at least `bitsStored` - 1
/// @param signed two's complement
/// @param frames at least 1
///
/// Source: DICOM PS3.3 section C.7.6.3.
public record PixelFormat(
        TransferSyntax syntax,
        int rows,
        int columns,
        int samples,
        Photometric photometric,
        boolean planar,
        int bitsAllocated,
        int bitsStored,
        int highBit,
        boolean signed,
        int frames) {

    /// Of one decoded frame, in bytes; larger ones are refused.
    public static final long MAX_FRAME_BYTES = 256L << 20;

    /// @throws DicomException when a number is out of its range
    public PixelFormat {
        check("rows", rows, 1, 65535);
        check("columns", columns, 1, 65535);
        check("frames", frames, 1, Integer.MAX_VALUE);
        if (samples != photometric.samples()) {
            throw new DicomException("samples per pixel is %d, must be %d for %s"
                    .formatted(samples, photometric.samples(), photometric));
        }
        if (bitsAllocated != 1 && bitsAllocated != 8 && bitsAllocated != 16 && bitsAllocated != 32) {
            throw new DicomException("bits allocated is %d, must be 1, 8, 16 or 32".formatted(bitsAllocated));
        }
        check("bits stored", bitsStored, 1, bitsAllocated);
        check("high bit", highBit, bitsStored - 1, bitsAllocated - 1);
        long bytes = (long) rows * columns * samples * Math.max(1, bitsAllocated / 8);
        if (bytes > MAX_FRAME_BYTES) {
            throw new DicomException("a frame has %d bytes, must be at most %d".formatted(bytes, MAX_FRAME_BYTES));
        }
    }

    private static void check(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new DicomException("%s is %d, must be in [%d, %d]".formatted(name, value, min, max));
        }
    }

    /// Reads the format from a data set.
    ///
    /// @throws DicomException when an attribute is missing or out of its range
    static PixelFormat of(DataSet set, TransferSyntax syntax) {
        String term = set.text(DicomAttribute.PHOTOMETRIC_INTERPRETATION)
                .orElseThrow(() -> missing(DicomAttribute.PHOTOMETRIC_INTERPRETATION))
                .value();
        Photometric photometric = Photometric.of(term)
                .orElseThrow(() -> new DicomException(
                        "photometric interpretation is not one that can be shown (RGB, YBR, palette or grey)"));
        int allocated = required(set, DicomAttribute.BITS_ALLOCATED);
        int stored = optional(set, DicomAttribute.BITS_STORED, allocated);
        return new PixelFormat(
                syntax,
                required(set, DicomAttribute.ROWS),
                required(set, DicomAttribute.COLUMNS),
                optional(set, DicomAttribute.SAMPLES_PER_PIXEL, photometric.samples()),
                photometric,
                optional(set, DicomAttribute.PLANAR_CONFIGURATION, 0) == 1,
                allocated,
                stored,
                optional(set, DicomAttribute.HIGH_BIT, stored - 1),
                optional(set, DicomAttribute.PIXEL_REPRESENTATION, 0) == 1,
                optional(set, DicomAttribute.NUMBER_OF_FRAMES, 1));
    }

    private static int required(DataSet set, DicomAttribute attribute) {
        return set.integer(attribute).orElseThrow(() -> missing(attribute)).value();
    }

    private static int optional(DataSet set, DicomAttribute attribute, int otherwise) {
        return set.integer(attribute).map(DicomValue::value).orElse(otherwise);
    }

    private static DicomException missing(DicomAttribute attribute) {
        return new DicomException(attribute + " is missing, pixels cannot be read without it");
    }

    /// Of the container of a sample when decoded; single bits become bytes.
    int bytesPerSample() {
        return Math.max(1, bitsAllocated / 8);
    }

    /// Of a decoded frame, in samples.
    int sampleCount() {
        return rows * columns * samples;
    }

    /// Of a decoded frame, in bytes.
    int frameBytes() {
        return sampleCount() * bytesPerSample();
    }

    PixelFormat withPhotometric(Photometric other) {
        return new PixelFormat(
                syntax, rows, columns, samples, other, planar, bitsAllocated, bitsStored, highBit, signed, frames);
    }
}

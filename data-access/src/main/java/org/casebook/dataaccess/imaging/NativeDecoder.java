package org.casebook.dataaccess.imaging;

import org.casebook.dataaccess.imaging.Decoding.Decoded;
import org.casebook.dataaccess.imaging.Decoding.Undecodable;

/// Uncompressed pixels. A frame that lacks less than half of its bytes is shown, the rest of it as zero.
///
/// Source: DICOM PS3.5 section 8.1.1 and annex D, PS3.3 section C.7.6.3.1.3 (planes).
public final class NativeDecoder implements DicomDecoder {

    @Override
    public boolean decodes(TransferSyntax syntax) {
        return syntax.isNative();
    }

    @Override
    public Decoding decode(EncodedFrame frame) {
        PixelFormat format = frame.format();
        if (!decodes(format.syntax())) {
            return new Undecodable("not uncompressed but " + format.syntax().label());
        }
        boolean halved = isHalved(frame);
        int expected = halved ? format.frameBytes() / 3 * 2 : encodedBytes(format);
        int present = Math.min(frame.bytes().length, expected);
        if (present < expected - expected / 2) {
            return new Undecodable("the frame has %d of its %d bytes".formatted(present, expected));
        }
        byte[] samples = new byte[format.frameBytes()];
        if (format.bitsAllocated() == 1) {
            spreadBits(frame.bytes(), samples);
        } else if (halved) {
            spreadChroma(frame.bytes(), samples);
        } else if (format.planar() && format.samples() > 1) {
            interleave(frame.bytes(), samples, format);
        } else {
            System.arraycopy(frame.bytes(), 0, samples, 0, present);
        }
        return new Decoded(new PixelFrame(format, samples), expected - present);
    }

    /// Two pixels share their colour: Y1 Y2 Cb Cr. Some writers declare this and store every pixel's colour.
    private static boolean isHalved(EncodedFrame frame) {
        PixelFormat format = frame.format();
        return isSubsampled(format) && frame.bytes().length + frame.missing() < format.frameBytes();
    }

    static boolean isSubsampled(PixelFormat format) {
        return (format.photometric() == Photometric.YBR_FULL_422 || format.photometric() == Photometric.YBR_PARTIAL_422)
                && format.bitsAllocated() == 8
                && format.columns() % 2 == 0;
    }

    private static int encodedBytes(PixelFormat format) {
        return format.bitsAllocated() == 1 ? (format.sampleCount() + 7) / 8 : format.frameBytes();
    }

    private static void spreadBits(byte[] bits, byte[] samples) {
        int count = (int) Math.min(samples.length, 8L * bits.length);
        for (int i = 0; i < count; i++) {
            samples[i] = (byte) ((bits[i >> 3] >> (i & 7)) & 1);
        }
    }

    private static void spreadChroma(byte[] pairs, byte[] samples) {
        for (int i = 0, o = 0; i + 4 <= pairs.length && o + 6 <= samples.length; i += 4, o += 6) {
            samples[o] = pairs[i];
            samples[o + 3] = pairs[i + 1];
            samples[o + 1] = samples[o + 4] = pairs[i + 2];
            samples[o + 2] = samples[o + 5] = pairs[i + 3];
        }
    }

    private static void interleave(byte[] planes, byte[] samples, PixelFormat format) {
        int width = format.bytesPerSample();
        int pixels = format.rows() * format.columns();
        int count = Math.min(planes.length, samples.length);
        for (int i = 0; i < count; i++) {
            int sample = i / width;
            int pixel = sample % pixels;
            int plane = sample / pixels;
            samples[(pixel * format.samples() + plane) * width + i % width] = planes[i];
        }
    }
}

package org.casebook.dataaccess.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.casebook.dataaccess.imaging.Decoding.Decoded;
import org.casebook.dataaccess.imaging.Decoding.Undecodable;

/// RLE lossless: one segment of packed bytes for each byte of each sample, the most significant byte first.
///
/// Source: DICOM PS3.5 annex G.
public final class RleDecoder implements DicomDecoder {
    private static final int HEADER = 64;
    private static final int MAX_SEGMENTS = 15;
    /// Two bytes stand for 128 at most.
    private static final int MAX_RATIO = 64;

    @Override
    public boolean decodes(TransferSyntax syntax) {
        return syntax.equals(TransferSyntax.RLE_LOSSLESS);
    }

    @Override
    public Decoding decode(EncodedFrame frame) {
        PixelFormat format = frame.format();
        if (!decodes(format.syntax())) {
            return new Undecodable("not RLE but " + format.syntax().label());
        }
        if (format.bitsAllocated() == 1) {
            return new Undecodable("bits allocated is 1, RLE needs whole bytes");
        }
        byte[] bytes = frame.bytes();
        int width = format.bytesPerSample();
        int expected = format.samples() * width;
        if (bytes.length < HEADER) {
            return new Undecodable("RLE frame has %d bytes, its header alone needs %d".formatted(bytes.length, HEADER));
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, 0, HEADER).order(ByteOrder.LITTLE_ENDIAN);
        int count = header.getInt();
        if (count != expected || count > MAX_SEGMENTS) {
            return new Undecodable("RLE frame has %d segments, must have %d".formatted(count, expected));
        }
        if (format.frameBytes() > (long) bytes.length * MAX_RATIO) {
            return new Undecodable(
                    "RLE frame has %d bytes, too few for %d".formatted(bytes.length, format.frameBytes()));
        }
        byte[] samples = new byte[format.frameBytes()];
        for (int segment = 0; segment < count; segment++) {
            int from = header.getInt(4 + 4 * segment);
            int to = segment + 1 < count ? header.getInt(8 + 4 * segment) : bytes.length;
            if (from < HEADER || to < from || to > bytes.length) {
                return new Undecodable("RLE segment %d spans [%d, %d), must lie in [%d, %d)"
                        .formatted(segment + 1, from, to, HEADER, bytes.length));
            }
            int sample = segment / width;
            int significance = width - 1 - segment % width;
            int filled = unpack(bytes, from, to, samples, sample * width + significance, expected);
            if (filled < format.rows() * format.columns()) {
                return new Undecodable("RLE segment %d holds %d bytes, must hold %d"
                        .formatted(segment + 1, filled, format.rows() * format.columns()));
            }
        }
        return new Decoded(new PixelFrame(format, samples), frame.missing());
    }

    /// Unpacks a segment into every `step`-th byte from `start`.
    ///
    /// @return how many bytes it filled
    private static int unpack(byte[] in, int from, int to, byte[] out, int start, int step) {
        int o = start;
        int i = from;
        int filled = 0;
        while (i < to && o < out.length) {
            int control = in[i++];
            if (control >= 0) {
                for (int n = control + 1; n > 0 && i < to && o < out.length; n--, o += step, filled++) {
                    out[o] = in[i++];
                }
            } else if (control != -128 && i < to) {
                byte repeated = in[i++];
                for (int n = 1 - control; n > 0 && o < out.length; n--, o += step, filled++) {
                    out[o] = repeated;
                }
            }
        }
        return filled;
    }
}

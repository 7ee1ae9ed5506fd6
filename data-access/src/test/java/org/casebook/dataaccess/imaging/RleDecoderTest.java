package org.casebook.dataaccess.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.casebook.dataaccess.imaging.Decoding.Undecodable;
import org.junit.jupiter.api.Test;

class RleDecoderTest extends DicomDecoderContract {
    @Override
    protected DicomDecoder decoder() {
        return new RleDecoder();
    }

    @Override
    protected List<KnownFrame> knownFrames() {
        // four pixels 0x0101, 0x0102, 0x0103, 0x0104: the high bytes repeat, the low ones stand literally
        byte[] grey = frame(new byte[] {-3, 1}, new byte[] {3, 1, 2, 3, 4});
        // three colours of two pixels; the second segment begins with a byte that says nothing
        byte[] colour = frame(new byte[] {1, 10, 11}, new byte[] {-128, -1, 20, 0}, new byte[] {0, 30, 0, 31});
        return List.of(
                new KnownFrame(
                        "grey 16",
                        new EncodedFrame(format(2, 2, Photometric.MONOCHROME2, 16), grey, 0),
                        new byte[] {1, 1, 2, 1, 3, 1, 4, 1}),
                new KnownFrame("colour", new EncodedFrame(format(1, 2, Photometric.RGB, 8), colour, 0), new byte[] {
                    10, 20, 30, 11, 20, 31
                }));
    }

    @Test
    void saysHowManySegmentsAreWrong() {
        byte[] two = frame(new byte[] {0, 1}, new byte[] {0, 1});
        assertThat(decoder().decode(new EncodedFrame(format(1, 1, Photometric.RGB, 8), two, 0)))
                .isEqualTo(new Undecodable("RLE frame has 2 segments, must have 3"));
    }

    private static byte[] frame(byte[]... segments) {
        int length = 64;
        for (byte[] segment : segments) {
            length += segment.length;
        }
        ByteBuffer frame =
                ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(segments.length);
        int at = 64;
        for (byte[] segment : segments) {
            frame.putInt(at);
            frame.put(at, segment);
            at += segment.length;
        }
        return frame.array();
    }

    private static PixelFormat format(int rows, int columns, Photometric photometric, int bits) {
        return new PixelFormat(
                TransferSyntax.RLE_LOSSLESS,
                rows,
                columns,
                photometric.samples(),
                photometric,
                false,
                bits,
                bits,
                bits - 1,
                false,
                1);
    }
}

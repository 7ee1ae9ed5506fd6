package org.casebook.dataaccess.imaging;

import java.util.List;

class NativeDecoderTest extends DicomDecoderContract {
    @Override
    protected DicomDecoder decoder() {
        return new NativeDecoder();
    }

    @Override
    protected List<KnownFrame> knownFrames() {
        return List.of(
                known(
                        "grey 16",
                        format(2, 2, Photometric.MONOCHROME2, false, 16),
                        bytes(1, 2, 3, 4, 5, 6, 7, 8),
                        bytes(1, 2, 3, 4, 5, 6, 7, 8)),
                known(
                        "grey 32",
                        format(1, 1, Photometric.MONOCHROME2, false, 32),
                        bytes(1, 2, 3, 4),
                        bytes(1, 2, 3, 4)),
                known(
                        "planes",
                        format(1, 2, Photometric.RGB, true, 8),
                        bytes(1, 2, 3, 4, 5, 6),
                        bytes(1, 3, 5, 2, 4, 6)),
                known(
                        "pixels",
                        format(1, 2, Photometric.RGB, false, 8),
                        bytes(1, 2, 3, 4, 5, 6),
                        bytes(1, 2, 3, 4, 5, 6)),
                known(
                        "halved colour",
                        format(1, 2, Photometric.YBR_FULL_422, false, 8),
                        bytes(10, 20, 30, 40),
                        bytes(10, 30, 40, 20, 30, 40)),
                known(
                        "single bits",
                        format(2, 5, Photometric.MONOCHROME2, false, 1),
                        bytes(0b0001_0101, 0b10),
                        bytes(1, 0, 1, 0, 1, 0, 0, 0, 0, 1)));
    }

    private static KnownFrame known(String name, PixelFormat format, byte[] encoded, byte[] samples) {
        return new KnownFrame(name, new EncodedFrame(format, encoded, 0), samples);
    }

    private static PixelFormat format(int rows, int columns, Photometric photometric, boolean planar, int bits) {
        return new PixelFormat(
                TransferSyntax.EXPLICIT_LITTLE,
                rows,
                columns,
                photometric.samples(),
                photometric,
                planar,
                bits,
                bits,
                bits - 1,
                false,
                1);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}

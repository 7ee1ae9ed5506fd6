package org.casebook.dataaccess.imaging;

import java.io.ByteArrayOutputStream;

/// Writes grey lossless JPEG (process 14, first-order prediction) with codes of five bits for tests.
///
/// Source: ITU-T T.81 annex H.
final class LosslessJpeg {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int pending;
    private int pendingBits;

    private LosslessJpeg() {}

    static byte[] encode(int[] samples, int rows, int columns, int precision) {
        LosslessJpeg jpeg = new LosslessJpeg();
        jpeg.header(rows, columns, precision);
        for (int i = 0; i < samples.length; i++) {
            int predicted;
            if (i == 0) {
                predicted = 1 << (precision - 1);
            } else {
                predicted = i % columns == 0 ? samples[i - columns] : samples[i - 1];
            }
            jpeg.difference(samples[i] - predicted);
        }
        while (jpeg.pendingBits > 0) {
            jpeg.bits(1, 1);
        }
        jpeg.bytes(0xFF, 0xD9);
        return jpeg.out.toByteArray();
    }

    private void header(int rows, int columns, int precision) {
        bytes(0xFF, 0xD8);
        bytes(0xFF, 0xC3, 0, 11, precision, rows >> 8, rows, columns >> 8, columns, 1, 1, 0x11, 0);
        bytes(0xFF, 0xC4, 0, 35, 0, 0, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (int category = 0; category < 16; category++) {
            bytes(category);
        }
        bytes(0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 0, 0);
    }

    private void difference(int value) {
        int category = 32 - Integer.numberOfLeadingZeros(Math.abs(value));
        bits(category, 5);
        bits(value < 0 ? value + (1 << category) - 1 : value, category);
    }

    private void bits(int value, int count) {
        for (int b = count - 1; b >= 0; b--) {
            pending = (pending << 1) | ((value >> b) & 1);
            if (++pendingBits == 8) {
                bytes(pending);
                if (pending == 0xFF) {
                    bytes(0);
                }
                pending = 0;
                pendingBits = 0;
            }
        }
    }

    private void bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
    }
}

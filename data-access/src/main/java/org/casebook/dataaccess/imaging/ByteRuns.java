package org.casebook.dataaccess.imaging;

import java.util.Arrays;
import java.util.List;

/// Rearranges runs of bytes as the ways of writing pixels down ask for.
final class ByteRuns {
    private ByteRuns() {}

    /// Reverses every whole run of `width` bytes in place.
    static void reverse(byte[] bytes, int width) {
        for (int i = 0; i + width <= bytes.length; i += width) {
            for (int a = i, b = i + width - 1; a < b; a++, b--) {
                byte kept = bytes[a];
                bytes[a] = bytes[b];
                bytes[b] = kept;
            }
        }
    }

    /// At most `length` bytes from a bit on, the lowest bit of a byte being its first.
    static byte[] fromBit(byte[] bytes, long bit, int length) {
        int start = (int) (bit / 8);
        int shift = (int) (bit % 8);
        if (start >= bytes.length) {
            return new byte[0];
        }
        byte[] cut = Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + length));
        if (shift > 0) {
            for (int i = 0; i < cut.length; i++) {
                int next = start + i + 1 < bytes.length ? bytes[start + i + 1] & 0xFF : 0;
                cut[i] = (byte) (((cut[i] & 0xFF) >> shift) | (next << (8 - shift)));
            }
        }
        return cut;
    }

    static byte[] join(List<byte[]> parts) {
        byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}

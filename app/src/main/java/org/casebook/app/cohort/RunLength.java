package org.casebook.app.cohort;

import java.io.ByteArrayOutputStream;

/// Packs one frame of 16-bit pixels as DICOM RLE: the high bytes and the low bytes as two segments of PackBits, row by
/// row.
///
/// Source: DICOM PS3.5, annex G.
final class RunLength {

    private RunLength() {}

    /// @param frame  two bytes a pixel, little endian
    /// @param columns width in pixels
    static byte[] encode(byte[] frame, int columns) {
        byte[] high = segment(frame, 1, columns);
        byte[] low = segment(frame, 0, columns);
        int header = 64;
        return new LittleEndian()
                .int32(2)
                .int32(header)
                .int32(header + high.length)
                .bytes(new byte[header - 12])
                .bytes(high)
                .bytes(low)
                .toBytes();
    }

    private static byte[] segment(byte[] frame, int offset, int columns) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] row = new byte[columns];
        for (int start = 0; start < frame.length; start += 2 * columns) {
            for (int x = 0; x < columns; x++) {
                row[x] = frame[start + 2 * x + offset];
            }
            pack(row, out);
        }
        if (out.size() % 2 != 0) {
            out.write(0);
        }
        return out.toByteArray();
    }

    private static void pack(byte[] row, ByteArrayOutputStream out) {
        int at = 0;
        while (at < row.length) {
            int run = runAt(row, at);
            if (run >= 2) {
                out.write(1 - run);
                out.write(row[at]);
                at += run;
                continue;
            }
            int literal = at;
            while (literal < row.length && literal - at < 128 && runAt(row, literal) < 3) {
                literal++;
            }
            out.write(literal - at - 1);
            out.write(row, at, literal - at);
            at = literal;
        }
    }

    private static int runAt(byte[] row, int at) {
        int end = at + 1;
        while (end < row.length && end - at < 128 && row[end] == row[at]) {
            end++;
        }
        return end - at;
    }
}

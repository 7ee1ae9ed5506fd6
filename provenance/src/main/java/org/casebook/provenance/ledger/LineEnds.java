package org.casebook.provenance.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;

/// Finds line starts from the end of a file.
final class LineEnds {
    private static final int BLOCK = 8192;

    private LineEnds() {}

    /// Where the line begins that the byte before `end` belongs to: behind the last newline before `end`, or 0.
    ///
    /// @param end base 0, exclusive
    static long lastLineStart(RandomAccessFile file, long end) throws IOException {
        byte[] block = new byte[BLOCK];
        long stop = end;
        while (stop > 0) {
            long start = Math.max(0, stop - BLOCK);
            int length = (int) (stop - start);
            file.seek(start);
            file.readFully(block, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return start + i + 1;
                }
            }
            stop = start;
        }
        return 0;
    }
}

package org.casebook.provenance.ledger;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import org.casebook.provenance.ProvenanceException.ErrorCode;

/// The unfinished end of a ledger that a crash left in the middle of a write nobody was told of.
///
/// @param bytes how many
/// @param keptIn the file they were moved to; each crash adds to it
public record TornLine(long bytes, Path keptIn) {

    /// Makes the file end in a newline: finishes a line that lacks nothing else, moves anything else aside.
    static Optional<TornLine> mend(FileLedgerSource source, RandomAccessFile file) throws IOException {
        long length = file.length();
        long start = LineEnds.lastLineStart(file, length);
        if (start == length) {
            return Optional.empty();
        }
        requireUnacknowledged(source);
        if (isWholeEntry(file, start, length)) {
            file.seek(length);
            file.write('\n');
            file.getFD().sync();
            return Optional.empty();
        }
        Path aside = source.beside(".torn");
        move(file, start, aside);
        return Optional.of(new TornLine(length - start, aside));
    }

    private static boolean isWholeEntry(RandomAccessFile file, long start, long end) throws IOException {
        if (end - start > LedgerLine.MAX_BYTES) {
            return false;
        }
        byte[] line = new byte[(int) (end - start)];
        file.seek(start);
        file.readFully(line);
        try {
            return LedgerLine.readEntry(line).isIntact();
        } catch (LedgerException e) {
            return false;
        }
    }

    /// An end that the anchor names was whole once: no crash tears it, so it stays where it is, as evidence.
    private static void requireUnacknowledged(FileLedgerSource source) {
        if (LedgerVerification.of(source) instanceof LedgerVerification.Broken broken) {
            throw new LedgerException(
                    ErrorCode.LEDGER_BROKEN,
                    "ledger %s is broken at line %d: %s".formatted(source.path(), broken.line(), broken.reason()));
        }
    }

    private static void move(RandomAccessFile file, long start, Path aside) throws IOException {
        OwnerOnly.createFile(aside);
        try (FileOutputStream out = new FileOutputStream(aside.toFile(), true)) {
            byte[] block = new byte[8192];
            file.seek(start);
            for (int read = file.read(block); read >= 0; read = file.read(block)) {
                out.write(block, 0, read);
            }
            out.write('\n');
            out.getFD().sync();
        }
        file.setLength(start);
        file.getFD().sync();
    }
}

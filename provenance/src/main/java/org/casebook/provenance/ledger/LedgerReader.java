package org.casebook.provenance.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.casebook.provenance.ProvenanceException.ErrorCode;

/// Answers questions such as "who opened this case?" from the record, with one entry in memory at a time.
/// It does not check the chain; [LedgerVerification] does.
public final class LedgerReader {
    private final LedgerSource source;

    public LedgerReader(LedgerSource source) {
        this.source = source;
    }

    /// Shows the entries that fit, oldest first, until the visitor has seen enough.
    ///
    /// @throws LedgerException when a line cannot be read
    public void read(Predicate<LedgerEntry> query, EntryVisitor visitor) {
        long[] number = {0};
        source.read(line -> {
            LedgerEntry entry = entry(line, ++number[0]);
            return !query.test(entry) || visitor.entry(entry);
        });
    }

    /// The newest entries that fit, oldest of them first.
    ///
    /// @param limit at least 1; the most entries kept in memory
    /// @throws LedgerException when a line cannot be read
    public List<LedgerEntry> latest(Predicate<LedgerEntry> query, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is %d, must be at least 1".formatted(limit));
        }
        Deque<LedgerEntry> newest = new ArrayDeque<>();
        read(query, entry -> {
            if (newest.size() == limit) {
                newest.removeFirst();
            }
            return newest.add(entry);
        });
        return List.copyOf(newest);
    }

    private static LedgerEntry entry(byte[] line, long number) {
        try {
            return LedgerLine.readEntry(line);
        } catch (LedgerException e) {
            throw new LedgerException(
                    ErrorCode.LEDGER_UNREADABLE, "ledger line %d: %s".formatted(number, e.getMessage()), e);
        }
    }

    /// Sees entries one after the other.
    @FunctionalInterface
    public interface EntryVisitor {
        /// Takes the next entry.
        ///
        /// @return whether to go on
        boolean entry(LedgerEntry entry);
    }
}

package org.casebook.provenance.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a walk along the chain found.
public sealed interface LedgerVerification {

    /// Every entry fits the one before, and the anchor names one of them.
    ///
    /// @param count of entries; 0 for a ledger that was never begun
    /// @param head the hash of the last entry, [EntryHash#GENESIS] without entries
    record Verified(long count, EntryHash head) implements LedgerVerification {}

    /// The first place at which the record is not what was written.
    ///
    /// @param sequence the entry that should stand there, base 1
    /// @param line in the file, base 1; one past the last when lines are missing at the end
    /// @param reason in words, without identifiers
    record Broken(long sequence, long line, String reason) implements LedgerVerification {}

    /// Walks the whole record with one entry in memory.
    ///
    /// @throws LedgerException when the bytes cannot be read at all
    static LedgerVerification of(LedgerSource source) {
        Optional<LedgerHead> anchor;
        try {
            // The anchor first: what is appended during the walk then only makes the record longer than it.
            anchor = source.anchor();
        } catch (LedgerException e) {
            return new Broken(1, 1, "the anchor beside the ledger cannot be read: " + e.getMessage());
        }
        Walk walk = new Walk(anchor.orElse(LedgerHead.EMPTY));
        source.read(walk);
        return walk.result(anchor.isPresent());
    }

    /// The state of a walk.
    final class Walk implements LedgerSource.LineVisitor {
        private final LedgerHead anchor;
        private LedgerHead head = LedgerHead.EMPTY;
        private @Nullable Broken broken;

        private Walk(LedgerHead anchor) {
            this.anchor = anchor;
        }

        @Override
        public boolean line(byte[] line) {
            try {
                LedgerEntry entry = LedgerLine.readEntry(line);
                Optional<String> fault = fault(entry);
                fault.ifPresent(this::breakHere);
                head = fault.isPresent() ? head : entry.head();
            } catch (LedgerException e) {
                breakHere("the line cannot be read: " + e.getMessage());
            }
            return broken == null;
        }

        private Optional<String> fault(LedgerEntry entry) {
            long expected = head.sequence() + 1;
            if (!entry.isIntact()) {
                return Optional.of("a field was changed: the hash of the entry does not fit");
            }
            if (entry.sequence() != expected) {
                return Optional.of("the entry is number %d, must be %d: lines were deleted, inserted or moved"
                        .formatted(entry.sequence(), expected));
            }
            if (!entry.previous().equals(head.hash())) {
                return Optional.of("the entry does not continue the one before: one of the two was replaced");
            }
            if (expected == anchor.sequence() && !entry.hash().equals(anchor.hash())) {
                return Optional.of("the entry is not the one that the anchor names: it was replaced");
            }
            return Optional.empty();
        }

        private LedgerVerification result(boolean anchored) {
            if (broken == null && head.sequence() < anchor.sequence()) {
                breakHere("the ledger ends here, but the anchor names entry %d: lines were cut off"
                        .formatted(anchor.sequence()));
            }
            if (broken == null && !anchored && head.sequence() > 0) {
                broken = new Broken(1, 1, "the anchor beside the ledger is missing");
            }
            return broken == null ? new Verified(head.sequence(), head.hash()) : broken;
        }

        private void breakHere(String reason) {
            broken = new Broken(head.sequence() + 1, head.sequence() + 1, reason);
        }
    }
}

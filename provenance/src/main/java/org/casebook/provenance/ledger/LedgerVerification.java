package org.casebook.provenance.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a walk along the chain found.
public sealed interface LedgerVerification {

    /// Every entry fits the one before, the anchor names one of them and is signed, and nothing that is known from
    /// elsewhere contradicts.
    ///
    /// @param count of entries; 0 for a ledger that was never begun
    /// @param head the hash of the last entry, [EntryHash#GENESIS] without entries
    /// @param key the key that an entry names and that signed the anchor; null in a ledger without entries,
    ///     and in one that was last written before ledgers were signed
    record Verified(long count, EntryHash head, @Nullable LedgerKey key) implements LedgerVerification {}

    /// The first place at which the record is not what was written.
    ///
    /// @param sequence the entry that should stand there, base 1
    /// @param line in the file, base 1; one past the last when lines are missing at the end
    /// @param reason in words, without identifiers
    record Broken(long sequence, long line, String reason) implements LedgerVerification {}

    /// Walks the whole record with one entry in memory. Without evidence this tells that the record fits together and
    /// which key signed it, but not that it is the right key, nor that nobody put an older copy in its place.
    ///
    /// @param evidence what is known of it from elsewhere
    /// @throws LedgerException when the bytes cannot be read at all
    static LedgerVerification of(LedgerSource source, LedgerEvidence... evidence) {
        LedgerCheckpoint anchor;
        try {
            // The anchor first: what is appended during the walk then only makes the record longer than it.
            anchor = source.anchor().orElse(null);
        } catch (LedgerException e) {
            return new Broken(1, 1, "the anchor beside the ledger cannot be read: " + e.getMessage());
        }
        LedgerWalk walk = new LedgerWalk(anchor, List.of(evidence));
        source.read(walk);
        return walk.result();
    }
}

package org.casebook.provenance.ledger;

/// The last entry of a ledger: enough to tell whether the whole record before it is the one it was.
/// A [LedgerCheckpoint] signs it.
///
/// @param sequence base 1; 0 for a ledger without entries
/// @param hash of that entry; [EntryHash#GENESIS] for a ledger without entries
public record LedgerHead(long sequence, EntryHash hash) {

    /// The head of a ledger without entries.
    public static final LedgerHead EMPTY = new LedgerHead(0, EntryHash.GENESIS);

    /// @throws IllegalArgumentException when `sequence` is negative
    public LedgerHead {
        if (sequence < 0) {
            throw new IllegalArgumentException("head sequence is %d, must be at least 0".formatted(sequence));
        }
    }
}

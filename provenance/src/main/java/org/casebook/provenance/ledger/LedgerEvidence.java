package org.casebook.provenance.ledger;

import java.util.Objects;

/// What is known of a ledger from elsewhere than its files, to hold against it.
///
/// @param name what the knowledge comes from, as a sentence about a broken ledger calls it
/// @param head an entry that the ledger had while it was already signed; [LedgerHead#EMPTY] when none is known
/// @param key the key that signs it
public record LedgerEvidence(String name, LedgerHead head, LedgerKey key) {

    /// The ledger is signed by this key, or not yet signed.
    public static LedgerEvidence ofKey(LedgerKey key) {
        return new LedgerEvidence("the key of the home", LedgerHead.EMPTY, key);
    }

    /// The ledger once had the head that this receipt, which is genuine, names.
    public static LedgerEvidence ofReceipt(LedgerCheckpoint receipt) {
        return new LedgerEvidence(
                "the receipt",
                receipt.head(),
                Objects.requireNonNull(receipt.seal(), "a receipt is signed").key());
    }
}

package org.casebook.provenance.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.casebook.provenance.ProvenanceException.ErrorCode;
import org.jspecify.annotations.Nullable;

/// The end of a ledger at some time, signed: the anchor beside the ledger is one, and so is the receipt that a steward
/// keeps elsewhere. Because each entry stands for all before it, a signed end vouches for the whole record up to there.
///
/// What is signed are length-prefixed fields, as in [LedgerEntry]: the words `casebook-checkpoint-1`, the sequence in
/// decimal, the hash in hexadecimal.
///
/// @param seal null only in an anchor that was written before ledgers were signed
public record LedgerCheckpoint(LedgerHead head, @Nullable LedgerSeal seal) {

    static byte[] signedBytes(LedgerHead head) {
        return new CanonicalBytes()
                .field("casebook-checkpoint-1")
                .field(Long.toString(head.sequence()))
                .field(head.hash().hex())
                .toByteArray();
    }

    /// Whether it is signed, and the signature is one of this key over this end.
    public boolean isGenuine() {
        return seal != null
                && seal.key().signed(signedBytes(head), HexFormat.of().parseHex(seal.signature()));
    }

    /// The written form: one line of JSON with `sequence`, `hash`, `key` and `signature`, without its newline.
    public String text() {
        return new String(LedgerLine.write(this), StandardCharsets.UTF_8);
    }

    /// Reads what [#text()] wrote.
    ///
    /// @throws LedgerException when it is something else, or not signed by the key that it names
    public static LedgerCheckpoint signed(String text) {
        LedgerCheckpoint checkpoint = LedgerLine.readCheckpoint(text.strip().getBytes(StandardCharsets.UTF_8));
        if (!checkpoint.isGenuine()) {
            throw new LedgerException(ErrorCode.LEDGER_UNREADABLE, "it is not signed by the key that it names");
        }
        return checkpoint;
    }
}

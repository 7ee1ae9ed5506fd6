package org.casebook.provenance.ledger;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.casebook.provenance.source.ObjectHash;

/// One line of the ledger: a draft with its place in the chain.
///
/// The hash is the SHA-256 of the canonical bytes. Those are fields, each written as its length in bytes (four bytes,
/// big-endian) and then its UTF-8 text, so that no two different entries have the same bytes:
///
/// 1. the words `casebook-ledger-1`
/// 2. sequence, in decimal
/// 3. time, as [Instant#toString()] writes it
/// 4. actor
/// 5. the number of roles, in decimal, then each role
/// 6. action
/// 7. purpose
/// 8. the number of subjects, in decimal, then each subject
/// 9. outcome
/// 10. the number of details, in decimal, then name and value of each, sorted by name (UTF-16 order)
/// 11. policy hash, 64 hex digits
/// 12. hash of the previous entry, 64 hex digits; 64 zeros for the first
///
/// @param sequence base 1, without gaps
/// @param at when the ledger took it
/// @param draft what it says
/// @param previous the hash of the entry before
/// @param hash as written; [#isIntact()] tells whether it fits
public record LedgerEntry(long sequence, Instant at, LedgerDraft draft, EntryHash previous, EntryHash hash) {

    /// @throws IllegalArgumentException when `sequence` is below 1
    public LedgerEntry {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence is %d, must be at least 1".formatted(sequence));
        }
    }

    /// The entry that follows `head`.
    static LedgerEntry after(LedgerHead head, Instant at, LedgerDraft draft) {
        long sequence = head.sequence() + 1;
        byte[] bytes = canonicalBytes(sequence, at, draft, head.hash());
        return new LedgerEntry(sequence, at, draft, head.hash(), EntryHash.of(bytes));
    }

    /// Whether the hash is the one of what the entry says.
    public boolean isIntact() {
        return hash.equals(EntryHash.of(canonicalBytes(sequence, at, draft, previous)));
    }

    /// The ledger's head while this is its last entry.
    public LedgerHead head() {
        return new LedgerHead(sequence, hash);
    }

    public String actor() {
        return draft.actor();
    }

    public List<String> roles() {
        return draft.roles();
    }

    public LedgerAction action() {
        return draft.action();
    }

    public String purpose() {
        return draft.purpose();
    }

    public List<String> subjects() {
        return draft.subjects();
    }

    public LedgerOutcome outcome() {
        return draft.outcome();
    }

    public SortedMap<String, String> detail() {
        return draft.detail();
    }

    public ObjectHash policyHash() {
        return draft.policyHash();
    }

    private static byte[] canonicalBytes(long sequence, Instant at, LedgerDraft draft, EntryHash previous) {
        CanonicalBytes bytes = new CanonicalBytes()
                .field("casebook-ledger-1")
                .field(Long.toString(sequence))
                .field(at.toString())
                .field(draft.actor())
                .fields(draft.roles())
                .field(draft.action().name())
                .field(draft.purpose())
                .fields(draft.subjects())
                .field(draft.outcome().name())
                .field(Integer.toString(draft.detail().size()));
        draft.detail().forEach((name, value) -> bytes.field(name).field(value));
        return bytes.field(draft.policyHash().hex()).field(previous.hex()).toByteArray();
    }

    /// Number, action, outcome and the start of the hash; no identifiers.
    @Override
    public String toString() {
        return "LedgerEntry[%d %s %s %s]"
                .formatted(sequence, action(), outcome(), hash.hex().substring(0, 12));
    }
}

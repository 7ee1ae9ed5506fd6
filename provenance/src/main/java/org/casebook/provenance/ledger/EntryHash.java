package org.casebook.provenance.ledger;

import org.casebook.provenance.source.ObjectHash;

/// The SHA-256 of an entry's canonical bytes; it stands for the entry and all entries before it.
///
/// @param hex 64 lower-case hexadecimal digits
public record EntryHash(String hex) {
    /// What the first entry names as its previous one: 64 zeros.
    public static final EntryHash GENESIS = new EntryHash("0".repeat(64));

    /// @throws IllegalArgumentException when `hex` is not 64 lower-case hexadecimal digits
    public EntryHash {
        if (!ObjectHash.isWellFormed(hex)) {
            throw new IllegalArgumentException(
                    "entry hash is %d characters, must be 64 lower-case hex digits".formatted(hex.length()));
        }
    }

    static EntryHash of(byte[] canonicalBytes) {
        return new EntryHash(ObjectHash.of(canonicalBytes).hex());
    }

    @Override
    public String toString() {
        return hex;
    }
}

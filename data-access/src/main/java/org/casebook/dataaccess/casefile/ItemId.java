package org.casebook.dataaccess.casefile;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;

/// Names one item of a case. It follows from the item's source alone, so that the same file gives the same
/// identifiers in every import.
///
/// @param text the kind in lower case, a hyphen and twenty hexadecimal digits, for instance `variant-0f…`
public record ItemId(String text) implements Comparable<ItemId> {
    private static final int DIGITS = 20;

    /// @throws IllegalArgumentException when the form is another
    public ItemId {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("item id must be kind-<20 hex digits>");
        }
    }

    /// The identifier of the `ordinal`-th item of a kind that was read at a place.
    ///
    /// @param ordinal base 0; several items may stand at one place (the alleles of a VCF line)
    public static ItemId of(ItemKind kind, SourceRef source, int ordinal) {
        return of(kind, source + "/" + ordinal);
    }

    /// The identifier of an item that many places make together, by a key that they share (a DICOM study by its UID).
    public static ItemId of(ItemKind kind, String key) {
        byte[] bytes = (kind + "/" + key).getBytes(StandardCharsets.UTF_8);
        byte[] digest = ObjectHash.sha256().digest(bytes);
        return new ItemId(kind.prefix() + "-" + HexFormat.of().formatHex(digest, 0, DIGITS / 2));
    }

    /// Each row that is read or written has one, so this is no regular expression.
    private static boolean isWellFormed(String text) {
        int hyphen = text.length() - DIGITS - 1;
        if (hyphen < 1 || text.charAt(hyphen) != '-') {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            if (at != hyphen && !(at < hyphen ? letter : digit)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(ItemId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

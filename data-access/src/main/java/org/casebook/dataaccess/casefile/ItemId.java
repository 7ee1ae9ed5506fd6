package org.casebook.dataaccess.casefile;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;

/// Names one item of a case. It follows from the item's source alone, so that the same file gives the same
/// identifiers in every import.
///
/// @param text the kind in lower case, a hyphen and twenty hexadecimal digits, for instance `variant-0f…`
public record ItemId(String text) implements Comparable<ItemId> {
    private static final Pattern FORM = Pattern.compile("[a-z]+-[0-9a-f]{20}");
    private static final int DIGITS = 20;

    /// @throws IllegalArgumentException when the form is another
    public ItemId {
        if (!FORM.matcher(text).matches()) {
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
        return new ItemId(kind.prefix() + "-" + ObjectHash.of(bytes).hex().substring(0, DIGITS));
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

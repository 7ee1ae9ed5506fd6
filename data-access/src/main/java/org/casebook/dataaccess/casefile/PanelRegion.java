package org.casebook.dataaccess.casefile;

import org.jspecify.annotations.Nullable;

/// A stretch of the genome that a test looked at. Outside of it nothing is known: *not covered* is a fact.
///
/// @param start base 0, inclusive
/// @param end base 0, exclusive
///
/// Source: BED format, UCSC genome browser file formats.
public record PanelRegion(
        String panel,
        String chromosome,
        long start,
        long end,
        @Nullable String gene) implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.REGION;
    }
}

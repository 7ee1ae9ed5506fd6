package org.casebook.dataaccess.ingest.reading;

import java.util.Locale;

/// One spelling for the names of human chromosomes, so that files can be compared: `chr1`, `01` and `1` are `1`; `M`
/// and `26` are `MT`. Names of other contigs lose at most `chr`.
///
/// Source: PLINK 1.9 file format reference, chromosome codes (23 = X, 24 = Y, 25 = XY, 26 = MT).
public record ChromosomeName(String name) {

    public ChromosomeName {
        String bare = name.regionMatches(true, 0, "chr", 0, 3) ? name.substring(3) : name;
        name = switch (bare.toUpperCase(Locale.ROOT).replaceFirst("^0+(?=[0-9])", "")) {
            case "23", "X" -> "X";
            case "24", "Y" -> "Y";
            case "25", "XY" -> "XY";
            case "26", "M", "MT" -> "MT";
            case String other when other.matches("[0-9]{1,2}") -> other;
            default -> bare;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}

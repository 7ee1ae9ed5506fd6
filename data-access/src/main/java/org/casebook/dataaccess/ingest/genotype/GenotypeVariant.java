package org.casebook.dataaccess.ingest.genotype;

import java.util.List;

/// What a genotype file says about a variant, apart from its genotypes.
///
/// @param id the file's own identifier, may be empty
/// @param rsid identifier in dbSNP or whatever stands in its place, may be empty
/// @param chromosome as written, may be empty
/// @param position first base, base 1; 0 when the file does not know it
/// @param alleles as written; dosages count every one but the first
public record GenotypeVariant(String id, String rsid, String chromosome, long position, List<String> alleles) {

    /// @throws IllegalArgumentException when `position` is negative
    public GenotypeVariant {
        alleles = List.copyOf(alleles);
        if (position < 0) {
            throw new IllegalArgumentException("position is %d, must be at least 0".formatted(position));
        }
    }
}

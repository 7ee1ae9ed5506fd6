package org.casebook.dataaccess.ingest.genotype;

import java.util.List;
import org.casebook.provenance.source.Place;

/// The genotypes of all samples at one variant.
///
/// @param place the variant's number in the file
/// @param dosages one for each allele but the first: element i counts copies of `variant.alleles().get(i + 1)`
public record GenotypeRecord(Place.RecordNumber place, GenotypeVariant variant, List<Dosages> dosages) {

    /// @throws IllegalArgumentException when dosages and alleles do not match
    public GenotypeRecord {
        dosages = List.copyOf(dosages);
        if (dosages.size() != Math.max(0, variant.alleles().size() - 1)) {
            throw new IllegalArgumentException("dosages are for %d alleles, must be for %d"
                    .formatted(dosages.size(), variant.alleles().size() - 1));
        }
    }
}

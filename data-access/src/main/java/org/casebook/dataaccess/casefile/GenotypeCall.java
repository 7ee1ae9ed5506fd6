package org.casebook.dataaccess.casefile;

import org.jspecify.annotations.Nullable;

/// The dosage of one germline variant in one sample of a cohort file.
///
/// @param position base 1
/// @param dosage expected number of copies of `alt`, 0 up to the ploidy; null when the call is missing
///
/// Source: PLINK 1.9 file format reference; BGEN specification 1.2.
public record GenotypeCall(
        String variantName,
        String chromosome,
        long position,
        String ref,
        String alt,
        @Nullable Double dosage) implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.GENOTYPE;
    }
}

package org.casebook.dataaccess.casefile;

import org.jspecify.annotations.Nullable;

/// One alternate allele of one VCF record, for one specimen.
///
/// @param assembly `GRCh38`, `GRCh37` or `unknown`, from the header
/// @param start base 1, inclusive, as POS
/// @param end base 1, inclusive: INFO/END for symbolic alleles, otherwise the last reference base
/// @param alt the allele as written, symbolic (`<DUP>`) and breakend (`]chr2:321]T`) forms kept
/// @param type `snv`, `mnv`, `insertion`, `deletion`, `complex`, `symbolic`, `breakend`, `spanning-deletion` or `none`
/// @param origin `somatic` or `germline`
/// @param filter FILTER as written; `PASS`, `.` or codes separated by `;`
/// @param ids ID column, null when missing
/// @param tumorFraction share of reads with this allele in the tumor, in [0, 1]
/// @param genotype GT of the specimen as written
/// @param hgvsProtein without the reference, for instance `p.Leu858Arg`
/// @param consequence Sequence Ontology terms separated by `&`
/// @param annotator which annotation was read: `VEP` or `SnpEff` with its version, null when none was there
/// @param caller the program that called it, where the header says
/// @param structural mate, length or copy number as `KEY=value` separated by `;`, null for small variants
///
/// Source: VCF 4.4 specification, sections 1.4 to 1.6 and 5; VEP `CSQ`; SnpEff `ANN` field 1.0.
public record Variant(
        String assembly,
        String chromosome,
        long start,
        long end,
        String ref,
        String alt,
        String type,
        String origin,
        String filter,
        @Nullable Double quality,
        @Nullable String ids,
        String specimen,
        @Nullable Integer tumorDepth,
        @Nullable Integer tumorAltDepth,
        @Nullable Double tumorFraction,
        @Nullable Integer normalDepth,
        @Nullable Integer normalAltDepth,
        @Nullable Double normalFraction,
        @Nullable String genotype,
        @Nullable String gene,
        @Nullable String transcript,
        @Nullable String hgvsCoding,
        @Nullable String hgvsProtein,
        @Nullable String consequence,
        @Nullable String impact,
        @Nullable String annotator,
        @Nullable String caller,
        @Nullable String structural)
        implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.VARIANT;
    }
}

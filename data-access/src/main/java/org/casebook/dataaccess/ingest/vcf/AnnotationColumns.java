package org.casebook.dataaccess.ingest.vcf;

import java.util.Map;

/// Where the columns stand that are read of an annotation, base 0, or -1 for one that the annotator does not write.
/// Looked up once per file, since a file has an entry for each transcript of each of a million alleles.
record AnnotationColumns(
        int allele,
        int alleleNumber,
        int geneName,
        int geneId,
        int featureType,
        int feature,
        int hgvsCoding,
        int hgvsProtein,
        int terms,
        int impact,
        int biotype,
        int mane,
        int maneSelect,
        int manePlusClinical,
        int canonical) {

    /// @param columns base 0 by name in lower case, as VEP names them
    static AnnotationColumns ofVep(Map<String, Integer> columns) {
        return new AnnotationColumns(
                at(columns, "allele"),
                at(columns, "allele_num"),
                at(columns, "symbol"),
                at(columns, "gene"),
                at(columns, "feature_type"),
                at(columns, "feature"),
                at(columns, "hgvsc"),
                at(columns, "hgvsp"),
                at(columns, "consequence"),
                at(columns, "impact"),
                at(columns, "biotype"),
                at(columns, "mane"),
                at(columns, "mane_select"),
                at(columns, "mane_plus_clinical"),
                at(columns, "canonical"));
    }

    /// @param columns base 0 by name in lower case, as the `ANN` field names them
    static AnnotationColumns ofAnn(Map<String, Integer> columns) {
        return new AnnotationColumns(
                at(columns, "allele"),
                at(columns, "allele_num"),
                at(columns, "gene_name"),
                at(columns, "gene_id"),
                at(columns, "feature_type"),
                at(columns, "feature_id"),
                at(columns, "hgvs.c"),
                at(columns, "hgvs.p"),
                at(columns, "annotation"),
                at(columns, "annotation_impact"),
                at(columns, "transcript_biotype"),
                -1,
                -1,
                -1,
                -1);
    }

    private static int at(Map<String, Integer> columns, String name) {
        return columns.getOrDefault(name, -1);
    }
}

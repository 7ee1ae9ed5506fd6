package org.casebook.app.cohort;

import java.util.LinkedHashMap;
import java.util.Map;

/// A driver with its published place on GRCh38 and its HGVS names; fusions and copy numbers are symbolic.
///
/// @param pos 1-based, as in VCF
record KnownVariant(
        String key,
        String gene,
        String chrom,
        int pos,
        String ref,
        String alt,
        String transcript,
        String hgvsC,
        String hgvsP,
        String consequence) {

    private static final Map<String, KnownVariant> ALL = read();

    static KnownVariant named(String key) {
        KnownVariant variant = ALL.get(key);
        if (variant == null) {
            throw new IllegalArgumentException("variant is " + key + ", must be in variants.tsv");
        }
        return variant;
    }

    boolean symbolic() {
        return ref.equals("N");
    }

    boolean fusion() {
        return consequence.equals("transcript_fusion");
    }

    private static Map<String, KnownVariant> read() {
        Map<String, KnownVariant> variants = new LinkedHashMap<>();
        for (Map<String, String> row : Tables.rows("variants.tsv")) {
            String key = row.getOrDefault("key", "");
            variants.put(
                    key,
                    new KnownVariant(
                            key,
                            row.getOrDefault("gene", ""),
                            row.getOrDefault("chrom", ""),
                            Integer.parseInt(row.getOrDefault("pos", "")),
                            row.getOrDefault("ref", ""),
                            row.getOrDefault("alt", ""),
                            row.getOrDefault("transcript", ""),
                            row.getOrDefault("hgvsc", ""),
                            row.getOrDefault("hgvsp", ""),
                            row.getOrDefault("consequence", "")));
        }
        return variants;
    }
}

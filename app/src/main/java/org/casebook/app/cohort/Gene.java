package org.casebook.app.cohort;

import java.util.LinkedHashMap;
import java.util.Map;

/// Where a gene lies on GRCh38 (start 0-based, end exclusive) and its HGNC number.
record Gene(String symbol, String chrom, int start, int end, String hgnc) {

    static final Map<String, Gene> ALL = read();

    private static Map<String, Gene> read() {
        Map<String, Gene> genes = new LinkedHashMap<>();
        for (Map<String, String> row : Tables.rows("genes.tsv")) {
            String symbol = row.getOrDefault("gene", "");
            genes.put(
                    symbol,
                    new Gene(
                            symbol,
                            row.getOrDefault("chrom", ""),
                            Integer.parseInt(row.getOrDefault("start", "")),
                            Integer.parseInt(row.getOrDefault("end", "")),
                            row.getOrDefault("hgnc", "")));
        }
        return genes;
    }
}

package org.casebook.app.cohort;

import java.util.LinkedHashMap;
import java.util.Map;

/// A drug with the one code that is certain: RxNorm, or else ATC.
///
/// @param kind targeted, antibody, immunotherapy, chemotherapy, hormone or support
record Drug(String name, String system, String code, String kind) {

    private static final Map<String, Drug> ALL = read();

    static Drug named(String name) {
        Drug drug = ALL.get(name);
        if (drug == null) {
            throw new IllegalArgumentException("drug is " + name + ", must be in drugs.tsv");
        }
        return drug;
    }

    private static Map<String, Drug> read() {
        Map<String, Drug> drugs = new LinkedHashMap<>();
        for (Map<String, String> row : Tables.rows("drugs.tsv")) {
            String name = row.getOrDefault("drug", "");
            String rxnorm = row.getOrDefault("rxnorm", "");
            Drug drug = rxnorm.isEmpty()
                    ? new Drug(
                            name, "http://www.whocc.no/atc", row.getOrDefault("atc", ""), row.getOrDefault("kind", ""))
                    : new Drug(
                            name, "http://www.nlm.nih.gov/research/umls/rxnorm", rxnorm, row.getOrDefault("kind", ""));
            drugs.put(name, drug);
        }
        return drugs;
    }
}

package org.casebook.dataaccess.gateway;

import java.util.List;
import java.util.Map;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.quality.QualityCheck;

/// The class of what a check counts: the one that decides whether the source of a failing row may be opened.
final class QualityClass {
    private static final Map<String, Classification> OF_TABLE = Map.ofEntries(
            Map.entry("patient", Classification.IDENTITY),
            Map.entry("condition", Classification.CLINICAL),
            Map.entry("observation", Classification.CLINICAL),
            Map.entry("treatment", Classification.CLINICAL),
            Map.entry("specimen", Classification.CLINICAL),
            Map.entry("consent", Classification.CLINICAL),
            Map.entry("service_order", Classification.CLINICAL),
            Map.entry("board", Classification.CLINICAL),
            Map.entry("board_case", Classification.CLINICAL),
            Map.entry("panel_region", Classification.SOMATIC),
            Map.entry("genotype_call", Classification.GERMLINE),
            Map.entry("imaging_instance", Classification.IMAGING),
            Map.entry("note", Classification.FREE_TEXT),
            Map.entry("note_entity", Classification.EXTRACTED),
            Map.entry("wearable_sample", Classification.WEARABLE));

    private QualityClass() {}

    /// Whether anything that the check reads is kept from the user. What has no class is kept from everyone.
    static boolean withholds(Door.Pass pass, QualityCheck check) {
        return check.tables().stream().map(table -> of(table, check)).anyMatch(pass::withholds);
    }

    private static Classification of(String table, QualityCheck check) {
        if (!table.equals("variant")) {
            return OF_TABLE.getOrDefault(table, Classification.IDENTITY);
        }
        List<String> origins = check.limits("origin");
        return origins.equals(List.of("somatic")) ? Classification.SOMATIC : Classification.GERMLINE;
    }
}

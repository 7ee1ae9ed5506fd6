package org.casebook.dataaccess.gateway;

import java.util.Map;
import org.casebook.dataaccess.governance.Classification;

/// The class of all that stands in a table, where that does not depend on the row.
final class TableClass {
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
            Map.entry("wearable_sample", Classification.WEARABLE),
            Map.entry("wearable_window", Classification.WEARABLE));

    private TableClass() {}

    /// The strictest for a table that has no class here.
    static Classification of(String table) {
        return OF_TABLE.getOrDefault(table, Classification.IDENTITY);
    }
}

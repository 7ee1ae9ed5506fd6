package org.casebook.dataaccess.ingest;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What bronze keeps of a report, so that a file that comes again gets the same answer.
record KeptReport(
        Map<String, Long> rows,
        Map<String, Long> keptInBronze,
        long rejected,
        long warned,
        @Nullable String reason) {
    private static final JsonMapper JSON = new JsonMapper();

    static KeptReport of(ImportReport report) {
        return new KeptReport(
                new TreeMap<>(report.rows()),
                new TreeMap<>(report.keptInBronze()),
                report.rejected(),
                report.warned(),
                report.reason());
    }

    static KeptReport read(String json) {
        return JSON.readValue(json, KeptReport.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}

package org.casebook.dataaccess.ingest.wearable;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casebook.dataaccess.casefile.WearableSample;
import tools.jackson.databind.json.JsonMapper;

/// One row of a wearable's export.
///
/// @param metric lower case; see [WearableMetric] for the known ones
/// @param value in the unit of the metric
/// @param device empty when the row names none
/// @param extras columns beyond the four, by name, in the order of the file
/// @param clock whether a clock change bears on `at`
public record WearableReading(
        Instant at, String metric, double value, String device, Map<String, String> extras, ClockChange clock) {
    private static final JsonMapper JSON = new JsonMapper();

    /// What a change of the clocks did to a time that was written without an offset.
    public enum ClockChange {
        /// The time is unambiguous.
        NONE,
        /// The clocks skipped the time; it was moved on by the length of the gap.
        IN_GAP,
        /// The clocks showed the time twice; the earlier one was taken.
        IN_OVERLAP
    }

    public WearableReading {
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    /// The same as a clinical record, with the extra columns as a JSON object.
    public WearableSample sample() {
        return new WearableSample(at, metric, value, device, extras.isEmpty() ? null : JSON.writeValueAsString(extras));
    }
}

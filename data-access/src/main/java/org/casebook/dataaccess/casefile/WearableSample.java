package org.casebook.dataaccess.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One reading of a wearable.
///
/// @param metric steps, resting_heart_rate, heart_rate, sleep, spo2 or a name of the source
/// @param value in the unit of the metric: count, 1/min, 1/min, min, %
/// @param extras unknown columns as JSON object text, null when there are none
public record WearableSample(
        Instant at,
        String metric,
        double value,
        String device,
        @Nullable String extras) implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.WEARABLE;
    }
}

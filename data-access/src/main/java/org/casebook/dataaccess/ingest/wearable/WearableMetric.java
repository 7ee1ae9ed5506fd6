package org.casebook.dataaccess.ingest.wearable;

import java.util.Locale;
import java.util.Optional;

/// The metrics whose unit and range are known; a source may have others, which are kept as they are.
public enum WearableMetric {
    HEART_RATE("1/min", 1, 400),
    RESTING_HEART_RATE("1/min", 1, 300),
    STEPS("count", 0, 200_000),
    SLEEP("min", 0, 1440),
    SPO2("%", 0, 100);

    private final String unit;
    private final double least;
    private final double most;

    WearableMetric(String unit, double least, double most) {
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    /// The metric of a name as it stands in files, for instance `heart_rate`.
    public static Optional<WearableMetric> of(String code) {
        for (WearableMetric metric : values()) {
            if (metric.code().equals(code)) {
                return Optional.of(metric);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Source: UCUM, apart from `count`.
    public String unit() {
        return unit;
    }

    /// Whether one reading can have this value at all.
    public boolean allows(double value) {
        return value >= least && value <= most;
    }

    /// The range of one reading, for people.
    public String range() {
        return "[%.0f, %.0f] %s".formatted(least, most, unit);
    }
}

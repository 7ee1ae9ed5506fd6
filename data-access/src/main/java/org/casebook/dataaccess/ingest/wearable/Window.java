package org.casebook.dataaccess.ingest.wearable;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.Optional;

/// What a wearable says about a day or a week.
///
/// @param start the first day; a Monday when there are seven
/// @param days 1 or 7
/// @param summaries only measures that have a reading
/// @param conflicts how many times, metrics and devices of these measures were left out because their values contradict
public record Window(LocalDate start, int days, Map<Measure, Summary> summaries, int conflicts) {

    /// What is summed up.
    public enum Measure {
        /// Median over the readings, in 1/min.
        RESTING_HEART_RATE(WearableMetric.RESTING_HEART_RATE),
        /// Sum, as a count.
        STEPS(WearableMetric.STEPS),
        /// Sum, in hours.
        SLEEP(WearableMetric.SLEEP);

        private final WearableMetric metric;

        Measure(WearableMetric metric) {
            this.metric = metric;
        }

        public WearableMetric metric() {
            return metric;
        }
    }

    /// One measure of a window.
    ///
    /// @param value in the unit of the measure
    /// @param coverage share of the expected readings that are there, 0 to 1; see [Windows]
    /// @param readings how many went into the value
    /// @param coveredDays days with at least one of them, 1 to the days of the window
    public record Summary(double value, double coverage, int readings, int coveredDays) {

        /// A sum for each day that has readings, comparable between weeks of different coverage.
        public double perCoveredDay() {
            return value / coveredDays;
        }
    }

    public Window {
        summaries = Map.copyOf(summaries);
    }

    public Optional<Summary> summary(Measure measure) {
        return Optional.ofNullable(summaries.get(measure));
    }

    /// The week as in `2026-W05`.
    ///
    /// Source: ISO 8601, week dates.
    public String isoWeek() {
        return "%04d-W%02d"
                .formatted(start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}

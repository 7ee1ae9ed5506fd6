package org.casebook.dataaccess.casefile;

import java.time.LocalDate;

/// Readings of one metric over one day or one ISO week.
///
/// @param metric resting_heart_rate (median, 1/min), steps (mean per covered day, count) or sleep (mean per covered
///     night, h)
/// @param period `day` or `week`
/// @param start first day; a Monday for a week
/// @param coverage share of the window that has readings, in [0, 1]
/// @param samples number of readings, duplicates removed
public record WearableWindow(
        String metric, String period, LocalDate start, double value, double coverage, int samples) {
    public WearableWindow {
        if (!(coverage >= 0 && coverage <= 1)) {
            throw new IllegalArgumentException("coverage is %s, must be in [0, 1]".formatted(coverage));
        }
    }
}

package org.casebook.viewmodels.timeline;

import java.time.LocalDate;
import java.util.Objects;
import org.casebook.dataaccess.casefile.TimelineEvent;

/// The days of an event as days since 1970-01-01.
///
/// @param from first day
/// @param to the day after the last one that is known
/// @param span true when it is drawn as a bar, false when as a mark in the middle of its days
/// @param ongoing true when no end is known
public record Extent(double from, double to, boolean span, boolean ongoing) {
    static Extent of(TimelineEvent event) {
        LocalDate last = Objects.requireNonNullElse(event.end(), event.start());
        boolean span = event.value() == null && (event.ongoing() || last.isAfter(event.start()));
        return new Extent(event.start().toEpochDay(), last.toEpochDay() + 1.0, span, event.ongoing());
    }

    double middle() {
        return (from + to) / 2;
    }
}

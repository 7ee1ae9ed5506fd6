package org.casebook.dataaccess.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something on the timeline of a case.
///
/// @param start first day
/// @param end last day, inclusive; null for what happened on one day, and for what goes on
/// @param ongoing true when it has begun and no source gives an end
/// @param title a few words
/// @param detail value, dose or finding as text, null when there is none
/// @param value a number to draw (marker, lesion sum, median heart rate) in `unit`, null when there is none
/// @param item the item it was made from, which has the sources
public record TimelineEvent(
        Lane lane,
        LocalDate start,
        @Nullable LocalDate end,
        boolean ongoing,
        String title,
        @Nullable String detail,
        @Nullable Double value,
        @Nullable String unit,
        ItemId item) {
    public TimelineEvent {
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("end of a timeline event is before its start, must not be");
        }
    }
}

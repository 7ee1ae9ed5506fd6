package org.casebook.dataaccess.ingest.wearable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.casebook.dataaccess.ingest.wearable.WearableReading.ClockChange;
import org.jspecify.annotations.Nullable;

/// What a written time means.
sealed interface Timestamp {

    /// A point in time.
    record At(Instant at, ClockChange clock) implements Timestamp {}

    /// No point in time can be told from it.
    ///
    /// @param reason one line, without the text
    record Unusable(String reason) implements Timestamp {}

    /// Reads ISO 8601 with `T` or a blank between date and time. In a gap or overlap of the zone's clocks it does what
    /// [ZonedDateTime#ofLocal] does, and says so.
    ///
    /// @param zone for times without an offset, null when it is not known
    static Timestamp parse(String text, @Nullable ZoneId zone) {
        boolean blankBetween = text.length() > 10 && text.charAt(10) == ' ';
        String iso = blankBetween ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        try {
            return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, ZonedDateTime::from, LocalDateTime::from)) {
                case ZonedDateTime withOffset -> plausible(withOffset.toInstant(), ClockChange.NONE);
                case LocalDateTime local
                when zone != null -> plausible(local.atZone(zone).toInstant(), clockChange(local, zone));
                default -> new Unusable("timestamp has no offset and the preamble no timezone, must have either");
            };
        } catch (DateTimeException e) {
            return new Unusable("timestamp is no ISO 8601 date and time, must be as in 2026-01-31T08:30:00+01:00");
        }
    }

    private static Timestamp plausible(Instant at, ClockChange clock) {
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        return year < 1970 || year > 2199
                ? new Unusable("timestamp is out of range, must be from 1970 to 2199")
                : new At(at, clock);
    }

    private static ClockChange clockChange(LocalDateTime local, ZoneId zone) {
        return switch (zone.getRules().getValidOffsets(local).size()) {
            case 0 -> ClockChange.IN_GAP;
            case 1 -> ClockChange.NONE;
            default -> ClockChange.IN_OVERLAP;
        };
    }
}

package org.casebook.dataaccess.ingest.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A FHIR date or dateTime, which may stop at the year or the month. Where a day is needed, a beginning stands for its
/// first day and an end for its last; where an instant is needed, a day stands for its start in UTC. A day keeps the
/// calendar of the place it was written in, whatever its offset.
///
/// @param text as written, at least a year
///
/// Source: FHIR R4, section 2.24.0.1, types date, dateTime and instant.
record FhirDate(String text) {
    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2}(T.{1,40})?)?)?");
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    /// Empty when the text is none or names a day that no calendar has.
    static Optional<FhirDate> of(@Nullable String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var date = new FhirDate(text);
            date.firstDay();
            date.instant();
            return Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Whether the day is not given.
    boolean isPartial() {
        return text.length() < DAY;
    }

    LocalDate firstDay() {
        return switch (text.length()) {
            case YEAR -> LocalDate.of(Integer.parseInt(text), 1, 1);
            case MONTH -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text.substring(0, DAY));
        };
    }

    LocalDate lastDay() {
        return switch (text.length()) {
            case YEAR -> LocalDate.of(Integer.parseInt(text), 12, 31);
            case MONTH -> YearMonth.parse(text).atEndOfMonth();
            default -> firstDay();
        };
    }

    /// A time without an offset, which FHIR forbids and files have, is taken as UTC.
    Instant instant() {
        if (text.length() <= DAY) {
            return firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        }
    }
}

package org.casebook.dataaccess.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A role that an account holds, for a time or for ever.
///
/// @param role a name that the policy speaks of
/// @param from first day, null when it always was
/// @param to last day, null when it goes on
/// @param zone in which these days begin and end
public record RoleTerm(
        String role, @Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
    /// Whether the role is held at a moment.
    public boolean holdsAt(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /// Whether there are days on which the role is not held.
    public boolean isLimited() {
        return from != null || to != null;
    }
}

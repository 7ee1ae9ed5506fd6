package org.casebook.dataaccess.gateway;

import java.time.LocalDate;
import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.jspecify.annotations.Nullable;

/// Whether a case can be discussed: the worst of its checks.
///
/// @param checks in the order of the freshness rules
public record Readiness(State state, List<Check> checks) {
    public Readiness {
        checks = List.copyOf(checks);
    }

    /// From best to worst.
    public enum State {
        READY,
        STALE,
        MISSING
    }

    /// One rule of the freshness checklist, applied to the day of the board.
    ///
    /// @param code of the rule: `blood-count`, `ct`, `pathology-report`, `question` …
    /// @param newest day of the newest evidence, null when there is none
    /// @param maxAgeDays age in days that is still fresh, null when only presence counts
    /// @param item the newest evidence, null when there is none
    public record Check(
            String code,
            State state,
            @Nullable LocalDate newest,
            @Nullable Integer maxAgeDays,
            @Nullable ItemId item) {}
}

package org.casebook.dataaccess.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether a modality is there for a patient, and if not, in which way it is missing.
public sealed interface Presence {

    /// It is there.
    ///
    /// @param count number of items (reports, series, notes …), at least 1
    /// @param asOf day of the newest item, null when no item carries a date
    record Present(int count, @Nullable LocalDate asOf) implements Presence {
        public Present {
            if (count < 1) {
                throw new IllegalArgumentException("count is %d, must be at least 1".formatted(count));
            }
        }
    }

    /// It is not there.
    ///
    /// @param since day from which this is known (of the order, the failure …), null when no source says
    /// @param detail a code or gene symbol that says more, empty when there is none; never identity
    record Absent(Missing missing, @Nullable LocalDate since, String detail) implements Presence {}
}

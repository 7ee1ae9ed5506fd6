package org.casebook.dataaccess.governance;

import java.util.List;
import java.util.Set;

/// Which patients a decision speaks of. The lakehouse turns it into SQL; nothing filters rows afterwards.
public sealed interface RowPredicate {
    /// Every patient of the lakehouse.
    record Everyone() implements RowPredicate {}

    /// No patient.
    record Nobody() implements RowPredicate {}

    /// Patients whose managing site is one of these.
    record InSites(Set<String> sites) implements RowPredicate {
        public InSites {
            sites = Set.copyOf(sites);
        }
    }

    /// Patients whose care team the user belongs to on the day of asking.
    record InCareTeamOf(UserId user) implements RowPredicate {}

    /// Patients without a consent in force that denies this purpose.
    record ConsentAllows(Purpose purpose) implements RowPredicate {}

    /// Patients that all of these speak of; everyone when empty.
    record AllOf(List<RowPredicate> parts) implements RowPredicate {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /// Patients that any of these speaks of; nobody when empty.
    record AnyOf(List<RowPredicate> parts) implements RowPredicate {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }
}

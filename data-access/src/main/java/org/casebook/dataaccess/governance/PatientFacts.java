package org.casebook.dataaccess.governance;

import java.util.Set;

/// A patient thought up for a test of a policy: the facts that a [RowPredicate] looks at, and nothing else.
///
/// @param careTeam accounts that treat the patient today
/// @param site managing site
/// @param refuses purposes that a consent in force denies
public record PatientFacts(Set<UserId> careTeam, String site, Set<Purpose> refuses) {
    public PatientFacts {
        careTeam = Set.copyOf(careTeam);
        refuses = Set.copyOf(refuses);
    }

    /// Whether a predicate speaks of this patient. The lakehouse asks the same in SQL.
    public boolean isAmong(RowPredicate patients) {
        return switch (patients) {
            case RowPredicate.Everyone everyone -> true;
            case RowPredicate.Nobody nobody -> false;
            case RowPredicate.InSites(var sites) -> sites.contains(site);
            case RowPredicate.InCareTeamOf(var user) -> careTeam.contains(user);
            case RowPredicate.ConsentAllows(var purpose) -> !refuses.contains(purpose);
            case RowPredicate.AllOf(var parts) -> parts.stream().allMatch(this::isAmong);
            case RowPredicate.AnyOf(var parts) -> parts.stream().anyMatch(this::isAmong);
        };
    }
}

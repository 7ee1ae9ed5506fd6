package org.casebook.dataaccess.governance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An account: who a person is to the policy.
///
/// @param terms roles that the policy speaks of, each with the days on which it is held
/// @param site the site the person works at
/// @param defaultPurpose the purpose a session starts with
public record User(UserId id, String displayName, List<RoleTerm> terms, String site, Purpose defaultPurpose) {
    public User {
        terms = List.copyOf(terms);
    }

    /// An account that holds its roles for ever.
    public User(UserId id, String displayName, Set<String> roles, String site, Purpose defaultPurpose) {
        this(
                id,
                displayName,
                roles.stream()
                        .sorted()
                        .map(role -> new RoleTerm(role, null, null, ZoneOffset.UTC))
                        .toList(),
                site,
                defaultPurpose);
    }

    /// Names of roles that are held at some time, for people to read; [#rolesAt(Instant)] says what counts.
    public Set<String> roles() {
        return terms.stream().map(RoleTerm::role).collect(Collectors.toUnmodifiableSet());
    }

    /// Names of roles that are held at a moment.
    public Set<String> rolesAt(Instant moment) {
        return terms.stream()
                .filter(term -> term.holdsAt(moment))
                .map(RoleTerm::role)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package org.casebook.dataaccess.governance;

import java.util.Set;

/// An account: who a person is to the policy.
///
/// @param roles names that the policy speaks of
/// @param site the site the person works at
/// @param defaultPurpose the purpose a session starts with
public record User(UserId id, String displayName, Set<String> roles, String site, Purpose defaultPurpose) {
    public User {
        roles = Set.copyOf(roles);
    }
}

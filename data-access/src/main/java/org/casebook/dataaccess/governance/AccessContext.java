package org.casebook.dataaccess.governance;

import java.time.Instant;
import java.util.Set;

/// Who asks, in which role, what for and when: the first parameter of every read.
///
/// @param reason in the user's words where the policy asks for one, otherwise empty
public record AccessContext(UserId user, Set<String> roles, String site, Purpose purpose, String reason, Instant at) {
    public AccessContext {
        roles = Set.copyOf(roles);
    }

    public static AccessContext of(User user, Purpose purpose, Instant at) {
        return new AccessContext(user.id(), user.roles(), user.site(), purpose, "", at);
    }

    /// The same asker at another time.
    public AccessContext at(Instant now) {
        return new AccessContext(user, roles, site, purpose, reason, now);
    }
}

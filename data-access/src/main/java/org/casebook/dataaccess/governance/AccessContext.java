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

    /// With the roles that the user holds at that time.
    public static AccessContext of(User user, Purpose purpose, Instant at) {
        return new AccessContext(user.id(), user.rolesAt(at), user.site(), purpose, "", at);
    }

    /// The same asker, in the same roles, at another time.
    public AccessContext at(Instant now) {
        return new AccessContext(user, roles, site, purpose, reason, now);
    }
}

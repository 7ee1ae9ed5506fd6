package org.casebook.dataaccess.gateway;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.casebook.dataaccess.governance.UserId;

/// Who signed in since this home was opened. Nobody else passes the door, but for accounts that need no passphrase.
final class Seats {
    private final boolean required;
    private final Set<UserId> protectedUsers = ConcurrentHashMap.newKeySet();
    private final Set<UserId> seated = ConcurrentHashMap.newKeySet();

    /// @param required whether everybody must sign in
    /// @param withPassphrase who must in any case
    Seats(boolean required, Set<UserId> withPassphrase) {
        this.required = required;
        this.protectedUsers.addAll(withPassphrase);
    }

    boolean required() {
        return required;
    }

    /// Whether an account is asked for its passphrase. Of names that are no account the answer is the same as of one
    /// that has none.
    boolean asks(UserId user) {
        return required || protectedUsers.contains(user);
    }

    /// Whether an account may do what the policy says.
    boolean mayAct(UserId user) {
        return !asks(user) || seated.contains(user);
    }

    /// Somebody gave the passphrase of their account.
    void take(UserId user) {
        protectedUsers.add(user);
        seated.add(user);
    }

    /// Somebody else set the passphrase of an account.
    void clear(UserId user) {
        protectedUsers.add(user);
        seated.remove(user);
    }
}

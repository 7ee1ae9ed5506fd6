package org.casebook.dataaccess.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.UserId;
import org.jspecify.annotations.Nullable;

/// The accounts of a home and their passphrases. Until an account that is asked for its passphrase has given it, every
/// gateway denies it everything.
///
/// To look at or to set a passphrase takes some hundred milliseconds: never on the FX thread. Passphrases that are
/// given are wiped. What is answered, written down and worked is the same for a name that is no account, for an account
/// without passphrase, and for a wrong passphrase.
public interface AccountGateway {
    /// Whether this home lets nobody in without a passphrase.
    boolean required();

    /// Whether an account must sign in. At once, on any thread.
    boolean asks(UserId user);

    /// Somebody says who they are.
    ///
    /// @param who need not be an account of the home
    /// @param passphrase is wiped
    SignIn signIn(AccessContext who, char[] passphrase);

    /// Somebody exchanges their passphrase, and is signed in.
    ///
    /// @param old is wiped
    /// @param fresh is wiped
    /// @throws IllegalArgumentException when the new one is too short, too long or the old one
    SignIn change(AccessContext who, char[] old, char[] fresh);

    /// Whether somebody may give their account its first passphrase: in a home that lets nobody in without one only who
    /// may administer, while nobody who may has one; somebody must be able to begin.
    boolean mayBegin(AccessContext who);

    /// Somebody gives their account its first passphrase, and is signed in. Refused to who may not begin.
    ///
    /// @param fresh is wiped
    /// @throws IllegalArgumentException when it is too short or too long
    SignIn first(AccessContext who, char[] fresh);

    /// Who has the right to administer gives another account a passphrase that is good for one use.
    ///
    /// @param fresh is wiped
    /// @return withheld with [Governed.Reason#NOT_AVAILABLE] when there is no such account
    /// @throws IllegalArgumentException when it is too short or too long
    Governed<Account> reset(AccessContext context, UserId account, char[] fresh);

    /// The accounts, for who has the right to administer.
    Governed<List<Account>> list(AccessContext context);

    /// What came of an attempt.
    sealed interface SignIn {
        /// They are who they say.
        record Accepted() implements SignIn {}

        /// They are, but somebody else set the passphrase: [#change] comes first.
        record MustChange() implements SignIn {}

        /// Account and passphrase do not belong together.
        ///
        /// @param pause until the next attempt is looked at, not negative
        record Refused(Duration pause) implements SignIn {}

        /// After wrong passphrases this came too early; it was not looked at.
        ///
        /// @param pause until the next attempt is looked at
        record TooSoon(Duration pause) implements SignIn {}
    }

    /// An account as an administrator sees it.
    ///
    /// @param changed when its passphrase was set, null without one
    record Account(
            UserId user,
            String name,
            Set<String> roles,
            Passphrase passphrase,
            @Nullable Instant changed) {
        public Account {
            roles = Set.copyOf(roles);
        }
    }

    /// How an account stands.
    enum Passphrase {
        NONE,
        SET,
        /// Set by an administrator, to be changed at the next use.
        MUST_CHANGE
    }
}

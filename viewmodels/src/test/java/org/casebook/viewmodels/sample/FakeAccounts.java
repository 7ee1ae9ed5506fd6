package org.casebook.viewmodels.sample;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casebook.dataaccess.gateway.AccountGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.governance.UserId;

/// Accounts whose passphrases a test gives.
public final class FakeAccounts implements AccountGateway {
    private final Map<UserId, String> passphrases = new HashMap<>();
    private final Set<UserId> toBeChanged = new HashSet<>();
    private Duration pause = Duration.ZERO;

    /// Gives an account a passphrase.
    public void protect(UserId user, String passphrase) {
        passphrases.put(user, passphrase);
    }

    /// Gives an account a passphrase that is good for one use.
    public void reset(UserId user, String passphrase) {
        protect(user, passphrase);
        toBeChanged.add(user);
    }

    /// From here on whoever is refused is told to wait.
    public void slowDown(Duration wait) {
        pause = wait;
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public boolean asks(UserId user) {
        return passphrases.containsKey(user);
    }

    @Override
    public SignIn signIn(AccessContext who, char[] passphrase) {
        boolean right = new String(passphrase).equals(passphrases.get(who.user()));
        Arrays.fill(passphrase, '\0');
        if (!right) {
            return new SignIn.Refused(pause);
        }
        return toBeChanged.contains(who.user()) ? new SignIn.MustChange() : new SignIn.Accepted();
    }

    @Override
    public SignIn change(AccessContext who, char[] old, char[] fresh) {
        String next = new String(fresh);
        Arrays.fill(fresh, '\0');
        if (signIn(who, old) instanceof SignIn.Refused refused) {
            return refused;
        }
        toBeChanged.remove(who.user());
        protect(who.user(), next);
        return new SignIn.Accepted();
    }

    @Override
    public boolean mayBegin(AccessContext who) {
        return false;
    }

    @Override
    public SignIn first(AccessContext who, char[] fresh) {
        return new SignIn.Refused(pause);
    }

    @Override
    public Governed<Account> reset(AccessContext context, UserId account, char[] fresh) {
        return Governed.withheld(Reason.NOT_PERMITTED);
    }

    @Override
    public Governed<List<Account>> list(AccessContext context) {
        return Governed.withheld(Reason.NOT_PERMITTED);
    }
}

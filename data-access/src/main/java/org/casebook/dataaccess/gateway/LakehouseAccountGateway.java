package org.casebook.dataaccess.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.AccessPolicy;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.governance.PassphraseHash;
import org.casebook.dataaccess.governance.SignInWait;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.lakehouse.AccountStore;
import org.casebook.dataaccess.lakehouse.AccountStore.Kept;
import org.casebook.provenance.ledger.LedgerAction;
import org.casebook.provenance.ledger.LedgerOutcome;

/// Accounts in the encrypted tables. One attempt at a time, so that many at once are not faster than one by one.
final class LakehouseAccountGateway implements AccountGateway {
    private final Door door;
    private final SignInLedger ledger;
    private final AccountStore store;
    private final Seats seats;
    private final List<User> users;
    private final AccessPolicy policy;
    private final Clock clock;

    /// @param policy of the home, which knows the rights of people who did not sign in yet
    LakehouseAccountGateway(
            Door door,
            SignInLedger ledger,
            AccountStore store,
            Seats seats,
            List<User> users,
            AccessPolicy policy,
            Clock clock) {
        this.door = door;
        this.ledger = ledger;
        this.store = store;
        this.seats = seats;
        this.users = List.copyOf(users);
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public boolean required() {
        return seats.required();
    }

    @Override
    public boolean asks(UserId user) {
        return seats.asks(user);
    }

    @Override
    public synchronized SignIn signIn(AccessContext who, char[] passphrase) {
        try {
            return attempt(who, passphrase, this::signedIn);
        } finally {
            wipe(passphrase);
        }
    }

    private SignIn signedIn(AccessContext who, Kept kept) {
        if (kept.mustChange()) {
            write(who, LedgerAction.SIGN_IN, LedgerOutcome.PARTIAL, "must-change");
            return new SignIn.MustChange();
        }
        write(who, LedgerAction.SIGN_IN, LedgerOutcome.ALLOWED, "signed-in");
        seats.take(who.user());
        return new SignIn.Accepted();
    }

    @Override
    public synchronized SignIn change(AccessContext who, char[] old, char[] fresh) {
        try {
            requireFit(fresh);
            if (Arrays.equals(old, fresh)) {
                throw new IllegalArgumentException("new passphrase is the old one, must be another");
            }
            return attempt(who, old, (same, kept) -> set(same, fresh, "passphrase-changed"));
        } finally {
            wipe(old);
            wipe(fresh);
        }
    }

    @Override
    public synchronized SignIn first(AccessContext who, char[] fresh) {
        try {
            requireFit(fresh);
            if (!mayBegin(who)) {
                write(who, LedgerAction.DENIAL, LedgerOutcome.DENIED, "passphrase-first");
                return new SignIn.Refused(Duration.ZERO);
            }
            return set(who, fresh, "passphrase-first");
        } finally {
            wipe(fresh);
        }
    }

    @Override
    public boolean mayBegin(AccessContext who) {
        if (find(who.user()).isEmpty() || store.find(who.user()).isPresent()) {
            return false;
        }
        return !seats.required()
                || (policy.decide(who).allows(Action.ADMINISTER)
                        && users.stream()
                                .filter(user -> store.find(user.id()).isPresent())
                                .noneMatch(this::mayAdminister));
    }

    private boolean mayAdminister(User user) {
        return policy.decide(AccessContext.of(user, user.defaultPurpose(), clock.instant()))
                .allows(Action.ADMINISTER);
    }

    private SignIn set(AccessContext who, char[] fresh, String done) {
        PassphraseHash hash = PassphraseHash.of(fresh);
        write(who, LedgerAction.ADMIN, LedgerOutcome.ALLOWED, done);
        store.keep(who.user(), new Kept(hash, false, clock.instant()));
        seats.take(who.user());
        return new SignIn.Accepted();
    }

    /// An attempt counts as failed before it is looked at, so that whoever ends the process meanwhile gains nothing.
    private SignIn attempt(AccessContext who, char[] passphrase, BiFunction<AccessContext, Kept, SignIn> then) {
        UserId user = who.user();
        Instant now = clock.instant();
        SignInWait before = store.failures(user).asOf(now);
        if (!before.left(now).isZero()) {
            write(who, LedgerAction.SIGN_IN, LedgerOutcome.DENIED, "too-soon");
            return new SignIn.TooSoon(before.left(now));
        }
        SignInWait failed = before.failed(now);
        store.keepFailures(user, failed);
        Optional<Kept> kept = store.find(user).filter(any -> find(user).isPresent());
        PassphraseHash hash = kept.map(Kept::hash).orElseGet(PassphraseHash::ofNobody);
        if (!hash.fits(passphrase) || kept.isEmpty()) {
            write(who, LedgerAction.SIGN_IN, LedgerOutcome.DENIED, "refused");
            return new SignIn.Refused(failed.left(now));
        }
        store.forgetFailures(user);
        raiseCosts(user, kept.get(), passphrase);
        return then.apply(who, kept.get());
    }

    private void raiseCosts(UserId user, Kept kept, char[] passphrase) {
        if (kept.hash().isOutdated()) {
            store.keep(user, new Kept(PassphraseHash.of(passphrase), kept.mustChange(), kept.changed()));
        }
    }

    @Override
    public synchronized Governed<Account> reset(AccessContext context, UserId account, char[] fresh) {
        try {
            requireFit(fresh);
            Optional<User> found = find(account);
            Map<String, String> detail = Map.of(
                    "done",
                    "passphrase-reset",
                    "account",
                    found.map(user -> user.id().text()).orElse(SignInLedger.NO_ACCOUNT));
            return door.act(
                    context,
                    Action.ADMINISTER,
                    LedgerAction.ADMIN,
                    List.of(),
                    detail,
                    granted -> found.map(user -> Governed.released(reset(user, fresh)))
                            .orElseGet(() -> Governed.withheld(Reason.NOT_AVAILABLE)));
        } finally {
            wipe(fresh);
        }
    }

    private Account reset(User user, char[] fresh) {
        store.keep(user.id(), new Kept(PassphraseHash.of(fresh), true, clock.instant()));
        seats.clear(user.id());
        return account(user);
    }

    @Override
    public Governed<List<Account>> list(AccessContext context) {
        return door.act(
                context,
                Action.ADMINISTER,
                LedgerAction.ACCESS,
                Listing.ACCOUNTS,
                granted -> Governed.released(users.stream().map(this::account).toList()));
    }

    private Account account(User user) {
        Optional<Kept> kept = store.find(user.id());
        Passphrase passphrase = kept.map(each -> each.mustChange() ? Passphrase.MUST_CHANGE : Passphrase.SET)
                .orElse(Passphrase.NONE);
        return new Account(
                user.id(),
                user.displayName(),
                user.roles(),
                passphrase,
                kept.map(Kept::changed).orElse(null));
    }

    private Optional<User> find(UserId id) {
        return users.stream().filter(user -> user.id().equals(id)).findFirst();
    }

    private void write(AccessContext who, LedgerAction action, LedgerOutcome outcome, String done) {
        ledger.write(who, find(who.user()).isPresent(), action, outcome, done);
    }

    private static void requireFit(char[] fresh) {
        PassphraseHash.faultOf(fresh).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    private static void wipe(char[] passphrase) {
        Arrays.fill(passphrase, '\0');
    }
}

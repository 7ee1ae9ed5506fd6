package org.casebook.viewmodels.lock;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.gateway.AccountGateway;
import org.casebook.dataaccess.gateway.AccountGateway.SignIn;
import org.casebook.dataaccess.gateway.HomeGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.PassphraseHash;
import org.casebook.dataaccess.governance.User;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;

/// The curtain: go on, or let another person take over; with the passphrase of the account where it has one.
public final class LockViewModel {
    private static final Texts TEXTS = Texts.of("lock");
    private static final char[] NOTHING = {};

    private final HomeGateway home;
    private final AccountGateway gateway;
    private final Session session;
    private final WorkRunner work;
    private final ObservableList<Account> accounts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<User> chosen;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    /// Of who must change it: what they gave, until they have.
    private char[] given = NOTHING;

    public LockViewModel(HomeGateway home, AccountGateway gateway, Session session, WorkRunner work) {
        this.home = home;
        this.gateway = gateway;
        this.session = session;
        this.work = work;
        this.chosen = new ReadOnlyObjectWrapper<>(session.userProperty().get());
        session.userProperty().subscribe(this::turnTo);
        session.lockedProperty()
                .subscribe(locked -> turnTo(session.userProperty().get()));
        session.candidateProperty()
                .subscribe(candidate -> Optional.ofNullable(candidate).ifPresent(this::turnTo));
    }

    private void turnTo(User user) {
        forget();
        chosen.set(user);
        asking.set(session.asks(user));
        message.set("");
        accounts.setAll(home.users().stream()
                .filter(other -> !other.id().equals(user.id()))
                .map(other -> new Account(label(other), () -> choose(other)))
                .toList());
    }

    private void choose(User other) {
        if (checking.get()) {
            return;
        }
        if (session.asks(other) || other.equals(session.userProperty().get())) {
            turnTo(other);
        } else {
            session.signIn(other);
        }
    }

    /// The chosen person goes on, where they were or at a desk that is cleared for them.
    ///
    /// @param passphrase is wiped; without meaning for who has none
    public void goOn(char[] passphrase) {
        User user = chosen.get();
        if (checking.get() || changing.get()) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        if (!session.asks(user)) {
            Arrays.fill(passphrase, '\0');
            letIn(user);
            return;
        }
        char[] kept = passphrase.clone();
        AccessContext who = session.contextOf(user);
        start(() -> gateway.signIn(who, passphrase), answer -> answered(user, answer, kept));
    }

    private void answered(User user, SignIn answer, char[] kept) {
        if (answer instanceof SignIn.MustChange) {
            given = kept;
            changing.set(true);
            message.set(TEXTS.say("mustChange"));
        } else {
            Arrays.fill(kept, '\0');
            answered(user, answer);
        }
    }

    /// Who was given a passphrase by another chooses their own.
    ///
    /// @param fresh is wiped
    /// @param again the same once more, is wiped
    public void change(char[] fresh, char[] again) {
        boolean same = Arrays.equals(fresh, again);
        Arrays.fill(again, '\0');
        Optional<String> fault = fault(fresh, same);
        if (checking.get() || !changing.get() || fault.isPresent()) {
            Arrays.fill(fresh, '\0');
            fault.ifPresent(message::set);
            return;
        }
        User user = chosen.get();
        AccessContext who = session.contextOf(user);
        char[] old = given;
        given = NOTHING;
        start(() -> gateway.change(who, old, fresh), answer -> answered(user, answer));
    }

    private Optional<String> fault(char[] fresh, boolean same) {
        if (!same) {
            return Optional.of(TEXTS.say("notSame"));
        }
        if (Arrays.equals(fresh, given)) {
            return Optional.of(TEXTS.say("notNew"));
        }
        return PassphraseHash.faultOf(fresh)
                .map(fault -> TEXTS.say("length", PassphraseHash.SHORTEST, PassphraseHash.LONGEST));
    }

    private void start(Supplier<SignIn> run, Consumer<SignIn> apply) {
        checking.set(true);
        message.set(TEXTS.say("checking"));
        work.start(Work.of(
                WorkKey.session("sign-in"),
                TEXTS.say("work"),
                run,
                answer -> {
                    checking.set(false);
                    apply.accept(answer);
                },
                failure -> {
                    checking.set(false);
                    message.set(Failure.inWords(failure));
                }));
    }

    private void answered(User user, SignIn answer) {
        switch (answer) {
            case SignIn.Accepted accepted -> letIn(user);
            case SignIn.MustChange must -> message.set(TEXTS.say("mustChange"));
            case SignIn.Refused(Duration pause) -> say("refused", pause);
            case SignIn.TooSoon(Duration pause) -> say("tooSoon", pause);
        }
    }

    private void say(String key, Duration pause) {
        message.set(TEXTS.say(key, pause.plusMillis(999).toSeconds()));
    }

    private void letIn(User user) {
        forget();
        if (user.equals(session.userProperty().get())) {
            session.unlock();
        } else {
            session.signIn(user);
        }
    }

    private void forget() {
        Arrays.fill(given, '\0');
        given = NOTHING;
        changing.set(false);
    }

    private static String label(User user) {
        return TEXTS.say("account", user.displayName(), String.join(", ", user.roles()));
    }

    /// Accounts of others, who may take over. Taking over clears the desk.
    public ObservableList<Account> accounts() {
        return accounts;
    }

    /// An account to sign in with.
    public record Account(String label, Runnable signIn) {}

    /// Whether the chosen person is asked for their passphrase.
    public ObservableValue<Boolean> askingProperty() {
        return Bindings.createBooleanBinding(() -> asking.get() && !changing.get(), asking, changing);
    }

    /// Whether the chosen person must choose a new passphrase.
    public ReadOnlyBooleanProperty changingProperty() {
        return changing.getReadOnlyProperty();
    }

    /// Whether a passphrase is being looked at.
    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /// What came of the last attempt, empty before it.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// What the curtain is worth.
    public ObservableValue<String> explanationProperty() {
        return asking.map(asked -> TEXTS.say(asked ? "explanation.asked" : "explanation"));
    }

    /// Who goes on.
    public ObservableValue<String> goOnTextProperty() {
        return Bindings.createStringBinding(
                () -> TEXTS.say(asking.get() ? "signIn" : "goOn", chosen.get().displayName()), chosen, asking);
    }

    public ReadOnlyBooleanProperty lockedProperty() {
        return session.lockedProperty();
    }
}

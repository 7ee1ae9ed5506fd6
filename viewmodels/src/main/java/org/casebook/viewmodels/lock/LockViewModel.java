package org.casebook.viewmodels.lock;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.casebook.dataaccess.gateway.HomeGateway;
import org.casebook.dataaccess.governance.User;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;

/// The curtain: go on, or let another person take over.
public final class LockViewModel {
    private static final Texts TEXTS = Texts.of("lock");

    private final HomeGateway home;
    private final Session session;

    public LockViewModel(HomeGateway home, Session session) {
        this.home = home;
        this.session = session;
    }

    /// The same person goes on where they were.
    public void goOn() {
        session.unlock();
    }

    /// Accounts that may take over. Taking over clears the desk.
    public List<Account> accounts() {
        return home.users().stream()
                .map(user -> new Account(label(user), () -> session.signIn(user)))
                .toList();
    }

    private static String label(User user) {
        return TEXTS.say("account", user.displayName(), String.join(", ", user.roles()));
    }

    /// An account to sign in with.
    public record Account(String label, Runnable signIn) {}

    /// Who goes on.
    public ObservableValue<String> goOnTextProperty() {
        return session.userProperty().map(user -> TEXTS.say("goOn", user.displayName()));
    }

    public ReadOnlyBooleanProperty lockedProperty() {
        return session.lockedProperty();
    }
}

package org.casebook.viewmodels.lock;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.gateway.HomeGateway;
import org.casebook.dataaccess.governance.User;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;

/// The curtain: go on, or let another person take over.
public final class LockViewModel {
    private static final Texts TEXTS = Texts.of("lock");

    private final HomeGateway home;
    private final Session session;
    private final ObservableList<Account> accounts = FXCollections.observableArrayList();

    public LockViewModel(HomeGateway home, Session session) {
        this.home = home;
        this.session = session;
        session.userProperty().subscribe(this::offerOthers);
    }

    private void offerOthers(User now) {
        accounts.setAll(home.users().stream()
                .filter(user -> !user.id().equals(now.id()))
                .map(user -> new Account(label(user), () -> session.signIn(user)))
                .toList());
    }

    /// The same person goes on where they were.
    public void goOn() {
        session.unlock();
    }

    /// Accounts of others, who may take over. Taking over clears the desk.
    public ObservableList<Account> accounts() {
        return accounts;
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

package org.casebook.viewmodels.session;

import java.time.Clock;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;
import org.jspecify.annotations.Nullable;

/// Who works at this window, what for, and whether identity may be shown on it.
public final class Session {
    private final Clock clock;
    private final ReadOnlyObjectWrapper<User> user;
    private final ReadOnlyObjectWrapper<Purpose> purpose;
    private final ReadOnlyBooleanWrapper privacy = new ReadOnlyBooleanWrapper(false);
    private final Predicate<UserId> asked;
    private final ReadOnlyObjectWrapper<@Nullable User> candidate = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper(false);

    /// A session in a home whose accounts have no passphrases.
    public Session(User user, Purpose purpose, Clock clock) {
        this(user, purpose, clock, account -> false);
    }

    /// @param asked whether an account must give its passphrase; answers at once
    public Session(User user, Purpose purpose, Clock clock, Predicate<UserId> asked) {
        this.clock = clock;
        this.asked = asked;
        this.user = new ReadOnlyObjectWrapper<>(user);
        this.purpose = new ReadOnlyObjectWrapper<>(purpose);
    }

    /// The first parameter of every read, at this moment.
    public AccessContext context() {
        return AccessContext.of(user.get(), purpose.get(), clock.instant());
    }

    /// The same for somebody who wants to take over.
    public AccessContext contextOf(User other) {
        return other.equals(user.get()) ? context() : AccessContext.of(other, other.defaultPurpose(), clock.instant());
    }

    /// Whether somebody must give a passphrase to work here.
    public boolean asks(User account) {
        return asked.test(account.id());
    }

    /// Whom the curtain asks for a passphrase, because they want to take over; null when nobody does.
    public ReadOnlyObjectProperty<@Nullable User> candidateProperty() {
        return candidate.getReadOnlyProperty();
    }

    /// Another person wants to take over: at once, or behind the curtain with their passphrase.
    public void takeOver(User other) {
        if (!asks(other)) {
            signIn(other);
            return;
        }
        lock();
        candidate.set(other);
    }

    public Clock clock() {
        return clock;
    }

    public ReadOnlyObjectProperty<User> userProperty() {
        return user.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Purpose> purposeProperty() {
        return purpose.getReadOnlyProperty();
    }

    /// True while names, record numbers and birth dates are hidden from the projector.
    public ReadOnlyBooleanProperty privacyProperty() {
        return privacy.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /// Works for another purpose from now on. The desk closes its case: what was read for one purpose is not shown
    /// for another.
    public void choosePurpose(Purpose chosen) {
        purpose.set(chosen);
    }

    /// Another person takes over, for their usual purpose. Who has a passphrase has given it.
    public void signIn(User other) {
        user.set(other);
        purpose.set(other.defaultPurpose());
        unlock();
    }

    public void togglePrivacy() {
        privacy.set(!privacy.get());
    }

    /// Hides everything behind a curtain.
    public void lock() {
        locked.set(true);
    }

    public void unlock() {
        candidate.set(null);
        locked.set(false);
    }
}

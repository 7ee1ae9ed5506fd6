package org.casebook.viewmodels.session;

import java.time.Clock;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.dataaccess.governance.User;

/// Who works at this window, what for, and whether identity may be shown on it.
public final class Session {
    private final Clock clock;
    private final ReadOnlyObjectWrapper<User> user;
    private final ReadOnlyObjectWrapper<Purpose> purpose;
    private final ReadOnlyBooleanWrapper privacy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper(false);

    public Session(User user, Purpose purpose, Clock clock) {
        this.clock = clock;
        this.user = new ReadOnlyObjectWrapper<>(user);
        this.purpose = new ReadOnlyObjectWrapper<>(purpose);
    }

    /// The first parameter of every read, at this moment.
    public AccessContext context() {
        return AccessContext.of(user.get(), purpose.get(), clock.instant());
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

    /// Another person takes over, for their usual purpose.
    public void signIn(User other) {
        user.set(other);
        purpose.set(other.defaultPurpose());
        locked.set(false);
    }

    public void togglePrivacy() {
        privacy.set(!privacy.get());
    }

    /// Hides everything behind a curtain.
    public void lock() {
        locked.set(true);
    }

    public void unlock() {
        locked.set(false);
    }
}

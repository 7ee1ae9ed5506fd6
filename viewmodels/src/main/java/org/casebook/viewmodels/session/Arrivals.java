package org.casebook.viewmodels.session;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.casebook.dataaccess.casefile.Pseudonym;

/// Who got new data while the window is open. It moves nothing: screens offer to read again what they show.
public final class Arrivals {
    private final Set<Pseudonym> patients = new HashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);

    /// Something was imported or tied to a patient.
    ///
    /// @param changed patients whose cases are new; may be empty, since boards may be new as well
    public void put(Set<Pseudonym> changed) {
        patients.addAll(changed);
        count.set(count.get() + 1);
    }

    /// Whether a patient has data that came after their case was read.
    public boolean concerns(Pseudonym patient) {
        return patients.contains(patient);
    }

    /// The case of the patient is read anew, or the user does not want to hear of it.
    public void forget(Pseudonym patient) {
        patients.remove(patient);
    }

    /// How often something arrived.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}

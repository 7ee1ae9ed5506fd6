package org.casebook.viewmodels.hints;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import org.casebook.viewmodels.port.PreferencesPort;
import org.casebook.viewmodels.text.Texts;

/// Hints for the first time, one after the other until they are put away.
public final class HintsViewModel {
    private static final Texts TEXTS = Texts.of("hints");
    private static final String DISMISSED = "hints.dismissed";
    private static final int HINTS = 4;

    private final PreferencesPort preferences;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper number = new ReadOnlyIntegerWrapper(1);

    public HintsViewModel(PreferencesPort preferences) {
        this.preferences = preferences;
        shown.set(preferences.read(DISMISSED).isEmpty());
    }

    /// The hint after this one; the first after the last.
    public void next() {
        number.set(number.get() % HINTS + 1);
    }

    /// Puts the hints away for good.
    public void dismiss() {
        shown.set(false);
        preferences.write(DISMISSED, "true");
    }

    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ObservableValue<String> textProperty() {
        return number.map(n -> TEXTS.say("hint." + n));
    }

    /// `1 of 4`.
    public ObservableValue<String> countProperty() {
        return number.map(n -> TEXTS.say("count", n, HINTS));
    }
}

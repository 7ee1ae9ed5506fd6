package org.casebook.viewmodels.session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What lies over the window: the search, the sheet of shortcuts.
public final class Front {
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper helping = new ReadOnlyBooleanWrapper(false);

    public void toggleSearch() {
        helping.set(false);
        searching.set(!searching.get());
    }

    public void toggleHelp() {
        searching.set(false);
        helping.set(!helping.get());
    }

    /// Takes away what lies in front.
    ///
    /// @return false when nothing did
    public boolean close() {
        boolean something = searching.get() || helping.get();
        searching.set(false);
        helping.set(false);
        return something;
    }

    public ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty helpingProperty() {
        return helping.getReadOnlyProperty();
    }
}

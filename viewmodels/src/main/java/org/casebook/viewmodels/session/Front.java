package org.casebook.viewmodels.session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What lies over the window, one at a time: the search, the sheet of the packet, the sheet of shortcuts.
public final class Front {
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper packing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper helping = new ReadOnlyBooleanWrapper(false);

    public void toggleSearch() {
        toggle(searching);
    }

    public void togglePacket() {
        toggle(packing);
    }

    public void toggleHelp() {
        toggle(helping);
    }

    private void toggle(ReadOnlyBooleanWrapper sheet) {
        boolean wanted = !sheet.get();
        close();
        sheet.set(wanted);
    }

    /// Takes away what lies in front.
    ///
    /// @return false when nothing did
    public boolean close() {
        boolean something = searching.get() || packing.get() || helping.get();
        searching.set(false);
        packing.set(false);
        helping.set(false);
        return something;
    }

    public ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty packingProperty() {
        return packing.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty helpingProperty() {
        return helping.getReadOnlyProperty();
    }
}

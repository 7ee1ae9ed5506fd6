package org.casebook.viewmodels.session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.casebook.dataaccess.casefile.ItemId;
import org.jspecify.annotations.Nullable;

/// What lies over the window, one at a time: the search, the sheet of the packet, the sheet of shortcuts. And over the
/// panels of a case its pictures.
public final class Front {
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper packing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper helping = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable ItemId> viewed = new ReadOnlyObjectWrapper<>();

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

    /// The user wants to see the pictures of a series of the open case.
    public void view(ItemId series) {
        viewed.set(series);
    }

    /// Takes the pictures away.
    ///
    /// @return false when there were none
    public boolean closeViewer() {
        boolean something = viewed.get() != null;
        viewed.set(null);
        return something;
    }

    /// Takes away what lies in front of the whole window.
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

    /// The series whose pictures lie over the panels; null while there are none.
    public ReadOnlyObjectProperty<@Nullable ItemId> viewedProperty() {
        return viewed.getReadOnlyProperty();
    }
}

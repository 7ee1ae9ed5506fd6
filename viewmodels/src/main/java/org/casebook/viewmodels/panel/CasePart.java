package org.casebook.viewmodels.panel;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.DeskState;

/// One list of the case on the desk and the state of the panel that shows it. When the case changes the list is
/// emptied first, so that a panel never shows two patients.
public final class CasePart<T> {
    private final Function<CaseFile, Governed<List<T>>> part;
    private final PanelState whenEmpty;
    private final ObservableList<T> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.nothingOpen());

    /// Follows the desk from now on.
    ///
    /// @param part for instance `CaseFile::somatic`
    /// @param whenEmpty what to show when the list has nothing
    public CasePart(Desk desk, Function<CaseFile, Governed<List<T>>> part, PanelState whenEmpty) {
        this.part = part;
        this.whenEmpty = whenEmpty;
        desk.stateProperty().subscribe(this::show);
    }

    /// Changes as a whole, on the FX thread.
    public ObservableList<T> items() {
        return items;
    }

    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void show(DeskState desk) {
        items.clear();
        state.set(
                switch (desk) {
                    case DeskState.Clear() -> PanelState.nothingOpen();
                    case DeskState.Fetching(var caseId) -> PanelState.loading();
                    case DeskState.Open(CaseFile file) -> fill(part.apply(file));
                    case DeskState.Refused(var caseId, Governed.Reason reason) -> PanelState.withheld(reason);
                    case DeskState.Failed(var caseId, String explanation) -> PanelState.failed(explanation);
                });
    }

    private PanelState fill(Governed<List<T>> answer) {
        items.setAll(answer.visible().orElse(List.of()));
        return switch (answer) {
            case Governed.Withheld<List<T>>(Governed.Reason reason) -> PanelState.withheld(reason);
            case Governed.Released<List<T>> released -> contentOrEmpty();
            case Governed.Masked<List<T>> masked -> contentOrEmpty();
        };
    }

    private PanelState contentOrEmpty() {
        return items.isEmpty() ? whenEmpty : PanelState.CONTENT;
    }
}

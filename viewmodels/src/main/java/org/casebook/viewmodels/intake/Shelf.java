package org.casebook.viewmodels.intake;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;

/// A governed list that is read now and then; while it is read again the old one stays.
final class Shelf<T> {
    private final WorkRunner work;
    private final WorkKey key;
    private final String what;
    private final PanelState whenEmpty;
    private final ObservableList<T> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.loading());

    /// @param what what reading it does, in words for the user
    Shelf(WorkRunner work, String name, String what, PanelState whenEmpty) {
        this.work = work;
        this.key = WorkKey.session(name);
        this.what = what;
        this.whenEmpty = whenEmpty;
    }

    void read(Supplier<Governed<List<T>>> reading) {
        work.start(Work.of(
                key,
                what,
                reading,
                this::show,
                failure -> fill(List.of(), PanelState.failed(Failure.inWords(failure)))));
    }

    private void show(Governed<List<T>> answer) {
        List<T> shown = answer.visible().orElse(List.of());
        PanelState contentOrEmpty = shown.isEmpty() ? whenEmpty : PanelState.CONTENT;
        fill(
                shown,
                answer instanceof Governed.Withheld<List<T>>(Governed.Reason reason)
                        ? PanelState.withheld(reason)
                        : contentOrEmpty);
    }

    /// What was read for one user is not shown to another.
    void clear() {
        work.stop(key);
        fill(List.of(), PanelState.loading());
    }

    private void fill(List<T> shown, PanelState now) {
        items.setAll(shown);
        state.set(now);
    }

    ObservableList<T> items() {
        return items;
    }

    ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}

package org.casebook.viewmodels.session;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.viewmodels.text.Texts;

/// The board whose agenda is worked through, and the way from case to case along it.
public final class Meeting {
    private static final Texts TEXTS = Texts.shared();

    private final Desk desk;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper when = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<CaseId>> cases = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");

    public Meeting(Desk desk) {
        this.desk = desk;
        desk.stateProperty().subscribe(this::showPlace);
    }

    /// The user chose a board.
    public void choose(String boardName, String boardWhen) {
        name.set(boardName);
        when.set(boardWhen);
        put(List.of());
    }

    /// The agenda is here.
    public void put(List<CaseId> inOrder) {
        cases.set(List.copyOf(inOrder));
        showPlace(desk.state());
    }

    /// The user goes to the case after the one on the desk; to the first when none of this board is there.
    public void next() {
        step(1);
    }

    /// The user goes to the case before the one on the desk.
    public void previous() {
        step(-1);
    }

    private void step(int by) {
        int now = index(desk.state());
        int wanted = now < 0 ? 0 : now + by;
        if (wanted >= 0 && wanted < cases.get().size()) {
            desk.open(cases.get().get(wanted));
        }
    }

    private int index(DeskState state) {
        return state.meantCase().map(cases.get()::indexOf).orElse(-1);
    }

    private void showPlace(DeskState state) {
        int index = index(state);
        place.set(
                index < 0
                        ? ""
                        : TEXTS.say("meeting.place", index + 1, cases.get().size()));
    }

    /// Name of the board, empty before one is chosen.
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// When and where it meets.
    public ReadOnlyStringProperty whenProperty() {
        return when.getReadOnlyProperty();
    }

    /// `case 3 of 9`, empty when no case of this board is on the desk.
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Cases that the user may see, in order.
    public ReadOnlyObjectProperty<List<CaseId>> casesProperty() {
        return cases.getReadOnlyProperty();
    }
}

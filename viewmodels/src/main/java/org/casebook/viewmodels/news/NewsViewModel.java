package org.casebook.viewmodels.news;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.viewmodels.session.Arrivals;
import org.casebook.viewmodels.session.Desk;

/// Whether the case on the desk is older than what was imported since.
public final class NewsViewModel {
    private final Desk desk;
    private final Arrivals arrivals;
    private final ReadOnlyBooleanWrapper arrived = new ReadOnlyBooleanWrapper(false);

    public NewsViewModel(Desk desk, Arrivals arrivals) {
        this.desk = desk;
        this.arrivals = arrivals;
        desk.stateProperty().subscribe(state -> follow());
        arrivals.countProperty().subscribe(count -> show());
    }

    /// A case that has just been read has everything.
    private void follow() {
        patient().ifPresent(arrivals::forget);
        show();
    }

    private void show() {
        arrived.set(patient().filter(arrivals::concerns).isPresent());
    }

    private Optional<Pseudonym> patient() {
        return desk.state().openFile().map(file -> file.header().patient());
    }

    /// The user wants to see what came.
    public void reload() {
        desk.reload();
    }

    /// The user goes on with what is on screen.
    public void dismiss() {
        patient().ifPresent(arrivals::forget);
        show();
    }

    /// True while the case on screen lacks something that came after it was read.
    public ReadOnlyBooleanProperty arrivedProperty() {
        return arrived.getReadOnlyProperty();
    }
}

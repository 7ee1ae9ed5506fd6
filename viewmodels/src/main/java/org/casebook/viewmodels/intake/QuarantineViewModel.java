package org.casebook.viewmodels.intake;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.gateway.IntakeGateway;
import org.casebook.dataaccess.gateway.IntakeGateway.Quarantined;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;

/// What of all files could not be read, newest first.
public final class QuarantineViewModel {
    private static final Texts TEXTS = Texts.of("intake");

    private final Session session;
    private final Shelf<Quarantined> parts;
    private final StringProperty sought = new SimpleStringProperty("");
    private final ObservableList<QuarantineRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper tally = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.loading());

    public QuarantineViewModel(Session session, Inbox inbox) {
        this.session = session;
        this.parts = inbox.quarantine();
        parts.stateProperty().subscribe(now -> showRows());
        parts.items().subscribe(this::showRows);
        session.privacyProperty().subscribe((before, now) -> showRows());
        sought.subscribe((before, now) -> showRows());
    }

    private void showRows() {
        boolean hidden = session.privacyProperty().get();
        String words = sought.get().strip().toLowerCase(Locale.ROOT);
        List<Quarantined> all = parts.items();
        rows.setAll(all.stream()
                .map(part -> QuarantineRow.of(
                        part, Texts.time(part.at(), session.clock().getZone()), hidden))
                .filter(row -> words.isEmpty() || row.contains(words))
                .toList());
        boolean isCut = all.size() >= IntakeGateway.LISTED;
        tally.set(
                all.isEmpty()
                        ? ""
                        : TEXTS.say(isCut ? "quarantine.tally.cut" : "quarantine.tally", rows.size(), all.size()));
        PanelState ofList = parts.stateProperty().get();
        boolean nothingLeft = ofList.kind() == PanelState.Kind.CONTENT && rows.isEmpty();
        state.set(
                nothingLeft
                        ? PanelState.empty(TEXTS.say("quarantine.noMatch"), TEXTS.say("report.noMatch.advice"))
                        : ofList);
    }

    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What file, kind, place or reason must contain, as the user types it; blank for anything.
    public StringProperty soughtProperty() {
        return sought;
    }

    public ObservableList<QuarantineRow> rows() {
        return rows;
    }

    /// How many of the parts are listed.
    public ReadOnlyStringProperty tallyProperty() {
        return tally.getReadOnlyProperty();
    }
}

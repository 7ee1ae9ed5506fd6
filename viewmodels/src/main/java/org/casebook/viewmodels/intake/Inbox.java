package org.casebook.viewmodels.intake;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.casebook.dataaccess.gateway.IntakeGateway;
import org.casebook.dataaccess.gateway.IntakeGateway.Pending;
import org.casebook.dataaccess.gateway.IntakeGateway.Quarantined;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.WorkRunner;

/// What waits for a person, shared by the screens of the import page. It is read while that page is shown: each
/// reading is decided and recorded, and nobody asked before.
public final class Inbox {
    private static final Texts TEXTS = Texts.of("intake");

    private final IntakeGateway intake;
    private final Session session;
    private final Shelf<Pending> pending;
    private final Shelf<Quarantined> quarantine;
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.loading());
    private final ReadOnlyBooleanWrapper importing = new ReadOnlyBooleanWrapper(false);
    private boolean shown;

    public Inbox(IntakeGateway intake, Session session, WorkRunner work) {
        this.intake = intake;
        this.session = session;
        pending = new Shelf<>(
                work,
                "intake-pending",
                TEXTS.say("work.pending"),
                PanelState.empty(TEXTS.say("pending.none"), TEXTS.say("pending.none.advice")));
        quarantine = new Shelf<>(
                work,
                "intake-quarantine",
                TEXTS.say("work.quarantine"),
                PanelState.empty(TEXTS.say("quarantine.none"), TEXTS.say("quarantine.none.advice")));
        pending.stateProperty().subscribe(now -> showState());
        quarantine.stateProperty().subscribe(now -> showState());
        session.userProperty().subscribe((before, now) -> empty());
        session.purposeProperty().subscribe((before, now) -> empty());
    }

    /// The page is shown or left.
    public void show(boolean now) {
        shown = now;
        refresh();
    }

    /// Reads everything again, when somebody looks.
    public void refresh() {
        if (shown) {
            AccessContext context = session.context();
            pending.read(() -> intake.pending(context));
            quarantine.read(() -> intake.quarantine(context));
        }
    }

    private void empty() {
        pending.clear();
        quarantine.clear();
        refresh();
    }

    /// Who may do neither has no business here; who may do one sees the other as withheld.
    private void showState() {
        PanelState one = pending.stateProperty().get();
        PanelState other = quarantine.stateProperty().get();
        if (one.kind() == PanelState.Kind.LOADING || other.kind() == PanelState.Kind.LOADING) {
            state.set(PanelState.loading());
        } else {
            boolean mayNeither = one.kind() == PanelState.Kind.WITHHELD && other.kind() == PanelState.Kind.WITHHELD;
            state.set(mayNeither ? withheld() : PanelState.CONTENT);
        }
    }

    private static PanelState withheld() {
        return new PanelState(PanelState.Kind.WITHHELD, TEXTS.say("withheld"), TEXTS.say("withheld.advice"));
    }

    Shelf<Pending> pending() {
        return pending;
    }

    Shelf<Quarantined> quarantine() {
        return quarantine;
    }

    /// Withheld or loading as long as there is nothing of the page that could be shown.
    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// True while files are read; until they are, no identifier can be tied.
    public ReadOnlyBooleanProperty importingProperty() {
        return importing.getReadOnlyProperty();
    }

    void setImporting(boolean now) {
        importing.set(now);
    }
}

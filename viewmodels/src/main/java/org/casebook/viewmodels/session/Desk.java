package org.casebook.viewmodels.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.CaseGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// The one case on the desk. Only [#open(CaseId)] changes it, and only a user's act may call that:
/// answers never do, and an answer for a case that is no longer meant is dropped.
public final class Desk {
    private static final Texts TEXTS = Texts.shared();

    private final Session session;
    private final CaseGateway cases;
    private final WorkRunner work;
    private final ReadOnlyObjectWrapper<DeskState> state = new ReadOnlyObjectWrapper<>(new DeskState.Clear());
    private final ReadOnlyObjectWrapper<@Nullable Inspection> inspected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ItemId> revealed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ItemId> fronted = new ReadOnlyObjectWrapper<>();

    public Desk(Session session, CaseGateway cases, WorkRunner work) {
        this.session = session;
        this.cases = cases;
        this.work = work;
        session.userProperty().subscribe((before, now) -> leave());
        session.purposeProperty().subscribe((before, now) -> leave());
    }

    public ReadOnlyObjectProperty<DeskState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public DeskState state() {
        return state.get();
    }

    /// The user opens a case; the one before is gone at once, with all its work.
    public void open(CaseId caseId) {
        open(caseId, null);
    }

    /// The user opens a case at one of its items; on the open case it only goes to the item.
    public void open(CaseId caseId, @Nullable ItemId at) {
        if (at != null
                && state.get()
                        .openFile()
                        .filter(file -> file.header().caseId().equals(caseId))
                        .isPresent()) {
            reveal(at);
            return;
        }
        close();
        state.set(new DeskState.Fetching(caseId));
        AccessContext context = session.context();
        work.start(Work.of(
                new WorkKey(caseId.text(), "open"),
                TEXTS.say("work.openingCase"),
                () -> cases.open(context, caseId),
                answer -> show(caseId, answer, at),
                failure -> state.set(new DeskState.Failed(caseId, Failure.inWords(failure)))));
    }

    /// Reads the open case again, for instance after an import.
    public void reload() {
        state.get().meantCase().ifPresent(this::open);
    }

    /// The user puts the case away.
    public void close() {
        state.get().meantCase().ifPresent(caseId -> work.stopAll(caseId.text()));
        inspected.set(null);
        turnTo(null);
        state.set(new DeskState.Clear());
    }

    private void leave() {
        work.stopAll();
        close();
    }

    private void show(CaseId asked, Governed<CaseFile> answer, @Nullable ItemId at) {
        state.set(
                switch (answer) {
                    case Governed.Released<CaseFile>(CaseFile file) -> opened(asked, file);
                    case Governed.Masked<CaseFile>(CaseFile file, String how) -> opened(asked, file);
                    case Governed.Withheld<CaseFile>(Governed.Reason reason) -> new DeskState.Refused(asked, reason);
                });
        turnTo(state.get().openFile().isPresent() ? at : null);
    }

    private static DeskState opened(CaseId asked, CaseFile file) {
        return file.header().caseId().equals(asked)
                ? new DeskState.Open(file)
                : new DeskState.Failed(asked, TEXTS.say("failure.otherCase"));
    }

    /// The thing in the source drawer; null when it is closed.
    public ReadOnlyObjectProperty<@Nullable Inspection> inspectedProperty() {
        return inspected.getReadOnlyProperty();
    }

    /// The user asks where an item came from.
    public void inspect(ItemId item, String label) {
        inspected.set(new Inspection.OfItem(item, label));
    }

    /// The user asks where something came from.
    public void inspect(Inspection what) {
        inspected.set(what);
    }

    public void closeInspection() {
        inspected.set(null);
    }

    /// The item that panels turn to: those that have it scroll to it and select it.
    public ReadOnlyObjectProperty<@Nullable ItemId> revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /// The item whose panel the user wants in sight; null when none.
    public ReadOnlyObjectProperty<@Nullable ItemId> frontedProperty() {
        return fronted.getReadOnlyProperty();
    }

    /// The user wants to see an item of the open case where it stands.
    public void reveal(ItemId item) {
        turnTo(null);
        turnTo(item);
    }

    /// Panels turn to an item while the user goes on where they are.
    public void follow(ItemId item) {
        revealed.set(null);
        revealed.set(item);
    }

    private void turnTo(@Nullable ItemId item) {
        revealed.set(item);
        fronted.set(item);
    }
}

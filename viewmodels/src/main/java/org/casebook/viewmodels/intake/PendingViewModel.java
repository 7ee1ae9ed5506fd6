package org.casebook.viewmodels.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.IntakeGateway;
import org.casebook.dataaccess.gateway.IntakeGateway.Candidate;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.port.DialogPort;
import org.casebook.viewmodels.session.Arrivals;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// Identifiers without a patient, and the patients one of them may be given to. Nothing is proposed: the user chooses
/// both sides, and a question repeats them before anything is written.
public final class PendingViewModel {
    private static final Texts TEXTS = Texts.of("intake");

    private final IntakeGateway intake;
    private final Session session;
    private final Inbox inbox;
    private final Arrivals arrivals;
    private final WorkRunner work;
    private final DialogPort dialogs;
    private final Shelf<Candidate> candidates;
    private final ObservableList<PendingRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable PendingRow> chosen = new ReadOnlyObjectWrapper<>();
    private final StringProperty sought = new SimpleStringProperty("");
    private final ObservableList<CandidateRow> candidateRows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable CandidateRow> candidate = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PanelState> candidatesState = new ReadOnlyObjectWrapper<>(noIdentifier());
    private final ReadOnlyBooleanWrapper assignable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper assignableNew = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private boolean assigning;

    public PendingViewModel(
            IntakeGateway intake,
            Session session,
            Inbox inbox,
            Arrivals arrivals,
            WorkRunner work,
            DialogPort dialogs) {
        this.intake = intake;
        this.session = session;
        this.inbox = inbox;
        this.arrivals = arrivals;
        this.work = work;
        this.dialogs = dialogs;
        candidates = new Shelf<>(
                work,
                "intake-candidates",
                TEXTS.say("work.candidates"),
                PanelState.empty(TEXTS.say("candidates.none"), TEXTS.say("candidates.none.advice")));
        inbox.pending().stateProperty().subscribe(now -> showRows());
        inbox.pending().items().subscribe(this::showRows);
        inbox.importingProperty().subscribe(now -> showAssignable());
        candidates.stateProperty().subscribe(now -> showCandidates());
        session.privacyProperty().subscribe((before, now) -> hide());
        session.userProperty().subscribe((before, now) -> leave());
        session.purposeProperty().subscribe((before, now) -> leave());
        sought.subscribe((before, now) -> showCandidates());
    }

    private static PanelState noIdentifier() {
        return PanelState.empty(TEXTS.say("candidates.noIdentifier"), TEXTS.say("candidates.noIdentifier.advice"));
    }

    private boolean isPrivate() {
        return session.privacyProperty().get();
    }

    private void hide() {
        outcome.set("");
        showRows();
        showCandidates();
    }

    private void leave() {
        outcome.set("");
        candidates.clear();
        choose(null);
    }

    private void showRows() {
        PendingRow before = chosen.get();
        rows.setAll(inbox.pending().items().stream()
                .map(one -> PendingRow.of(
                        one, Texts.time(one.since(), session.clock().getZone()), isPrivate()))
                .toList());
        choose(
                before == null
                        ? null
                        : rows.stream()
                                .filter(row -> row.id().equals(before.id()))
                                .findFirst()
                                .orElse(null));
    }

    /// The user turns to an identifier; patients to choose from are read, none of them is chosen.
    public void choose(@Nullable PendingRow row) {
        PendingRow before = chosen.get();
        boolean isSame = before != null && row != null && row.id().equals(before.id());
        chosen.set(row);
        if (!isSame) {
            candidate.set(null);
            sought.set("");
        }
        if (row != null && !isSame) {
            AccessContext context = session.context();
            candidates.read(() -> intake.candidates(context));
        }
        showCandidates();
    }

    private void showCandidates() {
        CandidateRow before = candidate.get();
        String words = sought.get().strip().toLowerCase(Locale.ROOT);
        List<CandidateRow> now = chosen.get() == null
                ? List.of()
                : candidates.items().stream()
                        .map(one -> CandidateRow.of(one, isPrivate()))
                        .filter(row -> words.isEmpty() || row.contains(words))
                        .toList();
        candidateRows.setAll(now);
        chooseCandidate(
                before == null
                        ? null
                        : now.stream()
                                .filter(row -> row.patient().equals(before.patient()))
                                .findFirst()
                                .orElse(null));
        PanelState ofList = candidates.stateProperty().get();
        boolean nothingLeft = ofList.kind() == PanelState.Kind.CONTENT && now.isEmpty();
        PanelState noMatch = PanelState.empty(TEXTS.say("candidates.noMatch"), TEXTS.say("candidates.noMatch.advice"));
        candidatesState.set(chosen.get() == null ? noIdentifier() : nothingLeft ? noMatch : ofList);
    }

    /// The user turns to a patient.
    public void chooseCandidate(@Nullable CandidateRow row) {
        candidate.set(row);
        showAssignable();
    }

    /// Both sides must be there to be compared by the person who ties them.
    private void showAssignable() {
        PendingRow row = chosen.get();
        boolean isReadable = row != null && !row.value().text().isEmpty();
        boolean isFree = isReadable && !assigning && !inbox.importingProperty().get();
        assignableNew.set(isFree);
        assignable.set(isFree && candidate.get() != null);
        advice.set(TEXTS.say(
                row == null
                        ? "assign.choose"
                        : inbox.importingProperty().get()
                                ? "assign.importing"
                                : isPrivate() ? "assign.private" : isReadable ? "assign.final" : "assign.withheld"));
    }

    /// Ties the chosen identifier to the chosen patient, once the user has confirmed both.
    public void assign() {
        PendingRow row = chosen.get();
        CandidateRow to = candidate.get();
        if (row == null || to == null || !assignable.get()) {
            return;
        }
        String who =
                TEXTS.say("assign.patient", Identity.spoken(to.name()), to.code(), Identity.spoken(to.diagnosis()));
        AccessContext context = session.context();
        confirm(row, who, TEXTS.say("assign.yes"), () -> intake.assign(context, row.id(), to.patient()));
    }

    /// Makes a new patient of the chosen identifier, once the user has confirmed it.
    public void assignNew() {
        PendingRow row = chosen.get();
        if (row == null || !assignableNew.get()) {
            return;
        }
        AccessContext context = session.context();
        confirm(
                row,
                TEXTS.say("assign.newPatient"),
                TEXTS.say("assign.yesNew"),
                () -> intake.assignNew(context, row.id()));
    }

    private void confirm(PendingRow row, String who, String yes, Supplier<Governed<Pseudonym>> tying) {
        String question = TEXTS.say(
                "assign.question",
                Identity.spoken(row.system()),
                Identity.spoken(row.value()),
                row.rows(),
                Identity.spoken(row.files()),
                who);
        if (dialogs.confirm(TEXTS.say("assign.title"), question, yes)) {
            tie(row, tying);
        }
    }

    private void tie(PendingRow row, Supplier<Governed<Pseudonym>> tying) {
        assigning = true;
        showAssignable();
        AccessContext context = session.context();
        work.startToEnd(Work.of(
                WorkKey.session("intake-assign"),
                TEXTS.say("work.assign"),
                tying,
                answer -> tied(context, row, answer),
                failure -> ended(context, TEXTS.say("assign.failed", Failure.inWords(failure)))));
    }

    private void tied(AccessContext asked, PendingRow row, Governed<Pseudonym> answer) {
        answer.visible().ifPresent(patient -> arrivals.put(Set.of(patient)));
        ended(
                asked,
                answer.visible()
                        .map(patient -> TEXTS.say("assign.done", Identity.spoken(row.value()), patient.text()))
                        .orElseGet(() -> TEXTS.say("assign.refused")));
    }

    private void ended(AccessContext asked, String how) {
        assigning = false;
        boolean isSameUser = asked.user().equals(session.context().user())
                && asked.purpose() == session.context().purpose();
        outcome.set(isSameUser && !isPrivate() ? how : "");
        showAssignable();
        inbox.refresh();
    }

    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return inbox.pending().stateProperty();
    }

    /// Oldest first.
    public ObservableList<PendingRow> rows() {
        return rows;
    }

    /// The identifier that the user turned to; null as long as they did not.
    public ReadOnlyObjectProperty<@Nullable PendingRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What name, pseudonym or diagnosis must contain, as the user types it; blank for anybody.
    public StringProperty soughtProperty() {
        return sought;
    }

    public ObservableList<CandidateRow> candidates() {
        return candidateRows;
    }

    /// The patient that the user turned to; null as long as they did not.
    public ReadOnlyObjectProperty<@Nullable CandidateRow> candidateProperty() {
        return candidate.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PanelState> candidatesStateProperty() {
        return candidatesState.getReadOnlyProperty();
    }

    /// True when identifier and patient are chosen and can be compared.
    public ReadOnlyBooleanProperty assignableProperty() {
        return assignable.getReadOnlyProperty();
    }

    /// True when a new patient can be made of the chosen identifier.
    public ReadOnlyBooleanProperty assignableNewProperty() {
        return assignableNew.getReadOnlyProperty();
    }

    /// What the user should know before tying, or why they cannot.
    public ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /// What became of the last one; empty before it.
    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }
}

package org.casebook.viewmodels.recommendation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.AccountGateway;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.RecommendationGateway;
import org.casebook.dataaccess.gateway.RecommendationGateway.Draft;
import org.casebook.dataaccess.gateway.RecommendationGateway.Outcome;
import org.casebook.dataaccess.gateway.RecommendationGateway.Version;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.port.DialogPort;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.DeskState;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// The recommendation for the case on the desk: its versions, and what is being written.
///
/// What is written is kept under the person and the case at every stroke, so it is there again when that
/// person comes back to that case, and it can only be saved to the case that it was written for.
public final class RecommendationViewModel {
    private static final Texts TEXTS = Texts.of("recommendation");

    private final RecommendationGateway recommendations;
    private final Session session;
    private final Desk desk;
    private final WorkRunner work;
    private final DialogPort dialogs;
    private final Reauthentication reauthentication;
    private final VersionWords words;
    private final UnsavedEdits unsaved = new UnsavedEdits();
    private final Set<CaseId> saving = new HashSet<>();
    private final StandingView shown;

    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.nothingOpen());
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObservableList<EvidenceRow> evidence = FXCollections.observableArrayList();
    private final EvidenceChoice choice = new EvidenceChoice(evidence);
    private final ObservableList<OpinionField> opinions = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper elsewhere = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper old = new ReadOnlyBooleanWrapper(false);

    private @Nullable Place place;
    private List<Version> known = List.of();
    private boolean arrived;
    private boolean mayWrite;
    private @Nullable Edit edit;
    private @Nullable Version opened;
    private String problem = "";
    private boolean filling;

    public RecommendationViewModel(
            RecommendationGateway recommendations,
            Session session,
            Desk desk,
            WorkRunner work,
            DialogPort dialogs,
            AccountGateway accounts) {
        this.recommendations = recommendations;
        this.session = session;
        this.desk = desk;
        this.work = work;
        this.dialogs = dialogs;
        this.reauthentication = new Reauthentication(accounts, session, dialogs);
        words = new VersionWords(session.clock().getZone());
        shown = new StandingView(words);
        session.userProperty().subscribe((before, now) -> saving.clear());
        session.purposeProperty().subscribe((before, now) -> saving.clear());
        session.privacyProperty().subscribe((before, now) -> showState());
        desk.stateProperty().subscribe(this::follow);
        text.subscribe((before, now) -> remember());
        reason.subscribe((before, now) -> remember());
    }

    private void follow(DeskState now) {
        place = null;
        known = List.of();
        arrived = false;
        mayWrite = false;
        problem = "";
        leave();
        switch (now) {
            case DeskState.Clear() -> state.set(PanelState.nothingOpen());
            case DeskState.Fetching(var caseId) -> state.set(PanelState.loading());
            case DeskState.Open(CaseFile file) -> arrive(file);
            case DeskState.Refused(var caseId, Governed.Reason why) -> state.set(PanelState.withheld(why));
            case DeskState.Failed(var caseId, String explanation) -> state.set(PanelState.failed(explanation));
        }
        showElsewhere();
    }

    /// Nothing of a case stays in the fields.
    private void leave() {
        edit = null;
        opened = null;
        choice.close();
        fill("", "", List.of(), List.of());
        refresh();
    }

    private void arrive(CaseFile file) {
        Place here = new Place(
                session.userProperty().get().id(),
                file,
                new CaseEvidence(file, session.clock().getZone()));
        place = here;
        state.set(PanelState.loading());
        read(here);
    }

    private void read(Place here) {
        AccessContext context = session.context();
        work.start(Work.of(
                new WorkKey(here.caseId().text(), "recommendation"),
                TEXTS.say("work.read"),
                () -> new Reading(recommendations.versions(context, here.caseId()), recommendations.mayWrite(context)),
                reading -> show(here, reading),
                failure -> failed(here, failure)));
    }

    private void failed(Place here, RuntimeException failure) {
        if (here.equals(place)) {
            arrived = false;
            state.set(PanelState.failed(Failure.inWords(failure)));
        }
    }

    private void show(Place here, Reading reading) {
        if (!here.equals(place)) {
            return;
        }
        if (reading.answer() instanceof Governed.Withheld<List<Version>>(Governed.Reason why)) {
            arrived = false;
            state.set(PanelState.withheld(why));
            return;
        }
        known = reading.answer().visible().orElse(List.of());
        mayWrite = reading.mayWrite();
        arrived = true;
        settle(here);
        showNewest();
    }

    /// What was saved although its answer never arrived is not unsaved any more.
    private void settle(Place here) {
        unsaved.find(here.user(), here.caseId())
                .filter(kept -> standing()
                        .newest()
                        .filter(version -> version.author().equals(here.user()))
                        .filter(version -> Edit.of(version).says(kept))
                        .isPresent())
                .ifPresent(kept -> unsaved.drop(here.user(), here.caseId()));
    }

    /// The user turns to what is newest: the text that is not saved yet, otherwise the newest version.
    public void showNewest() {
        Place here = place;
        if (here == null) {
            return;
        }
        choice.close();
        opened = null;
        edit = unsaved.find(here.user(), here.caseId())
                .filter(kept -> mayWrite)
                .or(() -> standing()
                        .newest()
                        .filter(version -> mayWrite && !version.signed())
                        .map(Edit::of))
                .orElse(null);
        Edit mine = edit;
        if (mine != null) {
            fill(mine.text(), mine.reason(), mine.evidence(), mine.opinions());
        } else {
            standing().newest().ifPresentOrElse(this::fill, () -> fill("", "", List.of(), List.of()));
        }
        refresh();
    }

    /// The user opens a version to read it.
    public void open(VersionRow row) {
        boolean isNewest = row.number() == standing().newestNumber();
        if (isNewest && !shown.changedProperty().get() && !old.get()) {
            return;
        }
        standing().version(row.number()).ifPresent(this::read);
    }

    private void read(Version version) {
        Place here = place;
        boolean isUnsaved =
                here != null && unsaved.find(here.user(), here.caseId()).isPresent();
        if (version.version() == standing().newestNumber() && !isUnsaved) {
            showNewest();
            return;
        }
        choice.close();
        edit = null;
        opened = version;
        fill(version);
        refresh();
    }

    private void fill(Version version) {
        Edit said = Edit.of(version);
        fill(said.text(), said.reason(), said.evidence(), said.opinions());
    }

    private void fill(String newText, String newReason, List<ItemId> items, List<Opinion> said) {
        Place here = place;
        filling = true;
        text.set(newText);
        reason.set(newReason);
        evidence.setAll(
                here == null ? List.of() : items.stream().map(here.items()::row).toList());
        opinions.setAll(said.stream().map(this::field).toList());
        filling = false;
    }

    private OpinionField field(Opinion opinion) {
        return new OpinionField(opinion, this::remember);
    }

    /// The user begins to write: the first text, or one that goes on from a signed version.
    public void begin() {
        Place here = place;
        if (here == null || !mayWrite || edit != null || opened != null) {
            return;
        }
        Edit begun = standing().newest().map(Edit::of).orElseGet(() -> Edit.of(here.caseId()));
        edit = begun;
        fill(begun.text(), begun.reason(), begun.evidence(), begun.opinions());
        refresh();
    }

    /// Keeps what stands in the fields, under the case that they were filled for.
    private void remember() {
        Place here = place;
        Edit before = edit;
        if (filling || here == null || before == null || !before.caseId().equals(here.caseId())) {
            return;
        }
        Edit now = new Edit(
                before.caseId(),
                before.base(),
                text.get(),
                reason.get(),
                evidence.stream().map(EvidenceRow::id).toList(),
                opinions.stream().map(OpinionField::opinion).toList());
        edit = now;
        if (now.says(standing().clean(now))) {
            unsaved.drop(here.user(), here.caseId());
        } else {
            unsaved.keep(here.user(), now);
        }
        problem = "";
        refresh();
    }

    /// The user opens or closes the list of items that can be evidence.
    public void toggleChoosing() {
        Place here = place;
        if (here == null || !editable.get() || choice.openProperty().get()) {
            choice.close();
        } else {
            choice.open(here.items());
        }
    }

    /// The user takes an item as evidence.
    public void addEvidence(@Nullable EvidenceRow row) {
        if (row != null && editable.get() && !evidence.contains(row)) {
            evidence.add(row);
            remember();
        }
    }

    /// The user takes an item out. One that they are not shown stays: they cannot tell what they would take
    /// out.
    public void removeEvidence(EvidenceRow row) {
        if (row.isShown() && editable.get() && evidence.remove(row)) {
            remember();
        }
    }

    /// The user asks where an item comes from.
    public void inspect(EvidenceRow row) {
        desk.inspect(row.id(), row.label());
    }

    /// The user wants to see an item where it stands.
    public void reveal(EvidenceRow row) {
        desk.reveal(row.id());
    }

    /// The user adds a dissent.
    public void addOpinion() {
        if (editable.get()) {
            opinions.add(field(new Opinion("", "")));
            remember();
        }
    }

    public void removeOpinion(OpinionField opinion) {
        if (editable.get() && opinions.remove(opinion)) {
            remember();
        }
    }

    /// The user saves what is written as a new version.
    public void save() {
        Place here = place;
        Edit now = edit;
        if (here == null || now == null || !shown.savableProperty().get() || !isOnDesk(now.caseId())) {
            return;
        }
        AccessContext context = session.context();
        Draft draft = now.draft();
        saving.add(now.caseId());
        problem = "";
        refresh();
        work.start(Work.of(
                WorkKey.session("recommendation-save/" + now.caseId()),
                TEXTS.say("work.save", now.caseId().text()),
                () -> recommendations.save(context, now.caseId(), now.base(), draft),
                answer -> saved(here.user(), now, answer),
                failure -> notDone(now.caseId(), TEXTS.say("problem.failed", Failure.inWords(failure)))));
    }

    private boolean isOnDesk(CaseId caseId) {
        return desk.state()
                .openFile()
                .filter(file -> file.header().caseId().equals(caseId))
                .isPresent();
    }

    private void saved(UserId user, Edit asked, Governed<Outcome> answer) {
        switch (answer) {
            case Governed.Withheld<Outcome>(Governed.Reason why) ->
                notDone(asked.caseId(), TEXTS.say("problem.refused", TEXTS.say("panel.withheld", why)));
            case Governed.Released<Outcome>(Outcome outcome) -> saved(user, asked, outcome);
            case Governed.Masked<Outcome>(Outcome outcome, String how) -> saved(user, asked, outcome);
        }
    }

    private void saved(UserId user, Edit asked, Outcome outcome) {
        saving.remove(asked.caseId());
        switch (outcome) {
            case Outcome.Kept(Version version) -> kept(user, asked, version);
            case Outcome.Overtaken(int newest) -> readAgain(asked.caseId());
        }
        showElsewhere();
    }

    /// What was typed while the answer was under way goes on from the version that is kept now.
    private void kept(UserId user, Edit asked, Version version) {
        unsaved.find(user, asked.caseId()).ifPresent(since -> {
            if (since.says(asked)) {
                unsaved.drop(user, asked.caseId());
            } else {
                unsaved.keep(user, since.on(version.version()));
            }
        });
        Place here = place;
        if (here == null || !here.isFor(user, asked.caseId())) {
            return;
        }
        known = standing().with(version);
        Edit mine = edit;
        if (mine != null) {
            edit = mine.on(version.version());
        }
        refresh();
    }

    private void readAgain(CaseId caseId) {
        Place here = place;
        if (here != null && here.caseId().equals(caseId)) {
            read(here);
        }
    }

    private void notDone(CaseId caseId, String why) {
        saving.remove(caseId);
        Place here = place;
        if (here != null && here.caseId().equals(caseId)) {
            problem = why;
            refresh();
        }
        showElsewhere();
    }

    /// The user keeps their text although another version was saved meanwhile: it goes on from that one.
    public void keepMine() {
        Place here = place;
        Edit mine = edit;
        if (here != null && mine != null && shown.overtakenProperty().get()) {
            Edit onNewest = mine.on(standing().newestNumber());
            edit = onNewest;
            unsaved.keep(here.user(), onNewest);
            refresh();
        }
    }

    /// The user throws away what is not saved, after being asked.
    public void discard() {
        Place here = place;
        if (here == null || !shown.changedProperty().get()) {
            return;
        }
        boolean agreed = dialogs.confirm(
                TEXTS.say("discard.title"), TEXTS.say("discard.question", nameOf(here.file())), TEXTS.say("discard"));
        if (agreed && here.equals(place)) {
            unsaved.drop(here.user(), here.caseId());
            problem = "";
            showNewest();
            showElsewhere();
        }
    }

    /// The user signs the newest version, after being asked which case and version that is.
    public void sign() {
        Place here = place;
        Version version = standing().newest().orElse(null);
        if (here == null || version == null || !shown.signableProperty().get()) {
            return;
        }
        boolean agreed = dialogs.confirm(
                TEXTS.say("sign.title", version.version()),
                TEXTS.say("sign.question", version.version(), nameOf(here.file()), words.written(version)),
                TEXTS.say("sign"));
        Optional<BooleanSupplier> proof = agreed
                ? reauthentication.ask(
                        TEXTS.say("sign.title", version.version()), TEXTS.say("sign.passphrase", userName()))
                : Optional.empty();
        if (proof.isEmpty()
                || !here.equals(place)
                || !shown.signableProperty().get()
                || !version.equals(standing().newest().orElse(null))) {
            return;
        }
        AccessContext context = session.context();
        saving.add(here.caseId());
        problem = "";
        refresh();
        work.start(Work.of(
                WorkKey.session("recommendation-sign/" + here.caseId()),
                TEXTS.say("work.sign", here.caseId().text()),
                () -> proof.get().getAsBoolean()
                        ? Optional.of(recommendations.sign(context, here.caseId(), version.version()))
                        : Optional.<Governed<Outcome>>empty(),
                answer -> answer.ifPresentOrElse(
                        outcome -> signed(here, version.version(), outcome),
                        () -> notDone(here.caseId(), TEXTS.say("problem.unsigned", TEXTS.say("problem.notProven")))),
                failure -> notDone(here.caseId(), TEXTS.say("problem.unsigned", Failure.inWords(failure)))));
    }

    private String userName() {
        return session.userProperty().get().displayName();
    }

    private void signed(Place asked, int number, Governed<Outcome> answer) {
        saving.remove(asked.caseId());
        if (answer instanceof Governed.Withheld<Outcome>(Governed.Reason why)) {
            notDone(asked.caseId(), TEXTS.say("problem.unsigned", TEXTS.say("panel.withheld", why)));
        } else if (answer.visible().orElse(null) instanceof Outcome.Overtaken(int newest)) {
            notDone(asked.caseId(), TEXTS.say("problem.notNewest", number, newest));
            readAgain(asked.caseId());
        } else {
            readAgain(asked.caseId());
        }
    }

    /// The case as the confirming person must recognise it; the name only where it may be on the screen.
    private String nameOf(CaseFile file) {
        String pseudonym = file.header().patient().text();
        Optional<String> name = session.privacyProperty().get()
                ? Optional.empty()
                : file.header().name().visible().flatMap(known -> known.value());
        return TEXTS.say("case", file.header().caseId().text(), name.orElse(pseudonym));
    }

    /// Whether the window may close: the user is asked where something is not saved.
    public boolean mayClose() {
        List<CaseId> cases = unsaved.all();
        return cases.isEmpty()
                || dialogs.confirm(
                        TEXTS.say("close.title"),
                        TEXTS.say(
                                "close.question",
                                cases.size(),
                                cases.stream().map(CaseId::text).collect(Collectors.joining(", "))),
                        TEXTS.say("close"));
    }

    /// The user goes to another case on which they left something unsaved.
    public void openElsewhere() {
        othersUnsaved().stream().findFirst().ifPresent(desk::open);
    }

    private List<CaseId> othersUnsaved() {
        Optional<CaseId> here = desk.state().meantCase();
        return unsaved.of(session.userProperty().get().id()).stream()
                .filter(caseId -> here.filter(caseId::equals).isEmpty())
                .toList();
    }

    private void showElsewhere() {
        List<CaseId> others = othersUnsaved();
        elsewhere.set(
                others.isEmpty()
                        ? ""
                        : TEXTS.say(
                                "elsewhere", others.stream().map(CaseId::text).collect(Collectors.joining(", "))));
    }

    private Standing standing() {
        Place here = place;
        return here == null
                ? Standing.nothing()
                : new Standing(known, mayWrite, edit, opened, saving.contains(here.caseId()), problem);
    }

    private void refresh() {
        Standing now = standing();
        editable.set(edit != null);
        old.set(opened != null);
        shown.show(now);
        showState();
    }

    private void showState() {
        Place here = place;
        if (here != null && arrived) {
            state.set(content(here));
        }
    }

    private PanelState content(Place here) {
        if (known.isEmpty() && edit == null) {
            return mayWrite
                    ? PanelState.empty(TEXTS.say("none"), TEXTS.say("none.advice"))
                    : PanelState.empty(TEXTS.say("none"), TEXTS.say("none.readOnly"));
        }
        boolean isHidden =
                session.privacyProperty().get() && NamedPatient.isIn(here.file().header(), texts());
        return isHidden
                ? new PanelState(PanelState.Kind.WITHHELD, TEXTS.say("hidden"), TEXTS.say("hidden.advice"))
                : PanelState.CONTENT;
    }

    private List<String> texts() {
        return Stream.concat(
                        Stream.of(text.get(), reason.get()),
                        opinions.stream()
                                .flatMap(field -> Stream.of(
                                        field.opinion().role(), field.opinion().text())))
                .toList();
    }

    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How things stand with it, and its versions.
    public StandingView shown() {
        return shown;
    }

    /// From where evidence is chosen.
    public EvidenceChoice choice() {
        return choice;
    }

    /// What is recommended; changes by the user are taken only while [#editableProperty()].
    public StringProperty textProperty() {
        return text;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    /// What the shown text rests on.
    public ObservableList<EvidenceRow> evidence() {
        return evidence;
    }

    public ObservableList<OpinionField> opinions() {
        return opinions;
    }

    /// Names the other cases on which the user left something unsaved; empty without any.
    public ReadOnlyStringProperty elsewhereProperty() {
        return elsewhere.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    /// Whether a version was opened to be read, with something newer behind it.
    public ReadOnlyBooleanProperty oldProperty() {
        return old.getReadOnlyProperty();
    }

    /// What the panel is about since the case was opened: two of the same case are still two.
    private static final class Place {
        private final UserId user;
        private final CaseFile file;
        private final CaseEvidence items;

        Place(UserId user, CaseFile file, CaseEvidence items) {
            this.user = user;
            this.file = file;
            this.items = items;
        }

        UserId user() {
            return user;
        }

        CaseFile file() {
            return file;
        }

        CaseEvidence items() {
            return items;
        }

        CaseId caseId() {
            return file.header().caseId();
        }

        boolean isFor(UserId someone, CaseId caseId) {
            return user.equals(someone) && caseId().equals(caseId);
        }
    }

    private record Reading(Governed<List<Version>> answer, boolean mayWrite) {}
}

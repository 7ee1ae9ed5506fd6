package org.casebook.viewmodels.notes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.CaseGateway;
import org.casebook.dataaccess.gateway.NoteSummary;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.panel.CasePart;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// The notes of the case on the desk, newest first, what was found in the chosen one, and its raw text on request.
public final class NotesViewModel {
    private static final Texts TEXTS = Texts.of("notes");
    private static final List<String> KINDS =
            List.of("diagnosis", "biomarker", "drug", "procedure", "response", "symptom", "family-history");
    private static final KindChoice ALL = new KindChoice("", TEXTS.say("allKinds"));

    private final CaseGateway cases;
    private final Session session;
    private final Desk desk;
    private final WorkRunner work;
    private final CasePart<CaseItem<NoteSummary>> notes;
    private final ObservableList<KindChoice> kinds = FXCollections.observableArrayList(ALL);
    private final ReadOnlyObjectWrapper<KindChoice> kind = new ReadOnlyObjectWrapper<>(ALL);
    private final StringProperty sought = new SimpleStringProperty("");
    private final ObservableList<NoteRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper tally = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.nothingOpen());
    private final ReadOnlyObjectWrapper<@Nullable NoteRow> chosen = new ReadOnlyObjectWrapper<>();
    private final ObservableList<EntityGroup> groups = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable ItemId> entity = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Segment> segments = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<PanelState> textState = new ReadOnlyObjectWrapper<>(unread());
    private final ReadOnlyBooleanWrapper textUnread = new ReadOnlyBooleanWrapper(false);

    public NotesViewModel(CaseGateway cases, Session session, Desk desk, WorkRunner work) {
        this.cases = cases;
        this.session = session;
        this.desk = desk;
        this.work = work;
        notes = new CasePart<>(
                desk, CaseFile::notes, PanelState.empty(TEXTS.say("noNote"), TEXTS.say("noNote.advice")));
        notes.stateProperty().subscribe(now -> showCase());
        session.privacyProperty().subscribe((before, now) -> showRows());
        sought.subscribe((before, now) -> showRows());
        desk.revealedProperty().subscribe(this::reveal);
    }

    private void showCase() {
        kind.set(ALL);
        kinds.setAll(ALL);
        kinds.addAll(kindsIn(notes.items().stream()
                .flatMap(note -> note.value().entities().stream())
                .toList()));
        sought.set("");
        chosen.set(null);
        showRows();
    }

    private static List<KindChoice> kindsIn(List<CaseItem<NoteEntity>> entities) {
        return entities.stream()
                .map(item -> item.value().entityKind())
                .distinct()
                .sorted(Comparator.<String>comparingInt(NotesViewModel::rank).thenComparing(Comparator.naturalOrder()))
                .map(code -> new KindChoice(code, TEXTS.code("kind", code)))
                .toList();
    }

    private static int rank(String code) {
        int at = KINDS.indexOf(code);
        return at < 0 ? KINDS.size() : at;
    }

    private void showRows() {
        ItemId before = chosenId();
        rows.setAll(notes.items().stream()
                .filter(note -> !isFiltered() || !shown(note).isEmpty())
                .sorted(Comparator.<CaseItem<NoteSummary>, Instant>comparing(
                                note -> note.value().written())
                        .reversed())
                .map(this::row)
                .toList());
        tally.set(
                notes.items().isEmpty()
                        ? ""
                        : TEXTS.say("tally", rows.size(), notes.items().size()));
        PanelState ofCase = notes.stateProperty().get();
        boolean nothingLeft = ofCase.kind() == PanelState.Kind.CONTENT && rows.isEmpty();
        state.set(nothingLeft ? PanelState.empty(TEXTS.say("noMatch"), TEXTS.say("noMatch.advice")) : ofCase);
        show(rows.stream()
                .filter(row -> row.id().equals(before))
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .orElse(null));
    }

    private boolean isFiltered() {
        return !kind.get().code().isEmpty() || !sought.get().isBlank();
    }

    /// The entities of a note that the filter lets through.
    private List<CaseItem<NoteEntity>> shown(CaseItem<NoteSummary> note) {
        String words = sought.get().strip().toLowerCase(Locale.ROOT);
        return note.value().entities().stream()
                .filter(item -> kind.get().admits(item.value().entityKind()))
                .filter(item -> contains(item.value().preferredName(), words)
                        || contains(item.value().surface(), words))
                .sorted(Comparator.comparingInt(item -> item.value().start()))
                .toList();
    }

    private static boolean contains(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }

    private NoteRow row(CaseItem<NoteSummary> item) {
        NoteSummary note = item.value();
        String noteKind = TEXTS.code("note", note.noteKind());
        String day =
                Texts.day(LocalDate.ofInstant(note.written(), session.clock().getZone()));
        List<Mark> counts = counts(note.entities());
        String author = note.authorRole();
        String title = note.title();
        return new NoteRow(
                item.id(),
                noteKind,
                day,
                title == null || session.privacyProperty().get() ? "" : title,
                author == null ? "" : author,
                counts,
                TEXTS.say(
                        "spoken.note",
                        noteKind,
                        day,
                        counts.stream().map(Mark::meaning).collect(Collectors.joining(", "))));
    }

    private static List<Mark> counts(List<CaseItem<NoteEntity>> entities) {
        return kindsIn(entities).stream()
                .map(choice -> {
                    long count = entities.stream()
                            .filter(item -> choice.admits(item.value().entityKind()))
                            .count();
                    return new Mark(style(choice), Long.toString(count), TEXTS.say("count", count, choice.name()));
                })
                .toList();
    }

    private static String style(KindChoice choice) {
        return "entity-" + choice.code();
    }

    /// Shows only entities of one kind, and the notes that have some.
    public void filterKind(@Nullable KindChoice choice) {
        if (choice != null && !choice.equals(kind.get())) {
            kind.set(choice);
            showRows();
        }
    }

    /// The user turns to a note; its raw text is read.
    public void choose(@Nullable NoteRow row) {
        if (row != null) {
            show(row);
            readText();
        }
    }

    private void show(@Nullable NoteRow row) {
        boolean isSame = row != null && row.id().equals(chosenId());
        chosen.set(null);
        chosen.set(row);
        groups.setAll(row == null ? List.of() : groups(row));
        if (!isSame) {
            entity.set(null);
        }
        boolean wasHidden = textState.get().equals(hidden());
        if (!isSame || session.privacyProperty().get() || wasHidden) {
            hideText();
        }
    }

    private List<EntityGroup> groups(NoteRow row) {
        List<CaseItem<NoteEntity>> found = note(row.id()).map(this::shown).orElse(List.of());
        return kindsIn(found).stream()
                .map(choice -> new EntityGroup(
                        choice.name(),
                        style(choice),
                        found.stream()
                                .filter(item -> choice.admits(item.value().entityKind()))
                                .map(EntityRow::of)
                                .toList()))
                .toList();
    }

    private Optional<CaseItem<NoteSummary>> note(ItemId id) {
        return notes.items().stream().filter(note -> note.id().equals(id)).findFirst();
    }

    private @Nullable ItemId chosenId() {
        NoteRow row = chosen.get();
        return row == null ? null : row.id();
    }

    private void hideText() {
        desk.state().meantCase().ifPresent(caseId -> work.stop(new WorkKey(caseId.text(), "note-text")));
        segments.clear();
        boolean isPrivate = session.privacyProperty().get();
        textState.set(isPrivate ? hidden() : unread());
        textUnread.set(chosen.get() != null && !isPrivate);
    }

    private static PanelState unread() {
        return PanelState.empty(TEXTS.say("unread"), TEXTS.say("unread.advice"));
    }

    private static PanelState hidden() {
        return new PanelState(PanelState.Kind.WITHHELD, TEXTS.say("hidden"), TEXTS.say("hidden.advice"));
    }

    /// Reads the raw text of the chosen note, unless the projector must not show it.
    public void readText() {
        ItemId noteId = chosenId();
        if (noteId == null || !textUnread.get()) {
            return;
        }
        AccessContext context = session.context();
        desk.state().meantCase().ifPresent(caseId -> {
            textUnread.set(false);
            textState.set(PanelState.loading());
            work.start(Work.of(
                    new WorkKey(caseId.text(), "note-text"),
                    TEXTS.say("work.text"),
                    () -> cases.noteText(context, noteId),
                    answer -> showText(noteId, answer),
                    failure -> textState.set(PanelState.failed(Failure.inWords(failure)))));
        });
    }

    private void showText(ItemId noteId, Governed<String> answer) {
        if (answer instanceof Governed.Withheld<String>(Governed.Reason reason)) {
            textState.set(PanelState.withheld(reason));
            return;
        }
        List<CaseItem<NoteEntity>> entities =
                note(noteId).map(note -> note.value().entities()).orElse(List.of());
        segments.setAll(
                answer.visible().map(text -> Segment.cut(text, entities)).orElse(List.of()));
        textState.set(PanelState.CONTENT);
    }

    /// The user asks where an entity comes from.
    public void inspect(EntityRow row) {
        entity.set(row.id());
        desk.inspect(row.id(), row.name());
    }

    private void reveal(@Nullable ItemId item) {
        if (item == null) {
            return;
        }
        notes.items().stream()
                .filter(note -> note.id().equals(item) || mentions(note, item))
                .findFirst()
                .ifPresent(note -> turnTo(note.id(), item));
    }

    private void turnTo(ItemId noteId, ItemId item) {
        kind.set(ALL);
        sought.set("");
        showRows();
        rows.stream().filter(row -> row.id().equals(noteId)).findFirst().ifPresent(this::show);
        entity.set(noteId.equals(item) ? null : item);
    }

    private static boolean mentions(CaseItem<NoteSummary> note, ItemId entityId) {
        return note.value().entities().stream().anyMatch(item -> item.id().equals(entityId));
    }

    /// All kinds, then those that the notes of the case have.
    public ObservableList<KindChoice> kinds() {
        return kinds;
    }

    public ReadOnlyObjectProperty<KindChoice> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /// What the name or the words of entities must contain, as the user types it; blank for anything.
    public StringProperty soughtProperty() {
        return sought;
    }

    public ObservableList<NoteRow> rows() {
        return rows;
    }

    /// How many of the notes are shown.
    public ReadOnlyStringProperty tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The note whose entities are shown; null when there is none.
    public ReadOnlyObjectProperty<@Nullable NoteRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The entities of the chosen note that the filter lets through.
    public ObservableList<EntityGroup> groups() {
        return groups;
    }

    /// Whether this is the entity that [#entityProperty()] names.
    public boolean isCurrent(EntityRow row) {
        return row.id().equals(entityProperty().get());
    }

    /// The entity that the user turned to last; null when none.
    public ReadOnlyObjectProperty<@Nullable ItemId> entityProperty() {
        return entity.getReadOnlyProperty();
    }

    /// The raw text of the chosen note; empty while it is not shown.
    public ObservableList<Segment> segments() {
        return segments;
    }

    public ReadOnlyObjectProperty<PanelState> textStateProperty() {
        return textState.getReadOnlyProperty();
    }

    /// True while the raw text of the chosen note can be asked for.
    public ReadOnlyBooleanProperty textUnreadProperty() {
        return textUnread.getReadOnlyProperty();
    }
}

package org.casebook.viewmodels.accesslog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.AuditGateway;
import org.casebook.dataaccess.gateway.AuditGateway.Entry;
import org.casebook.dataaccess.gateway.AuditGateway.Filter;
import org.casebook.dataaccess.gateway.ExportGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.provenance.ledger.LedgerAction;
import org.casebook.provenance.ledger.LedgerOutcome;
import org.casebook.viewmodels.panel.Derived;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.port.FileChooserPort;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// The access log. It is read when its page is shown, for the person and the purpose of that moment.
public final class AccessLogViewModel {
    private static final Texts TEXTS = Texts.of("accesslog");
    private static final int STEP = 200;
    private static final String FORM = "access-log-csv";

    private static final Choice ALL_USERS = new Choice("", TEXTS.say("allUsers"));
    private static final Choice ALL_ACTIONS = new Choice("", TEXTS.say("allActions"));
    private static final Choice ALL_OUTCOMES = new Choice("", TEXTS.say("allOutcomes"));
    private static final Choice ALL_TIMES = new Choice("", TEXTS.say("allTimes"));

    private final AuditGateway audit;
    private final ExportGateway exports;
    private final Session session;
    private final Desk desk;
    private final WorkRunner work;
    private final FileChooserPort files;
    private final ObservableList<LogRow> read = FXCollections.observableArrayList();
    private final ObservableList<LogRow> rows = FXCollections.observableArrayList();
    private final ObservableList<DayBar> days = FXCollections.observableArrayList();
    private final ObservableList<Choice> users = FXCollections.observableArrayList(ALL_USERS);
    private final ReadOnlyObjectWrapper<Choice> user = new ReadOnlyObjectWrapper<>(ALL_USERS);
    private final ReadOnlyObjectWrapper<Choice> action = new ReadOnlyObjectWrapper<>(ALL_ACTIONS);
    private final ReadOnlyObjectWrapper<Choice> outcome = new ReadOnlyObjectWrapper<>(ALL_OUTCOMES);
    private final ReadOnlyObjectWrapper<Choice> period = new ReadOnlyObjectWrapper<>(ALL_TIMES);
    private final ReadOnlyObjectWrapper<@Nullable CaseId> onlyCase = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper caseWords = new ReadOnlyStringWrapper(TEXTS.say("thisCase.none"));
    private final ReadOnlyBooleanWrapper caseOpen = new ReadOnlyBooleanWrapper(false);
    private final StringProperty sought = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper tally = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(unread());
    private final ReadOnlyObjectWrapper<@Nullable Mark> verified = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper breakWords = new ReadOnlyStringWrapper("");
    private boolean shown;
    private int limit = STEP;

    public AccessLogViewModel(
            AuditGateway audit,
            ExportGateway exports,
            Session session,
            Desk desk,
            WorkRunner work,
            FileChooserPort files) {
        this.audit = audit;
        this.exports = exports;
        this.session = session;
        this.desk = desk;
        this.work = work;
        this.files = files;
        session.userProperty().subscribe((before, now) -> forget());
        session.purposeProperty().subscribe((before, now) -> forget());
        sought.subscribe((before, now) -> showRows());
        desk.stateProperty().subscribe(now -> followCase(now.meantCase()));
    }

    private static PanelState unread() {
        return PanelState.empty(TEXTS.say("unread"), TEXTS.say("unread.advice"));
    }

    /// What was read for one person and purpose is not shown for another. It is not read again on its own:
    /// on the way from one person to the next the purpose is still that of the first, and each reading is
    /// recorded.
    private void forget() {
        work.stop(WorkKey.session("access-log"));
        work.stop(WorkKey.session("access-log-export"));
        limit = STEP;
        notice.set("");
        user.set(ALL_USERS);
        users.removeIf(choice -> !choice.equals(ALL_USERS));
        put(List.of());
        state.set(unread());
    }

    private void followCase(Optional<CaseId> caseId) {
        caseOpen.set(caseId.isPresent());
        caseWords.set(caseId.map(id -> TEXTS.say("thisCase", id.text())).orElseGet(() -> TEXTS.say("thisCase.none")));
        CaseId only = onlyCase.get();
        if (only != null && caseId.filter(only::equals).isEmpty()) {
            onlyCase.set(null);
            reload();
        }
    }

    /// The page is shown, or hidden behind another.
    public void show(boolean now) {
        boolean isNew = now && !shown;
        shown = now;
        if (isNew) {
            refresh();
        }
    }

    /// Reads the newest entries again, and walks the chain.
    public void refresh() {
        limit = STEP;
        load();
        verify();
    }

    /// Reads again with what is filtered by, if the page is shown.
    private void reload() {
        limit = STEP;
        if (shown) {
            load();
        }
    }

    /// Reads further back.
    public void loadMore() {
        limit += STEP;
        load();
    }

    private void load() {
        AccessContext context = session.context();
        int asked = limit;
        Filter filter = filter(asked + 1);
        if (read.isEmpty()) {
            state.set(PanelState.loading());
        }
        notice.set("");
        work.start(Work.of(
                WorkKey.session("access-log"),
                TEXTS.say("work.read"),
                () -> audit.entries(context, filter),
                answer -> show(answer, asked),
                failure -> {
                    put(List.of());
                    state.set(PanelState.failed(Failure.inWords(failure)));
                }));
    }

    private Filter filter(int most) {
        CaseId only = onlyCase.get();
        return new Filter(
                only == null ? null : only.text(),
                user.get().equals(ALL_USERS) ? null : new UserId(user.get().code()),
                code(action.get()),
                code(outcome.get()),
                since(period.get()),
                null,
                most);
    }

    private static @Nullable String code(Choice choice) {
        return choice.code().isEmpty() ? null : choice.code();
    }

    /// The start of the first day of a period.
    private @Nullable Instant since(Choice choice) {
        if (choice.code().isEmpty()) {
            return null;
        }
        ZoneId zone = session.clock().getZone();
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), zone);
        return today.minusDays(Long.parseLong(choice.code()) - 1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private void show(Governed<List<Entry>> answer, int asked) {
        if (answer instanceof Governed.Withheld<List<Entry>>(Governed.Reason reason)) {
            put(List.of());
            state.set(PanelState.withheld(reason));
            return;
        }
        List<Entry> entries = answer.visible().orElse(List.of());
        put(entries.stream()
                .limit(asked)
                .map(entry -> LogRow.of(entry, session.clock().getZone()))
                .toList());
        more.set(entries.size() > asked);
        state.set(
                entries.isEmpty() ? PanelState.empty(TEXTS.say("none"), TEXTS.say("none.advice")) : PanelState.CONTENT);
        showRows();
    }

    private void put(List<LogRow> entries) {
        more.set(false);
        read.setAll(entries);
        days.setAll(DayBar.of(entries, session.clock().getZone()));
        entries.stream()
                .map(row -> new Choice(row.user(), row.user()))
                .distinct()
                .filter(choice -> !users.contains(choice))
                .forEach(users::add);
        showRows();
    }

    private void showRows() {
        List<String> words = Stream.of(
                        sought.get().strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        rows.setAll(read.stream().filter(row -> row.holds(words)).toList());
        tally.set(read.isEmpty() ? "" : TEXTS.say(more.get() ? "tally.more" : "tally", rows.size(), read.size()));
        if (!read.isEmpty()) {
            state.set(
                    rows.isEmpty()
                            ? PanelState.empty(TEXTS.say("noMatch"), TEXTS.say("noMatch.advice"))
                            : PanelState.CONTENT);
        }
    }

    public void filterUser(@Nullable Choice choice) {
        choose(user, choice);
    }

    public void filterAction(@Nullable Choice choice) {
        choose(action, choice);
    }

    public void filterOutcome(@Nullable Choice choice) {
        choose(outcome, choice);
    }

    public void filterPeriod(@Nullable Choice choice) {
        choose(period, choice);
    }

    private void choose(ReadOnlyObjectWrapper<Choice> which, @Nullable Choice choice) {
        if (choice != null && !choice.equals(which.get())) {
            which.set(choice);
            reload();
        }
    }

    /// Only entries about the case on the desk and its items, or about everything again.
    public void toggleCase() {
        boolean isOnly = onlyCase.get() != null;
        onlyCase.set(isOnly ? null : desk.state().meantCase().orElse(null));
        reload();
    }

    /// Walks the whole chain.
    public void verify() {
        verified.set(new Mark("pending", TEXTS.say("verify.checking"), TEXTS.say("verify.checking")));
        breakWords.set("");
        work.start(Work.of(
                WorkKey.session("access-log-verify"), TEXTS.say("work.verify"), audit::verify, this::show, failure -> {
                    verified.set(new Mark("broken", TEXTS.say("verify.unread"), Failure.inWords(failure)));
                    breakWords.set(TEXTS.say("verify.unread.words", Failure.inWords(failure)));
                }));
    }

    private void show(AuditGateway.Verification found) {
        Long broken = found.brokenAt();
        verified.set(
                broken == null
                        ? new Mark(
                                "verified",
                                TEXTS.say("verify.whole", found.entries()),
                                TEXTS.say("verify.whole.meaning"))
                        : new Mark("broken", TEXTS.say("verify.broken", broken), found.explanation()));
        breakWords.set(broken == null ? "" : TEXTS.say("verify.broken.words", broken, found.explanation()));
    }

    /// The user saves the rows that are shown to a file, if they may export.
    public void export() {
        if (rows.isEmpty()) {
            return;
        }
        List<LogRow> taken = List.copyOf(rows);
        AccessContext context = session.context();
        files.saveFile(TEXTS.say("export.title"), TEXTS.say("export.file")).ifPresent(file -> {
            notice.set("");
            work.start(Work.of(
                    WorkKey.session("access-log-export"),
                    TEXTS.say("work.export"),
                    () -> export(context, taken, file),
                    notice::set,
                    failure -> notice.set(TEXTS.say("export.failed", Failure.inWords(failure)))));
        });
    }

    /// Asks first, then writes; off the FX thread.
    private String export(AccessContext context, List<LogRow> taken, Path file) {
        if (exports.export(context, List.of(), FORM)
                instanceof Governed.Withheld<ExportGateway.Permit>(Governed.Reason reason)) {
            return TEXTS.say("export.refused", TEXTS.say("panel.withheld", reason));
        }
        List<List<String>> lines = Stream.concat(
                        Stream.of(LogRow.heads()), taken.stream().map(LogRow::cells))
                .toList();
        try {
            Files.writeString(file, CsvText.of(lines), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return TEXTS.say("export.unwritten");
        }
        return TEXTS.say("export.done", taken.size(), String.valueOf(file.getFileName()));
    }

    /// Entries that are read and hold the words, newest first.
    public ObservableList<LogRow> rows() {
        return rows;
    }

    /// What was done on each day, of all entries that are read; oldest first.
    public ObservableList<DayBar> days() {
        return days;
    }

    /// Everybody, then those who were met in the log.
    public ObservableList<Choice> users() {
        return users;
    }

    public ReadOnlyObjectProperty<Choice> userProperty() {
        return user.getReadOnlyProperty();
    }

    public List<Choice> actions() {
        return choices(ALL_ACTIONS, LedgerAction.values(), "action");
    }

    public ReadOnlyObjectProperty<Choice> actionProperty() {
        return action.getReadOnlyProperty();
    }

    public List<Choice> outcomes() {
        return choices(ALL_OUTCOMES, LedgerOutcome.values(), "outcome");
    }

    private static List<Choice> choices(Choice all, Enum<?>[] constants, String prefix) {
        return Stream.concat(
                        Stream.of(all),
                        Stream.of(constants).map(each -> new Choice(each.name(), TEXTS.say(prefix, each))))
                .toList();
    }

    public ReadOnlyObjectProperty<Choice> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Any time, then the last so many days with today among them.
    public List<Choice> periods() {
        return Stream.concat(
                        Stream.of(ALL_TIMES),
                        Stream.of("1", "7", "30").map(days -> new Choice(days, TEXTS.code("period", days))))
                .toList();
    }

    public ReadOnlyObjectProperty<Choice> periodProperty() {
        return period.getReadOnlyProperty();
    }

    /// Whether entries must be about the open case.
    public ObservableValue<Boolean> onlyCaseProperty() {
        return Derived.of(onlyCase, only -> true, false);
    }

    /// Names the case that can be filtered by.
    public ReadOnlyStringProperty caseWordsProperty() {
        return caseWords.getReadOnlyProperty();
    }

    /// Whether there is such a case.
    public ReadOnlyBooleanProperty caseOpenProperty() {
        return caseOpen.getReadOnlyProperty();
    }

    /// Words that a row must hold, as the user types them.
    public StringProperty soughtProperty() {
        return sought;
    }

    public ReadOnlyStringProperty tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /// Whether the log goes further back than what is read.
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /// What came of an export; empty before one.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What the page as a whole shows: everything, or that the log is withheld. Other states leave the
    /// filters in sight.
    public ObservableValue<PanelState> pageStateProperty() {
        return state.map(shownState -> shownState.kind() == PanelState.Kind.WITHHELD ? shownState : PanelState.CONTENT);
    }

    /// What the last walk along the chain found; null before the first.
    public ReadOnlyObjectProperty<@Nullable Mark> verifiedProperty() {
        return verified.getReadOnlyProperty();
    }

    /// Where the record breaks and how; empty while it is whole.
    public ReadOnlyStringProperty breakWordsProperty() {
        return breakWords.getReadOnlyProperty();
    }
}

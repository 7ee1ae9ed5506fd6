package org.casebook.viewmodels.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.casebook.dataaccess.gateway.IntakeGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.ingest.ImportReport;
import org.casebook.provenance.source.Place;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.port.FileChooserPort;
import org.casebook.viewmodels.session.Arrivals;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Progress;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// Imports files, shows how far that is, and reports on each of them.
public final class IntakeViewModel {
    private static final Texts TEXTS = Texts.of("intake");
    private static final WorkKey IMPORT = WorkKey.session("import");

    private final IntakeGateway intake;
    private final Session session;
    private final Inbox inbox;
    private final Arrivals arrivals;
    private final WorkRunner work;
    private final FileChooserPort files;
    private final ObservableList<ReportRow> all = FXCollections.observableArrayList();
    private final FilteredList<ReportRow> filtered = new FilteredList<>(all);
    private final SortedList<ReportRow> rows = new SortedList<>(filtered);
    private final List<FateFilter> filters = Stream.concat(
                    Stream.of(new FateFilter(null)), Stream.of(Fate.values()).map(FateFilter::new))
            .toList();
    private final ReadOnlyObjectWrapper<FateFilter> filter = new ReadOnlyObjectWrapper<>(filters.getFirst());
    private final StringProperty sought = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper tally = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PanelState> reportState = new ReadOnlyObjectWrapper<>(noImport());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper reasoned = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper continuable = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Mark> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable ReportRow> chosen = new ReadOnlyObjectWrapper<>();
    private final Shelf<IntakeGateway.Quarantined> parts;
    private final ObservableList<IssueRow> issues = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<PanelState> issuesState = new ReadOnlyObjectWrapper<>(noFile());
    private @Nullable ImportRun run;

    public IntakeViewModel(
            IntakeGateway intake,
            Session session,
            Inbox inbox,
            Arrivals arrivals,
            WorkRunner work,
            FileChooserPort files) {
        this.intake = intake;
        this.session = session;
        this.inbox = inbox;
        this.arrivals = arrivals;
        this.work = work;
        this.files = files;
        parts = new Shelf<>(work, "intake-parts", TEXTS.say("work.parts"), allTaken());
        parts.stateProperty().subscribe(this::showParts);
        sought.subscribe((before, now) -> filterRows());
        session.privacyProperty().subscribe((before, now) -> showRun());
        session.userProperty().subscribe((before, now) -> leave());
        session.purposeProperty().subscribe((before, now) -> leave());
    }

    private static PanelState noImport() {
        return PanelState.empty(TEXTS.say("report.none"), TEXTS.say("report.none.advice"));
    }

    private static PanelState noFile() {
        return PanelState.empty(TEXTS.say("parts.noFile"), TEXTS.say("parts.noFile.advice"));
    }

    private static PanelState allTaken() {
        return PanelState.empty(TEXTS.say("parts.none"), "");
    }

    /// Asks which files to import, and imports them.
    public void chooseFiles() {
        start(files.openFiles(TEXTS.say("chooseFiles.title")));
    }

    /// Asks which folder to import, and imports everything in it.
    public void chooseFolder() {
        files.openFolder(TEXTS.say("chooseFolder.title")).ifPresent(folder -> start(List.of(folder)));
    }

    /// Reads on where a stopped or failed import ended: what was taken is known and stays as it is.
    public void readOn() {
        ImportRun cut = run;
        if (cut != null && continuable.get()) {
            start(cut.asked());
        }
    }

    /// Imports files and folders, for instance those that the user dropped on the page. Only one import runs at a time.
    public void start(List<Path> paths) {
        if (paths.isEmpty() || inbox.importingProperty().get()) {
            return;
        }
        AccessContext context = session.context();
        ImportRun started = new ImportRun(context, paths);
        run = started;
        notice.set("");
        filter.set(filters.getFirst());
        sought.set("");
        inbox.setImporting(true);
        showRun();
        work.startToEnd(new Work<>(
                IMPORT,
                TEXTS.say("run.starting"),
                progress -> intake.importFiles(
                        context, paths, new ImportEcho(progress, news -> hear(started, progress, news))),
                answer -> end(started, answer),
                failure -> end(started, Failure.inWords(failure))));
    }

    /// The user stops the import: the file under way is taken back, those before it stay.
    public void stop() {
        ImportRun stopped = run;
        if (stopped != null && stopped.isRunning()) {
            stopped.stop();
            work.stop(IMPORT);
            showProgress(stopped);
        }
    }

    private void leave() {
        ImportRun left = run;
        if (left != null && left.isRunning()) {
            left.leave();
            notice.set(TEXTS.say("notice.left"));
        }
        showRun();
    }

    private void hear(ImportRun heard, Progress progress, ImportEcho.News news) {
        heard.hear(news);
        progress.at(heard.fraction(), RunText.step(heard));
        if (isMine(heard)) {
            int known = all.size();
            List<ReportRow> came = rowsFrom(heard, known);
            count(came);
            all.addAll(came);
            showProgress(heard);
        }
    }

    private void end(ImportRun ended, Governed<List<ImportReport>> answer) {
        end(
                ended,
                answer instanceof Governed.Withheld<List<ImportReport>>(Governed.Reason reason)
                        ? TEXTS.say("panel.withheld", reason)
                        : null);
    }

    private void end(ImportRun ended, @Nullable String failure) {
        ended.end(session.clock().instant(), failure);
        inbox.setImporting(false);
        showRun();
        arrivals.put(ended.changed());
        inbox.refresh();
    }

    private boolean isMine(ImportRun any) {
        return any.isOf(session.context());
    }

    /// Shows the import of this user and purpose, if there is one, from the start.
    private void showRun() {
        ImportRun mine = run;
        if (mine != null && !isMine(mine)) {
            mine = null;
        }
        ReportRow before = chosen.get();
        filters.forEach(FateFilter::reset);
        reasoned.set(false);
        List<ReportRow> now = mine == null ? List.of() : rowsFrom(mine, 0);
        count(now);
        all.setAll(now);
        present.set(mine != null);
        filterRows();
        choose(
                before == null
                        ? null
                        : now.stream()
                                .filter(row -> row.number() == before.number())
                                .findFirst()
                                .orElse(null));
        if (mine != null) {
            notice.set("");
            showProgress(mine);
        }
        running.set(mine != null && mine.isRunning());
        continuable.set(mine != null && mine.isCut());
    }

    private void showProgress(ImportRun shown) {
        running.set(shown.isRunning());
        fraction.set(shown.fraction());
        headline.set(RunText.headline(shown));
        file.set(RunText.file(shown, session.privacyProperty().get()));
        facts.set(RunText.facts(shown, session.clock().instant()));
        advice.set(RunText.advice(shown));
        result.set(shown.isRunning() ? null : RunText.result(shown));
        showTally();
    }

    /// The rows of a run behind those that are there already; at its end also the files that were not read.
    private List<ReportRow> rowsFrom(ImportRun shown, int known) {
        boolean hidden = session.privacyProperty().get();
        int last = shown.isCut() ? shown.files().size() : shown.reports().size();
        return Stream.iterate(known, i -> i < last, i -> i + 1)
                .map(i -> row(shown, i, hidden))
                .toList();
    }

    private static ReportRow row(ImportRun shown, int index, boolean hidden) {
        Path path = shown.files().get(index);
        String folder = shown.folder(path);
        return index < shown.reports().size()
                ? ReportRow.of(index + 1, path, folder, shown.reports().get(index), hidden)
                : ReportRow.unread(index + 1, path, folder, why(shown), hidden);
    }

    private static String why(ImportRun cut) {
        return TEXTS.say(cut.failure() == null ? "unread.stopped" : "unread.failed");
    }

    private void count(List<ReportRow> came) {
        if (came.stream().anyMatch(row -> !row.reason().isEmpty())) {
            reasoned.set(true);
        }
        filters.forEach(each -> each.count(came));
    }

    /// Lists only files of one fate.
    public void filter(FateFilter wanted) {
        filter.set(wanted);
        filterRows();
    }

    private void filterRows() {
        String words = sought.get().strip().toLowerCase(Locale.ROOT);
        FateFilter wanted = filter.get();
        filtered.setPredicate(row -> wanted.admits(row.fate()) && (words.isEmpty() || row.contains(words)));
        showTally();
    }

    private void showTally() {
        tally.set(all.isEmpty() ? "" : TEXTS.say("report.tally", rows.size(), all.size()));
        if (!rows.isEmpty()) {
            reportState.set(PanelState.CONTENT);
        } else if (!all.isEmpty()) {
            reportState.set(PanelState.empty(TEXTS.say("report.noMatch"), TEXTS.say("report.noMatch.advice")));
        } else {
            reportState.set(present.get() && running.get() ? PanelState.loading() : noImport());
        }
    }

    /// The user turns to a file: every broken part of it is listed.
    public void choose(@Nullable ReportRow row) {
        if (Objects.equals(row, chosen.get())) {
            return;
        }
        chosen.set(row);
        parts.clear();
        issues.clear();
        ImportReport report = row == null ? null : row.report();
        if (row == null || report == null) {
            issuesState.set(
                    row == null ? noFile() : PanelState.empty(row.fate().mark().word(), row.reason()));
            return;
        }
        String reason = report.reason();
        if (report.issues().size() < report.rejected() + report.warned()) {
            issuesState.set(PanelState.loading());
            AccessContext context = session.context();
            parts.read(() -> intake.quarantine(context, report.hash()));
            return;
        }
        issues.setAll(report.issues().stream()
                .map(IssueRow::of)
                .map(issue -> withoutName(issue, row))
                .toList());
        if (issues.isEmpty() && reason != null) {
            issues.add(IssueRow.of(true, new Place.Whole(), row.reason()));
        }
        issuesState.set(issues.isEmpty() ? allTaken() : PanelState.CONTENT);
    }

    private IssueRow withoutName(IssueRow issue, ReportRow row) {
        ImportRun mine = run;
        return mine == null
                ? issue
                : issue.withReason(ReportRow.withoutName(
                        issue.reason(),
                        ReportRow.name(mine.files().get(row.number() - 1)),
                        session.privacyProperty().get()));
    }

    private void showParts(PanelState state) {
        ReportRow row = chosen.get();
        if (row == null || state.kind() == PanelState.Kind.LOADING) {
            return;
        }
        issues.setAll(parts.items().stream()
                .map(IssueRow::of)
                .map(issue -> withoutName(issue, row))
                .toList());
        issuesState.set(state);
    }

    /// Whether this user has business on this page at all.
    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return inbox.stateProperty();
    }

    /// True while an import runs, also one of somebody else that is about to end: no other can be started.
    public ReadOnlyBooleanProperty importingProperty() {
        return inbox.importingProperty();
    }

    /// True while the import on this page runs.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// True when there is an import to tell of, running or ended.
    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    /// True when an import ended before its last file.
    public ReadOnlyBooleanProperty continuableProperty() {
        return continuable.getReadOnlyProperty();
    }

    /// In [0, 1], negative while nobody knows.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// What the import does or how it ended.
    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// The file under way; empty when none is.
    public ReadOnlyStringProperty fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// Bytes, rows and time.
    public ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// What the user can do about a stopped or failed import; empty otherwise.
    public ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /// How the import ended; null while it runs.
    public ReadOnlyObjectProperty<@Nullable Mark> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Says that an import was stopped because user or purpose changed; empty when none was.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Title of the list of pending identifiers, with their number.
    public ObservableValue<String> pendingTitleProperty() {
        return title("pending.tab", inbox.pending());
    }

    /// Title of the quarantine, with the number of its parts.
    public ObservableValue<String> quarantineTitleProperty() {
        return title("quarantine", inbox.quarantine());
    }

    private static ObservableValue<String> title(String key, Shelf<?> shelf) {
        return Bindings.size(shelf.items()).map(count -> TEXTS.say("tab.count", TEXTS.getString(key), count));
    }

    /// The files that the filter lets through; a table may bind its comparator.
    public SortedList<ReportRow> rows() {
        return rows;
    }

    /// Whether any file of this import was refused, or a part of it, for a reason.
    public ReadOnlyBooleanProperty reasonedProperty() {
        return reasoned.getReadOnlyProperty();
    }

    /// All files, then one filter for each fate.
    public List<FateFilter> filters() {
        return filters;
    }

    public ReadOnlyObjectProperty<FateFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// What name, folder, kind or reason must contain, as the user types it; blank for anything.
    public StringProperty soughtProperty() {
        return sought;
    }

    /// How many of the files are listed.
    public ReadOnlyStringProperty tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PanelState> reportStateProperty() {
        return reportState.getReadOnlyProperty();
    }

    /// The file whose broken parts are listed; null when none is.
    public ReadOnlyObjectProperty<@Nullable ReportRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Every broken part of the chosen file.
    public ObservableList<IssueRow> issues() {
        return issues;
    }

    public ReadOnlyObjectProperty<PanelState> issuesStateProperty() {
        return issuesState.getReadOnlyProperty();
    }
}

package org.casebook.viewmodels.quality;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.QualityGateway;
import org.casebook.dataaccess.gateway.QualityGateway.Failures;
import org.casebook.dataaccess.gateway.QualityGateway.Report;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.panel.Derived;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// The checks of data quality. Kept results are read when the page is shown; checks run when the user says so.
public final class QualityViewModel {
    private static final Texts TEXTS = Texts.of("quality");
    private static final WorkKey CHECKS = WorkKey.session("quality");
    private static final WorkKey ROWS = WorkKey.session("quality-rows");

    private final QualityGateway quality;
    private final Session session;
    private final Desk desk;
    private final WorkRunner work;
    private final ObservableList<CheckRow> read = FXCollections.observableArrayList();
    private final ObservableList<CheckRow> checks = FXCollections.observableArrayList();
    private final ObservableList<FailureRow> failures = FXCollections.observableArrayList();
    private final ObservableList<TrendBar> trend = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<PanelState> page = new ReadOnlyObjectWrapper<>(PanelState.CONTENT);
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(unread());
    private final ReadOnlyObjectWrapper<PanelState> rowsState = new ReadOnlyObjectWrapper<>(unchosen());
    private final ReadOnlyObjectWrapper<@Nullable CheckRow> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper rowsTally = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trendWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper mayCheck = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty onlyFailing = new SimpleBooleanProperty(false);
    private final StringProperty sought = new SimpleStringProperty("");
    private boolean shown;

    public QualityViewModel(QualityGateway quality, Session session, Desk desk, WorkRunner work) {
        this.quality = quality;
        this.session = session;
        this.desk = desk;
        this.work = work;
        session.userProperty().subscribe((before, now) -> forget());
        session.purposeProperty().subscribe((before, now) -> forget());
        onlyFailing.subscribe((before, now) -> showChecks());
        sought.subscribe((before, now) -> showChecks());
    }

    private static PanelState unread() {
        return PanelState.empty(TEXTS.say("unread"), TEXTS.say("unread.advice"));
    }

    private static PanelState unchosen() {
        return PanelState.empty(TEXTS.say("rows.unchosen"), TEXTS.say("rows.unchosen.advice"));
    }

    /// What was read for one person and purpose is not shown for another, and is not read again on its own.
    private void forget() {
        work.stop(CHECKS);
        checking.set(false);
        mayCheck.set(false);
        summary.set("");
        put(List.of());
        page.set(PanelState.CONTENT);
        state.set(unread());
    }

    /// The page is shown, or hidden behind another.
    public void show(boolean now) {
        boolean isNew = now && !shown;
        shown = now;
        if (isNew) {
            refresh();
        }
    }

    /// Reads the newest kept result.
    public void refresh() {
        if (read.isEmpty()) {
            state.set(PanelState.loading());
        }
        AccessContext context = session.context();
        start(TEXTS.say("work.read"), () -> quality.latest(context));
    }

    /// Judges every row that the user may see.
    public void check() {
        checking.set(true);
        AccessContext context = session.context();
        start(TEXTS.say("work.check"), () -> quality.check(context));
    }

    private void start(String what, Supplier<Governed<Report>> ask) {
        work.start(Work.of(CHECKS, what, ask, this::show, failure -> {
            checking.set(false);
            put(List.of());
            state.set(PanelState.failed(Failure.inWords(failure)));
        }));
    }

    private void show(Governed<Report> answer) {
        checking.set(false);
        if (answer instanceof Governed.Withheld<Report>(Governed.Reason reason)) {
            put(List.of());
            page.set(PanelState.withheld(reason));
            return;
        }
        Report report = answer.visible().orElseThrow();
        page.set(PanelState.CONTENT);
        mayCheck.set(true);
        Instant ran = report.ran();
        if (ran == null) {
            put(List.of());
            state.set(PanelState.empty(TEXTS.say("never"), TEXTS.say("never.advice")));
            return;
        }
        CheckRow before = chosen.get();
        put(report.results().stream().map(CheckRow::of).toList());
        summary.set(summary(ran));
        state.set(PanelState.CONTENT);
        showChecks();
        if (before != null) {
            read.stream()
                    .filter(row -> row.code().equals(before.code()))
                    .findFirst()
                    .ifPresent(this::choose);
        }
    }

    private String summary(Instant ran) {
        return TEXTS.say(
                "summary",
                read.stream().filter(CheckRow::isError).count(),
                read.stream().filter(row -> row.failing() && !row.isError()).count(),
                read.stream().filter(CheckRow::isWithheld).count(),
                Texts.time(ran, session.clock().getZone()));
    }

    private void put(List<CheckRow> rows) {
        read.setAll(
                rows.stream().sorted(Comparator.comparingInt(CheckRow::weight)).toList());
        choose(null);
        showChecks();
    }

    private void showChecks() {
        String words = sought.get().strip().toLowerCase(Locale.ROOT);
        checks.setAll(read.stream()
                .filter(row -> !onlyFailing.get() || row.failing())
                .filter(row -> words.isEmpty()
                        || (row.says() + " " + row.table() + " " + row.kind() + " " + row.code())
                                .toLowerCase(Locale.ROOT)
                                .contains(words))
                .toList());
        if (!read.isEmpty()) {
            state.set(
                    checks.isEmpty()
                            ? PanelState.empty(TEXTS.say("noMatch"), TEXTS.say("noMatch.advice"))
                            : PanelState.CONTENT);
        }
    }

    /// The user looks at one check; its failing rows are read.
    public void choose(@Nullable CheckRow row) {
        if (row != null && row.equals(chosen.get())) {
            return;
        }
        work.stop(ROWS);
        chosen.set(row);
        failures.clear();
        rowsTally.set("");
        trend.setAll(
                row == null
                        ? List.of()
                        : TrendBar.of(row.trend(), session.clock().getZone()));
        trendWords.set(row == null || row.isWithheld() ? "" : words(row));
        rowsState.set(row == null ? unchosen() : stateWithoutRows(row));
        if (row != null && row.failing()) {
            read(row);
        }
    }

    private static String words(CheckRow row) {
        int runs = row.trend().size();
        return row.change().isEmpty() ? TEXTS.say("trend", runs) : TEXTS.say("trend.changed", runs, row.change());
    }

    private static PanelState stateWithoutRows(CheckRow row) {
        if (row.isWithheld()) {
            return PanelState.withheld(Governed.Reason.NOT_PERMITTED);
        }
        return row.failing()
                ? PanelState.loading()
                : PanelState.empty(TEXTS.say("rows.none"), row.outcome().meaning());
    }

    private void read(CheckRow row) {
        AccessContext context = session.context();
        work.start(Work.of(
                ROWS,
                TEXTS.say("work.rows"),
                () -> quality.failing(context, row.code()),
                this::showFailures,
                failure -> rowsState.set(PanelState.failed(Failure.inWords(failure)))));
    }

    private void showFailures(Governed<Failures> answer) {
        if (answer instanceof Governed.Withheld<Failures>(Governed.Reason reason)) {
            rowsState.set(PanelState.withheld(reason));
            return;
        }
        Failures listed = answer.visible().orElseThrow();
        failures.setAll(listed.rows().stream().map(FailureRow::of).toList());
        rowsTally.set(TEXTS.say(listed.more() ? "rows.tally.more" : "rows.tally", failures.size()));
        rowsState.set(
                failures.isEmpty()
                        ? PanelState.empty(TEXTS.say("rows.mended"), TEXTS.say("rows.mended.advice"))
                        : PanelState.CONTENT);
    }

    /// Opens the case of a failing row at the row.
    public void open(FailureRow row) {
        CaseId caseId = row.caseId();
        if (caseId != null) {
            desk.open(caseId, row.item());
        }
    }

    /// Shows where a failing row came from.
    public void inspect(FailureRow row) {
        desk.inspect(row.item(), TEXTS.say("source.of", row.item().text()));
    }

    /// All of the page, or that the policy keeps it from the user.
    public ReadOnlyObjectProperty<PanelState> pageStateProperty() {
        return page.getReadOnlyProperty();
    }

    /// The list of checks.
    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The failing rows of the chosen check.
    public ReadOnlyObjectProperty<PanelState> rowsStateProperty() {
        return rowsState.getReadOnlyProperty();
    }

    /// What fails most heavily first.
    public ObservableList<CheckRow> checks() {
        return checks;
    }

    public ObservableList<FailureRow> failures() {
        return failures;
    }

    /// One bar for each run, oldest first.
    public ObservableList<TrendBar> trend() {
        return trend;
    }

    public ReadOnlyObjectProperty<@Nullable CheckRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The chosen check in one sentence, empty when none is chosen.
    public ObservableValue<String> chosenWordsProperty() {
        return Derived.of(chosen, CheckRow::says, "");
    }

    /// How many checks fail, and when they ran.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty rowsTallyProperty() {
        return rowsTally.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty trendWordsProperty() {
        return trendWords.getReadOnlyProperty();
    }

    /// Whether checks are running.
    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /// Whether the user is known to have the right, so that the button is of use.
    public ReadOnlyBooleanProperty mayCheckProperty() {
        return mayCheck.getReadOnlyProperty();
    }

    public BooleanProperty onlyFailingProperty() {
        return onlyFailing;
    }

    /// What rule, table or kind must contain.
    public StringProperty soughtProperty() {
        return sought;
    }

    /// Whether the source of something is shown beside.
    public ObservableValue<Boolean> inspectingProperty() {
        return Derived.of(desk.inspectedProperty(), what -> true, false);
    }
}

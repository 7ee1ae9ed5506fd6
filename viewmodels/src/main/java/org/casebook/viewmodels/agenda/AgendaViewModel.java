package org.casebook.viewmodels.agenda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.Agenda;
import org.casebook.dataaccess.gateway.BoardSummary;
import org.casebook.dataaccess.gateway.CaseGateway;
import org.casebook.dataaccess.gateway.Readiness;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.Sourced;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.DeskState;
import org.casebook.viewmodels.session.Meeting;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;
import org.jspecify.annotations.Nullable;

/// The boards, the agenda of the chosen one, and the way from case to case.
public final class AgendaViewModel {
    private static final Texts TEXTS = Texts.of("agenda");

    private final CaseGateway cases;
    private final Session session;
    private final Desk desk;
    private final Meeting meeting;
    private final WorkRunner work;
    private final ObservableList<BoardChoice> boards = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable BoardChoice> board = new ReadOnlyObjectWrapper<>();
    private final ObservableList<AgendaRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable AgendaRow> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper tally = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<PanelState> state = new ReadOnlyObjectWrapper<>(PanelState.loading());
    private @Nullable Agenda agenda;

    public AgendaViewModel(CaseGateway cases, Session session, Desk desk, Meeting meeting, WorkRunner work) {
        this.cases = cases;
        this.session = session;
        this.desk = desk;
        this.meeting = meeting;
        this.work = work;
        session.privacyProperty().subscribe((before, now) -> showRows());
        session.userProperty().subscribe((before, now) -> load());
        session.purposeProperty().subscribe((before, now) -> load());
        desk.stateProperty().subscribe(this::showCurrent);
    }

    /// Reads the boards, and the agenda of the first that has a case for this user.
    public void load() {
        boards.clear();
        leaveBoard();
        state.set(PanelState.loading());
        AccessContext context = session.context();
        work.start(Work.of(
                WorkKey.session("boards"),
                TEXTS.say("work.boards"),
                () -> cases.boards(context),
                this::showBoards,
                failure -> state.set(PanelState.failed(Failure.inWords(failure)))));
    }

    /// Reads boards and agenda again, for instance after an import. The chosen board, and the case on the desk, stay.
    public void refresh() {
        BoardChoice before = board.get();
        if (before == null) {
            load();
            return;
        }
        AccessContext context = session.context();
        work.start(Work.of(
                WorkKey.session("boards"),
                TEXTS.say("work.boards"),
                () -> cases.boards(context),
                answer -> showBoardsAround(before, answer),
                failure -> state.set(PanelState.failed(Failure.inWords(failure)))));
        readAgenda(before);
    }

    private void showBoardsAround(BoardChoice before, Governed<List<BoardSummary>> answer) {
        List<BoardChoice> now = answer.visible().orElse(List.of()).stream()
                .map(AgendaViewModel::choice)
                .toList();
        if (!now.equals(boards)) {
            boards.setAll(now);
        }
        now.stream()
                .filter(choice -> choice.id().equals(before.id()))
                .findFirst()
                .ifPresent(board::set);
    }

    private void showBoards(Governed<List<BoardSummary>> answer) {
        if (answer instanceof Governed.Withheld<List<BoardSummary>>(Governed.Reason reason)) {
            state.set(PanelState.withheld(reason));
            return;
        }
        boards.setAll(answer.visible().orElse(List.of()).stream()
                .map(AgendaViewModel::choice)
                .toList());
        if (boards.isEmpty()) {
            state.set(PanelState.empty(TEXTS.say("noBoard"), TEXTS.say("noBoard.advice")));
        } else {
            choose(boards.getFirst());
        }
    }

    private static BoardChoice choice(BoardSummary board) {
        String when = Texts.time(board.starts(), ZoneId.of(board.zone()));
        String room = board.room();
        return new BoardChoice(
                board.id(),
                board.name(),
                room == null ? when : TEXTS.say("when.room", when, room),
                TEXTS.say("cases", board.cases()));
    }

    /// The user chooses a board. The case on the desk stays until another one is opened.
    public void choose(@Nullable BoardChoice chosen) {
        if (chosen == null || chosen.equals(board.get())) {
            return;
        }
        leaveBoard();
        board.set(chosen);
        meeting.choose(chosen.name(), chosen.when());
        state.set(PanelState.loading());
        readAgenda(chosen);
    }

    private void readAgenda(BoardChoice chosen) {
        AccessContext context = session.context();
        work.start(Work.of(
                WorkKey.session("agenda"),
                TEXTS.say("work.agenda"),
                () -> cases.agenda(context, chosen.id()),
                this::showAgenda,
                failure -> state.set(PanelState.failed(Failure.inWords(failure)))));
    }

    private void leaveBoard() {
        board.set(null);
        agenda = null;
        showRows();
    }

    private void showAgenda(Governed<Agenda> answer) {
        if (answer instanceof Governed.Withheld<Agenda>(Governed.Reason reason)) {
            state.set(PanelState.withheld(reason));
            return;
        }
        agenda = answer.visible().orElseThrow();
        showRows();
        meeting.put(rows.stream().map(AgendaRow::caseId).toList());
        state.set(
                rows.isEmpty()
                        ? PanelState.empty(TEXTS.say("noCase"), TEXTS.say("noCase.advice"))
                        : PanelState.CONTENT);
    }

    private void showRows() {
        Agenda shown = agenda;
        rows.setAll(
                shown == null
                        ? List.of()
                        : shown.entries().stream()
                                .map(entry -> row(entry, boardDay(shown.board())))
                                .toList());
        tally.set(rows.isEmpty() ? "" : tallyOf(shown));
        showCurrent(desk.state());
    }

    private static LocalDate boardDay(BoardSummary board) {
        return board.starts().atZone(ZoneId.of(board.zone())).toLocalDate();
    }

    private static String tallyOf(@Nullable Agenda agenda) {
        List<Agenda.Entry> entries = agenda == null ? List.of() : agenda.entries();
        return TEXTS.say(
                "tally",
                count(entries, Readiness.State.READY),
                count(entries, Readiness.State.STALE),
                count(entries, Readiness.State.MISSING));
    }

    private static long count(List<Agenda.Entry> entries, Readiness.State state) {
        return entries.stream()
                .filter(entry -> entry.readiness().state() == state)
                .count();
    }

    private AgendaRow row(Agenda.Entry entry, LocalDate boardDay) {
        String pseudonym = entry.patient().text();
        String who = session.privacyProperty().get()
                ? pseudonym
                : entry.name().visible().flatMap(Sourced::value).orElse(pseudonym);
        Field diagnosis = Field.of(TEXTS.say("diagnosis"), entry.diagnosis());
        Mark readiness = Mark.of(entry.readiness().state());
        List<String> reasons = entry.readiness().checks().stream()
                .filter(check -> check.state() != Readiness.State.READY)
                .map(check -> reason(check, boardDay))
                .toList();
        return new AgendaRow(
                entry.caseId(),
                entry.position(),
                who,
                diagnosis,
                readiness,
                reasons,
                TEXTS.say(
                        "spoken",
                        entry.position(),
                        who,
                        diagnosis.text(),
                        readiness.word(),
                        String.join(", ", reasons)));
    }

    private static String reason(Readiness.Check check, LocalDate boardDay) {
        String name = TEXTS.code("check", check.code());
        LocalDate newest = check.newest();
        Integer limit = check.maxAgeDays();
        if (newest == null) {
            return TEXTS.say("reason.none", name);
        }
        long age = ChronoUnit.DAYS.between(newest, boardDay);
        return limit == null ? TEXTS.say("reason.age", name, age) : TEXTS.say("reason.limit", name, age, limit);
    }

    /// The user opens a case.
    public void open(@Nullable AgendaRow row) {
        if (row != null && !isOnDesk(row)) {
            desk.open(row.caseId());
        }
    }

    private boolean isOnDesk(AgendaRow row) {
        return desk.state().meantCase().filter(row.caseId()::equals).isPresent();
    }

    private void showCurrent(DeskState onDesk) {
        Optional<CaseId> caseId = onDesk.meantCase();
        current.set(rows.stream()
                .filter(row -> caseId.filter(row.caseId()::equals).isPresent())
                .findFirst()
                .orElse(null));
    }

    public ObservableList<BoardChoice> boards() {
        return boards;
    }

    /// The chosen board; null before the boards are read.
    public ReadOnlyObjectProperty<@Nullable BoardChoice> boardProperty() {
        return board.getReadOnlyProperty();
    }

    public ObservableList<AgendaRow> rows() {
        return rows;
    }

    /// The row of the case on the desk; null when none is there or it is of another board.
    public ReadOnlyObjectProperty<@Nullable AgendaRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// How many cases are ready, stale and missing something.
    public ReadOnlyStringProperty tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PanelState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}

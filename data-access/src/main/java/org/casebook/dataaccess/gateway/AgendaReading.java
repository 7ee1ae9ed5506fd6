package org.casebook.dataaccess.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.casebook.dataaccess.casefile.Board;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.BoardId;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.lakehouse.PermittedReader;
import org.casebook.dataaccess.lakehouse.PermittedReader.OfPatient;

/// Reads boards and the cases on them that a user may see. Positions count these alone, so that no gap tells of a case
/// that is hidden.
final class AgendaReading {
    private static final Comparator<OfPatient<BoardCase>> ORDER = Comparator.<OfPatient<BoardCase>>comparingInt(
                    each -> each.item().value().position())
            .thenComparing(each -> each.item().id());

    private final List<OfPatient<BoardCase>> cases;
    private final List<Board> meetings;
    private final String site;

    /// @param site of the user; boards it holds are shown even when no case on them may be seen
    AgendaReading(PermittedReader reader, String site) {
        this.cases = reader.everyItem(BoardCase.class);
        this.meetings =
                reader.meetings(Board.class).stream().map(item -> item.value()).toList();
        this.site = site;
    }

    /// Boards in order of time.
    List<BoardSummary> boards() {
        return meetings.stream()
                .map(this::summary)
                .filter(board -> board.cases() > 0 || heldHere(board))
                .sorted(Comparator.comparing(BoardSummary::starts).thenComparing(BoardSummary::id))
                .toList();
    }

    private boolean heldHere(BoardSummary board) {
        return meetings.stream()
                .anyMatch(each ->
                        each.boardId().equals(board.id().text()) && each.site().equals(site));
    }

    /// A board; empty when the user may not see it.
    Optional<BoardSummary> find(BoardId id) {
        return boards().stream().filter(board -> board.id().equals(id)).findFirst();
    }

    Optional<CasePlace> find(CaseId id) {
        return everyCase().stream()
                .filter(place -> place.item().value().caseId().equals(id.text()))
                .findFirst();
    }

    /// Every case of every board.
    List<CasePlace> everyCase() {
        return boards().stream().flatMap(board -> places(board).stream()).toList();
    }

    /// The cases of a board, in order.
    List<CasePlace> places(BoardSummary board) {
        List<OfPatient<BoardCase>> here = cases.stream()
                .filter(each -> each.item().value().boardId().equals(board.id().text()))
                .sorted(ORDER)
                .toList();
        List<CasePlace> places = new ArrayList<>();
        for (OfPatient<BoardCase> each : here) {
            places.add(new CasePlace(board, places.size() + 1, each.patient(), each.item()));
        }
        return List.copyOf(places);
    }

    private BoardSummary summary(Board board) {
        int visible = (int) cases.stream()
                .filter(each -> each.item().value().boardId().equals(board.boardId()))
                .count();
        return new BoardSummary(
                new BoardId(board.boardId()), board.name(), board.starts(), board.zone(), board.room(), visible);
    }
}

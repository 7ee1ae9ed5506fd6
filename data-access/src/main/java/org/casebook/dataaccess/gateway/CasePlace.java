package org.casebook.dataaccess.gateway;

import java.time.LocalDate;
import java.time.ZoneId;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Pseudonym;

/// A case on the agenda of a board, as a user may see it.
///
/// @param position among the cases of the board that the user may see, base 1
record CasePlace(BoardSummary board, int position, Pseudonym patient, CaseItem<BoardCase> item) {
    ZoneId zone() {
        return ZoneId.of(board.zone());
    }

    /// The day of the board where it meets.
    LocalDate day() {
        return board.starts().atZone(zone()).toLocalDate();
    }
}

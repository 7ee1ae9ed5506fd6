package org.casebook.dataaccess.gateway;

import java.util.List;
import org.casebook.dataaccess.casefile.BoardId;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.PatientFeatures;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;

/// Reads cases. Each call decides, reads only permitted rows, writes a ledger entry and masks; when the entry cannot
/// be written, nothing is returned. Blocking; call it off the FX thread.
public interface CaseGateway {
    /// Boards in order of time; an empty list when the user may see none.
    Governed<List<BoardSummary>> boards(AccessContext context);

    /// Withheld with [Governed.Reason#NOT_AVAILABLE] for a board that does not exist or that the user may not see.
    Governed<Agenda> agenda(AccessContext context, BoardId board);

    /// Withheld with [Governed.Reason#NOT_AVAILABLE] for a case that does not exist or that the user may not see.
    Governed<CaseFile> open(AccessContext context, CaseId id);

    /// The raw text of a note.
    Governed<String> noteText(AccessContext context, ItemId note);

    /// The thumbnail of a series.
    Governed<Picture> thumbnail(AccessContext context, ItemId series);

    /// One frame of an instance.
    ///
    /// @param number base 1
    Governed<Frame> frame(AccessContext context, ItemId instance, int number);

    /// Every case on an agenda that the user may see, by time of the board, then place on it.
    Governed<List<ListedCase>> listed(AccessContext context);

    /// The features of every patient the user may see, for ranking inside that set; ordered by pseudonym.
    /// Masked where the policy does not release what narrows a patient down: then an age is the first year of its
    /// band of ten, or left out.
    Governed<List<PatientFeatures>> features(AccessContext context);
}

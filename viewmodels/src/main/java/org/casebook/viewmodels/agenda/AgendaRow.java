package org.casebook.viewmodels.agenda;

import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;

/// One case on the agenda.
///
/// @param position base 1
/// @param who name, or the pseudonym where the name is hidden or withheld
/// @param readiness the worst of the checks
/// @param reasons one line for each check that is not ready
/// @param spoken all of it in one sentence, for screen readers
public record AgendaRow(
        CaseId caseId, int position, String who, Field diagnosis, Mark readiness, List<String> reasons, String spoken) {
    public AgendaRow {
        reasons = List.copyOf(reasons);
    }
}

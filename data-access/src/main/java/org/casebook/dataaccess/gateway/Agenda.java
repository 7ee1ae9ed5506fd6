package org.casebook.dataaccess.gateway;

import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.Sourced;

/// The cases of one board that the user may see, in order.
public record Agenda(BoardSummary board, List<Entry> entries) {
    public Agenda {
        entries = List.copyOf(entries);
    }

    /// One case on the agenda.
    ///
    /// @param position place among the cases that the user may see, base 1
    public record Entry(
            CaseId caseId,
            int position,
            Pseudonym patient,
            Governed<Sourced<String>> name,
            Governed<Sourced<String>> diagnosis,
            Governed<Sourced<String>> question,
            Readiness readiness) {}
}

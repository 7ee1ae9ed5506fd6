package org.casebook.dataaccess.gateway;

import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.Sourced;

/// A case on an agenda, in the few words by which another case refers to it.
///
/// @param stage the newest stage group
public record ListedCase(
        CaseId caseId,
        BoardSummary board,
        Pseudonym patient,
        Governed<Sourced<String>> name,
        Governed<Sourced<String>> diagnosis,
        Governed<Sourced<String>> stage) {}

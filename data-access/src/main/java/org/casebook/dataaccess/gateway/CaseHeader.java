package org.casebook.dataaccess.gateway;

import java.time.Instant;
import java.time.LocalDate;
import org.casebook.dataaccess.casefile.BoardId;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.Sourced;

/// Who the patient is and what the board is asked.
///
/// @param age in completed years on the day of the board, as digits, or an age band where masked
/// @param stage the newest stage group, clinical or pathological
/// @param performance the newest ECOG or Karnofsky status, with its name
/// @param position place on the agenda, base 1
public record CaseHeader(
        CaseId caseId,
        BoardId board,
        String boardName,
        Instant boardStarts,
        String boardZone,
        int position,
        Pseudonym patient,
        Governed<Sourced<String>> name,
        Governed<Sourced<String>> recordNumber,
        Governed<Sourced<LocalDate>> birthDate,
        Governed<Sourced<String>> age,
        Governed<Sourced<String>> sex,
        Governed<Sourced<String>> site,
        Governed<Sourced<String>> diagnosis,
        Governed<Sourced<String>> stage,
        Governed<Sourced<String>> performance,
        Governed<Sourced<String>> reason,
        Governed<Sourced<String>> question) {}

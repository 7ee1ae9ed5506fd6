package org.casebook.dataaccess.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.quality.Gravity;
import org.casebook.dataaccess.quality.QualityKind;
import org.casebook.provenance.source.Sourced;
import org.jspecify.annotations.Nullable;

/// Tells who brings data in what is wrong with it and what is missing. It takes the right to import: whoever may bring
/// files in can have them mended. Everything is counted among the rows that the user may see; of a class that the
/// policy keeps from the user nothing is counted.
public interface QualityGateway {
    /// Judges every permitted row now and keeps the result.
    Governed<Report> check(AccessContext context);

    /// The newest kept result, without judging anything.
    Governed<Report> latest(AccessContext context);

    /// Rows that fail a check now. Withheld with [Governed.Reason#NOT_AVAILABLE] for a check that there is not, and
    /// with
    /// [Governed.Reason#NOT_PERMITTED] for one whose class is kept from the user.
    ///
    /// @param code of the check
    Governed<Failures> failing(AccessContext context, String code);

    /// Which modalities each permitted patient has, and in which way the others are missing.
    Governed<Inventory> inventory(AccessContext context);

    /// How many failing rows are listed at most.
    int LISTED = 1_000;

    /// What the checks say.
    ///
    /// @param declarations version of the declarations now
    /// @param ran when the newest kept result was made, null when there is none
    /// @param results one for each declaration, in their order
    record Report(String declarations, @Nullable Instant ran, List<Result> results) {
        public Report {
            results = List.copyOf(results);
        }
    }

    /// What one check says.
    ///
    /// @param says the rule in one sentence
    /// @param counts of the newest run, zeros when there was none; withheld with the class of its table
    /// @param trend every kept run of the same scope, oldest first; empty when withheld
    record Result(
            String code,
            String says,
            String table,
            QualityKind kind,
            Gravity gravity,
            Governed<Counts> counts,
            List<Point> trend) {
        public Result {
            trend = List.copyOf(trend);
        }
    }

    /// Numbers of one check in one run.
    ///
    /// @param checked rows that the check speaks of
    /// @param failed of these
    /// @param patients with at least one failing row
    record Counts(long checked, long failed, long patients) {}

    /// One point in time.
    record Point(Instant ran, long checked, long failed) {}

    /// Rows that fail a check.
    ///
    /// @param rows at most [#LISTED], by patient, then item
    /// @param more true when there are others
    record Failures(String code, List<FailingRow> rows, boolean more) {
        public Failures {
            rows = List.copyOf(rows);
        }
    }

    /// A row that fails.
    ///
    /// @param item what `source` opens
    /// @param caseId the newest case of the patient that the user may open, null when there is none
    record FailingRow(
            ItemId item, Pseudonym patient, @Nullable CaseId caseId) {}

    /// What there is of whom.
    ///
    /// @param day from which ages are told
    /// @param patients in the order of their pseudonyms
    record Inventory(LocalDate day, List<PatientInventory> patients) {
        public Inventory {
            patients = List.copyOf(patients);
        }
    }

    /// What there is of one patient.
    ///
    /// @param caseId the newest case of the patient that the user may open, null when there is none
    /// @param modalities one for each modality, in their order
    record PatientInventory(
            Pseudonym patient,
            Governed<Sourced<String>> name,
            @Nullable CaseId caseId,
            List<ModalityStatus> modalities) {
        public PatientInventory {
            modalities = List.copyOf(modalities);
        }
    }
}

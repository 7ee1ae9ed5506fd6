package org.casebook.dataaccess.gateway;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.dataaccess.ingest.ImportReport;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;

/// Brings files in and gives what came to its patient.
public interface IntakeGateway {
    /// Imports files and folders (folders with everything in them, in order of name). Of the patients whose cases
    /// are new, `progress` hears of those whom the user may see.
    Governed<List<ImportReport>> importFiles(AccessContext context, List<Path> paths, ImportProgress progress);

    /// Identifiers that no source ties to a patient, oldest first.
    Governed<List<Pending>> pending(AccessContext context);

    /// Ties a pending identifier to a patient whom the user may see. The ledger keeps who did it.
    Governed<Pseudonym> assign(AccessContext context, String pendingId, Pseudonym patient);

    /// Ties a pending identifier to a new patient.
    Governed<Pseudonym> assignNew(AccessContext context, String pendingId);

    /// Patients to choose from.
    Governed<List<Candidate>> candidates(AccessContext context);

    /// What could not be read, newest first; the newest [#LISTED] only. Files that name a patient whom the user may not
    /// see are left out.
    Governed<List<Quarantined>> quarantine(AccessContext context);

    /// What of one file could not be read, in the order of its places; all of it that quarantine keeps, nothing when
    /// the file names a patient whom the user may not see.
    Governed<List<Quarantined>> quarantine(AccessContext context, ObjectHash object);

    /// How many parts a list of quarantine has at most.
    int LISTED = 2_000;

    /// An identifier without a patient.
    ///
    /// @param rows how many rows wait, by item kind
    /// @param fileNames files that name it
    record Pending(
            String id,
            Governed<String> system,
            Governed<String> value,
            Instant since,
            Map<String, Long> rows,
            List<Governed<String>> fileNames) {
        public Pending {
            rows = Map.copyOf(rows);
            fileNames = List.copyOf(fileNames);
        }
    }

    /// A patient to choose.
    record Candidate(Pseudonym patient, Governed<String> name, Governed<String> diagnosis) {}

    /// A part of a file that breaks the rules.
    ///
    /// @param kind empty when no importer recognised the file
    /// @param leftOut false for what was kept in spite of the broken rule
    /// @param at when the file came
    record Quarantined(
            ObjectHash object,
            Governed<String> fileName,
            String kind,
            Place place,
            String reason,
            boolean leftOut,
            Instant at) {}
}

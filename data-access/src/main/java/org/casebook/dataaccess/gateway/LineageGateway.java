package org.casebook.dataaccess.gateway;

import java.time.Instant;
import java.util.List;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.SourceGateway.Step;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.ObjectHash;

/// Walks from a file forward to everything that was made from it: when a file was wrong, what did it touch?
/// Takes the right to import. A file that touched nothing that the user may see is as a file that never came.
public interface LineageGateway {
    /// Withheld with [Governed.Reason#NOT_AVAILABLE] for a file that never came, and for one of whose items the user
    /// may see none.
    Governed<Forward> forward(AccessContext context, ObjectHash file);

    /// Files whose hash begins so and that touched something the user may see, in order; none is an empty list.
    ///
    /// @param prefix 8 to 64 lower-case hexadecimal digits
    /// @throws IllegalArgumentException when it is anything else
    Governed<List<ObjectHash>> files(AccessContext context, String prefix);

    /// How many digits tell a file at least.
    int SHORTEST = 8;

    /// How many releases are told of at most, the newest.
    int RELEASES = 500;

    /// What a file touched. Tiers and thumbnails are not counted of their own: they go with their variants and
    /// images.
    ///
    /// @param fileName may carry identity, so it is governed
    /// @param kind of the importer that read it
    /// @param size in bytes
    /// @param received when it came
    /// @param steps newest first; of computations over patients as in [SourceGateway.Trail], each version once
    /// @param patients those of whom it has an item that the user may see, in order; at least one
    /// @param releases what left the program since the file came and held one of these patients' cases,
    ///     newest first; withheld from who has not the right to audit
    record Forward(
            ObjectHash object,
            Governed<String> fileName,
            String kind,
            long size,
            Instant received,
            List<Step> steps,
            List<TouchedPatient> patients,
            Governed<List<Release>> releases) {
        public Forward {
            steps = List.copyOf(steps);
            patients = List.copyOf(patients);
        }
    }

    /// A patient of whom the file has items.
    ///
    /// @param items at least one
    record TouchedPatient(Pseudonym patient, List<Touched> items) {
        public TouchedPatient {
            items = List.copyOf(items);
        }
    }

    /// Items of one table that are of one class.
    ///
    /// @param table for instance `observation` or `timeline_event`
    /// @param count at least 1
    record Touched(String table, Classification classification, long count) {}

    /// Something that left the program.
    ///
    /// @param sequence of its ledger entry
    /// @param user who took it
    /// @param items the cases it held
    record Release(long sequence, Instant at, String user, String purpose, List<String> items) {
        public Release {
            items = List.copyOf(items);
        }
    }
}

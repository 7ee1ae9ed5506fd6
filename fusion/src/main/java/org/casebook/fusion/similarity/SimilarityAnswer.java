package org.casebook.fusion.similarity;

import java.util.List;
import org.casebook.dataaccess.casefile.Pseudonym;

/// Who is like a patient, or why nobody can be named.
public sealed interface SimilarityAnswer {
    /// Patients that share at least one modality with the patient.
    ///
    /// @param cases highest score first, equal ones by pseudonym; at least one
    /// @param incomparable candidates that share none, by pseudonym
    record Ranked(List<SimilarCase> cases, List<Pseudonym> incomparable) implements SimilarityAnswer {
        public Ranked {
            cases = List.copyOf(cases);
            incomparable = List.copyOf(incomparable);
        }
    }

    /// Nobody can be compared with the patient.
    record Nothing(Reason reason) implements SimilarityAnswer {}

    /// Why nobody can be compared.
    enum Reason {
        /// The patient has no modality with features that counts.
        NO_FEATURES,
        /// There is nobody else to compare with.
        NO_CANDIDATES,
        /// Nobody else has a modality that the patient has.
        NOTHING_SHARED
    }
}

package org.casebook.tests.silence;

import java.nio.file.Path;
import java.util.Set;
import org.casebook.dataaccess.governance.Classification;

/// In which way something is hidden: a patient by the rows of the policy, an item by its label, or all that a visible
/// patient has of one modality by the class of its columns. Files of variants and pictures carry no labels of their
/// own,
/// so these are hidden as a class; a class that is withheld is said to be withheld whether or not there is anything.
enum Hiding {
    PATIENT,
    NOTE,
    RESULT,
    VARIANT,
    IMAGING,
    GENOMICS,
    GERMLINE,
    NOTES,
    WEARABLES;

    /// Classes that the policy must withhold for that.
    Set<Classification> withheld() {
        return switch (this) {
            case PATIENT, NOTE, RESULT, VARIANT -> Set.of();
            case IMAGING -> Set.of(Classification.IMAGING);
            case GENOMICS -> Set.of(Classification.SOMATIC);
            case GERMLINE -> Set.of(Classification.GERMLINE);
            case NOTES -> Set.of(Classification.EXTRACTED, Classification.FREE_TEXT);
            case WEARABLES -> Set.of(Classification.WEARABLE);
        };
    }

    /// Whether a file of the visible patient is hidden.
    ///
    /// @param path inside the patient's folder
    boolean hides(Path path) {
        boolean germline = path.getFileName().toString().contains(".germline.");
        return switch (this) {
            case PATIENT, NOTE, RESULT, VARIANT -> false;
            case IMAGING -> path.startsWith("imaging");
            case GENOMICS -> path.startsWith("genomics") && !germline;
            case GERMLINE -> path.startsWith("genomics") && germline;
            case NOTES -> path.startsWith("notes");
            case WEARABLES -> path.startsWith("wearable");
        };
    }

    boolean isPatient() {
        return this == PATIENT;
    }

    /// Whether a whole class is.
    boolean isWithheld() {
        return !withheld().isEmpty();
    }

    boolean isLabelled() {
        return this == NOTE || this == RESULT || this == VARIANT;
    }
}

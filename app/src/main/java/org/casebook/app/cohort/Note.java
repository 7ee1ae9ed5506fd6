package org.casebook.app.cohort;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A finished note, on its way to a text file or into a FHIR document.
///
/// @param on       in story time
/// @param security `R PSY`: a confidentiality code, then sensitivity codes; nothing means normal
record Note(
        String id,
        LocalDate on,
        String kind,
        String role,
        @Nullable String security,
        String body) {

    String loinc() {
        return switch (kind) {
            case "pathology-report" -> "11526-1";
            case "radiology-report" -> "18748-4";
            case "consultation" -> "11488-4";
            case "operative-note" -> "11504-8";
            case "discharge-summary" -> "18842-5";
            case "nursing-note" -> "34746-8";
            default -> "11506-3";
        };
    }
}

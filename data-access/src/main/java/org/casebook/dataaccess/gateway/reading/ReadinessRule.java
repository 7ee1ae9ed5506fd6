package org.casebook.dataaccess.gateway.reading;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of the checklist.
///
/// @param code of the check, for instance `blood-count`
/// @param evidence what it looks at
/// @param codes any of these LOINC codes, for observations
/// @param modalities any of these DICOM modalities, for imaging
/// @param kinds any of these kinds of note
/// @param maxAgeDays age in days on the day of the board that is still fresh, null when only presence counts
/// @param activeTreatmentMaxAgeDays the same while a systemic treatment goes on, null for no difference
/// @param tumors tumor groups that it holds for, empty for all
record ReadinessRule(
        String code,
        Evidence evidence,
        List<String> codes,
        List<String> modalities,
        List<String> kinds,
        @Nullable Integer maxAgeDays,
        @Nullable Integer activeTreatmentMaxAgeDays,
        List<String> tumors) {
    ReadinessRule {
        codes = List.copyOf(codes);
        modalities = List.copyOf(modalities);
        kinds = List.copyOf(kinds);
        tumors = List.copyOf(tumors);
    }

    /// What a rule looks at.
    enum Evidence {
        OBSERVATION,
        IMAGING,
        NOTE,
        GENOMICS,
        QUESTION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The age that is still fresh, null when only presence counts.
    @Nullable
    Integer maxAge(boolean underTreatment) {
        return underTreatment && activeTreatmentMaxAgeDays != null ? activeTreatmentMaxAgeDays : maxAgeDays;
    }
}

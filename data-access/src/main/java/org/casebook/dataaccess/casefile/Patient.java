package org.casebook.dataaccess.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who the patient is, as one source says it. Identity: `toString` shows none of it.
///
/// @param sex administrative gender: male, female, other, unknown
/// @param site naming-system value of the managing organisation, null when the source names none
///
/// Source: FHIR R4 Patient; mCODE STU4 CancerPatient.
public record Patient(
        @Nullable String familyName,
        @Nullable String givenNames,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        @Nullable LocalDate deceased,
        @Nullable String site)
        implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.PATIENT;
    }

    @Override
    public String toString() {
        return "Patient(withheld)";
    }
}

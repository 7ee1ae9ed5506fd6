package org.casebook.dataaccess.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something done to the patient against the disease.
///
/// @param category `systemic`, `surgery`, `radiotherapy` or `other`
/// @param line line of treatment, base 1, null when the source does not count lines
/// @param detail dose and fractions or dosage as text of the source
///
/// Source: FHIR R4 MedicationStatement, MedicationRequest, MedicationAdministration, Procedure; mCODE STU4.
public record Treatment(
        String category,
        @Nullable String codeSystem,
        @Nullable String code,
        String display,
        @Nullable LocalDate started,
        @Nullable LocalDate ended,
        @Nullable String status,
        @Nullable String intent,
        @Nullable Integer line,
        @Nullable String detail)
        implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.TREATMENT;
    }
}

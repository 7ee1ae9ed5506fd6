package org.casebook.dataaccess.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the patient permits or denies.
///
/// @param status FHIR consent state: active, inactive, rejected …
/// @param scope patient-privacy, research, treatment …
/// @param permit true for permit, false for deny
/// @param purposes HL7 PurposeOfUse codes the provision speaks of, comma separated, empty for all
///
/// Source: FHIR R4 Consent.
public record Consent(
        String status,
        String scope,
        boolean permit,
        String purposes,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.CONSENT;
    }
}

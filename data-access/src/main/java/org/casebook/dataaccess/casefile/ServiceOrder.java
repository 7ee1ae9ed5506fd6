package org.casebook.dataaccess.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something ordered; without a result it makes a modality pending or, when revoked, not done.
///
/// @param status FHIR RequestStatus: active, completed, revoked …
/// @param modality which modality the result will belong to, null when none of ours
///
/// Source: FHIR R4 ServiceRequest; ResearchSubject for enrolment.
public record ServiceOrder(
        String status,
        String display,
        @Nullable Modality modality,
        @Nullable LocalDate authored) implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.ORDER;
    }
}

package org.casebook.dataaccess.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A measured or stated fact that is not a diagnosis.
///
/// @param category `stage`, `tumor-marker`, `performance`, `disease-status`, `lab`, `vital`, `genomic` or `other`
/// @param number the value in `unit` (UCUM), null when it is text or coded
/// @param text the value as text or the display of its code, null when it is a number
/// @param low reference range, inclusive, in `unit`
/// @param status FHIR ObservationStatus: preliminary, final, amended, entered-in-error …
///
/// Source: FHIR R4 Observation; mCODE STU4.
public record Observation(
        String category,
        @Nullable String codeSystem,
        @Nullable String code,
        String display,
        @Nullable Double number,
        @Nullable String unit,
        @Nullable String valueCode,
        @Nullable String text,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Instant effective,
        @Nullable String status)
        implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.OBSERVATION;
    }
}

package org.casebook.dataaccess.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A diagnosis.
///
/// @param category `primary-cancer`, `secondary-cancer` or `problem`
/// @param codeSystem URI of the system of `code`, null when only text is given
/// @param recorded day of onset where given, otherwise of recording
/// @param status clinical status: active, recurrence, remission, resolved …
///
/// Source: FHIR R4 Condition; mCODE STU4 PrimaryCancerCondition, SecondaryCancerCondition.
public record Condition(
        String category,
        @Nullable String codeSystem,
        @Nullable String code,
        String display,
        @Nullable String histology,
        @Nullable String bodySite,
        @Nullable LocalDate recorded,
        @Nullable String status)
        implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.CONDITION;
    }
}

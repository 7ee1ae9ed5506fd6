package org.casebook.dataaccess.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A piece of tissue or fluid that results were made from.
///
/// Source: FHIR R4 Specimen; mCODE STU4 HumanSpecimen.
public record Specimen(
        @Nullable String identifier,
        @Nullable String type,
        @Nullable String bodySite,
        @Nullable LocalDate collected) implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.SPECIMEN;
    }
}

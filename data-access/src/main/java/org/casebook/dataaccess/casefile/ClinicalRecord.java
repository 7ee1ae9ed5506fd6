package org.casebook.dataaccess.casefile;

/// What an importer may put into silver: one record type per silver table.
public sealed interface ClinicalRecord
        permits Patient,
                IdentifierLink,
                Condition,
                Observation,
                Treatment,
                Specimen,
                Variant,
                PanelRegion,
                ImagingInstance,
                Note,
                NoteEntity,
                WearableSample,
                GenotypeCall,
                Consent,
                ServiceOrder,
                Board,
                BoardCase {
    /// The kind that its item identifier carries.
    ItemKind kind();
}

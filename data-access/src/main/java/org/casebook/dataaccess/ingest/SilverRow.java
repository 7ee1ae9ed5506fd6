package org.casebook.dataaccess.ingest;

import org.casebook.dataaccess.casefile.ClinicalRecord;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.provenance.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// One typed row on its way into silver.
///
/// @param id follows from the source alone
/// @param subject how the file names the patient; null only for what is about no patient (a board)
public record SilverRow(
        ItemId id, @Nullable PatientIdentifier subject, SourceRef source, Labels labels, ClinicalRecord record) {

    /// A row with normal labels whose identifier follows from its place.
    ///
    /// @param ordinal base 0, tells rows of the same kind at the same place apart
    public static SilverRow of(
            @Nullable PatientIdentifier subject, SourceRef source, int ordinal, Labels labels, ClinicalRecord record) {
        return new SilverRow(ItemId.of(record.kind(), source, ordinal), subject, source, labels, record);
    }
}

package org.casebook.dataaccess.ingest.gold;

import java.util.Optional;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.ingest.FileKind;

/// Which modality is missing when a file of a kind cannot be read.
public final class FailedModality {
    private FailedModality() {}

    /// The modality.
    ///
    /// @param kind name of a [FileKind]
    /// @return empty for kinds that hold no modality of a patient
    public static Optional<Modality> of(String kind) {
        return switch (FileKind.valueOf(kind)) {
            case FHIR -> Optional.of(Modality.CLINICAL);
            case VCF, PANEL -> Optional.of(Modality.GENOMICS);
            case DICOM -> Optional.of(Modality.IMAGING);
            case NOTE -> Optional.of(Modality.NOTES);
            case WEARABLE -> Optional.of(Modality.WEARABLES);
            case PLINK, BGEN -> Optional.of(Modality.GERMLINE);
            case DICOMDIR, BOARD -> Optional.empty();
        };
    }
}

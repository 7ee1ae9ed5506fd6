package org.casebook.dataaccess.casefile;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// One DICOM object. Studies and series are what instances with the same UID make together.
///
/// @param acquired study date and time in the clock of the modality; the date alone when no time is given
/// @param position position along the slice normal in mm, null when the object has no plane
/// @param frames at least 1; 0 for an object without pixels
/// @param unavailable why there is no picture, null when there is one
///
/// Source: DICOM PS3.3, patient, study, series, general image and image plane modules.
public record ImagingInstance(
        String studyUid,
        String seriesUid,
        String sopInstanceUid,
        String sopClassUid,
        String transferSyntaxUid,
        @Nullable String dicomModality,
        @Nullable String bodyPart,
        @Nullable String studyDescription,
        @Nullable String seriesDescription,
        @Nullable LocalDateTime acquired,
        @Nullable Integer seriesNumber,
        @Nullable Integer instanceNumber,
        @Nullable Double position,
        int frames,
        int rows,
        int columns,
        @Nullable String laterality,
        @Nullable String unavailable)
        implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.INSTANCE;
    }
}

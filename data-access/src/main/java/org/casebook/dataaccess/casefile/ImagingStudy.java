package org.casebook.dataaccess.casefile;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One DICOM study.
///
/// @param acquired null when no instance says
/// @param series by number, then by identifier
public record ImagingStudy(
        ItemId id,
        @Nullable LocalDateTime acquired,
        @Nullable String description,
        List<ImagingSeries> series) {
    public ImagingStudy {
        series = List.copyOf(series);
    }
}

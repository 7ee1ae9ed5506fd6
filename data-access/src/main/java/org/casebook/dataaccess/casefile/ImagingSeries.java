package org.casebook.dataaccess.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One DICOM series, its instances in the order of the stack.
///
/// @param instances by position along the slice normal, then instance number; at least one
/// @param unavailable why there is no picture of it, null when there is one
public record ImagingSeries(
        ItemId id,
        @Nullable String description,
        @Nullable String dicomModality,
        @Nullable String bodyPart,
        @Nullable Integer number,
        List<StackImage> instances,
        @Nullable String unavailable) {
    public ImagingSeries {
        instances = List.copyOf(instances);
    }

    /// One instance of the stack.
    ///
    /// @param frames 0 for an object without pixels
    public record StackImage(
            ItemId id, @Nullable Integer number, @Nullable Double position, int frames) {}
}

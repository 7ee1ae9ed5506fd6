package org.casebook.viewmodels.viewer;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.casebook.dataaccess.casefile.ImagingSeries;
import org.casebook.dataaccess.casefile.ItemId;
import org.jspecify.annotations.Nullable;

/// One place of a stack: a frame of an object.
///
/// @param frame base 1
/// @param position along the slice normal in mm, null where it is not known
record Slice(ItemId instance, int frame, @Nullable Double position) {

    /// The stack of a series. Objects without pixels have no place in it; the frames of one object stand at places of
    /// their own, whose positions are not known.
    static List<Slice> of(ImagingSeries series) {
        return series.instances().stream()
                .flatMap(image -> IntStream.rangeClosed(1, image.frames())
                        .mapToObj(frame -> new Slice(image.id(), frame, image.frames() > 1 ? null : image.position())))
                .toList();
    }

    /// Whether every place of a stack has a position, and not all the same.
    static boolean arePlaced(List<Slice> stack) {
        return stack.stream().map(Slice::position).allMatch(Objects::nonNull)
                && stack.stream().map(Slice::position).distinct().count() > 1;
    }
}

package org.casebook.viewmodels.viewer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which places of two stacks belong together: by position where both have positions, else by counting.
///
/// @param byPosition whether `offset` is in mm; otherwise it is in places
/// @param offset from the first stack to the second
record StackLink(boolean byPosition, double offset) {

    /// The link under which two stacks open: equal positions where the stacks overlap, else their middles.
    static StackLink opening(List<Slice> first, List<Slice> second) {
        boolean overlap = Slice.arePlaced(first)
                && Slice.arePlaced(second)
                && least(first) <= most(second)
                && least(second) <= most(first);
        return overlap ? new StackLink(true, 0) : between(first, first.size() / 2, second, second.size() / 2);
    }

    /// The link that keeps two stacks together as they stand now.
    ///
    /// @param at place in the first stack, base 0
    /// @param otherAt place in the second stack, base 0
    static StackLink between(List<Slice> first, int at, List<Slice> second, int otherAt) {
        return Slice.arePlaced(first) && Slice.arePlaced(second)
                ? new StackLink(true, position(second.get(otherAt)) - position(first.get(at)))
                : new StackLink(false, otherAt - at);
    }

    /// The same link seen from the second stack.
    StackLink reversed() {
        return new StackLink(byPosition, -offset);
    }

    /// The place of the second stack that belongs to a place of the first.
    ///
    /// @param at place in the first stack, base 0
    int counterpart(List<Slice> first, int at, List<Slice> second) {
        if (!byPosition) {
            return Math.clamp(at + Math.round(offset), 0, second.size() - 1);
        }
        double wanted = position(first.get(at)) + offset;
        return IntStream.range(0, second.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(position(second.get(i)) - wanted)))
                .orElse(0);
    }

    private static double least(List<Slice> stack) {
        return stack.stream().mapToDouble(StackLink::position).min().orElse(0);
    }

    private static double most(List<Slice> stack) {
        return stack.stream().mapToDouble(StackLink::position).max().orElse(0);
    }

    private static double position(Slice slice) {
        Double position = slice.position();
        return position == null ? 0 : position;
    }
}

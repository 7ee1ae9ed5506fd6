package org.casebook.viewmodels.timeline;

/// The stretch of the axis that is in view, in places of a [Folding].
public record TimeWindow(double from, double to) {
    /// @throws IllegalArgumentException when it has no length
    public TimeWindow {
        if (!(to > from)) {
            throw new IllegalArgumentException("window of time ends at %s, must end after %s".formatted(to, from));
        }
    }

    double length() {
        return to - from;
    }

    /// The place at a share of the width, 0 at the left.
    double at(double share) {
        return from + share * length();
    }

    double x(double place, double width) {
        return (place - from) / length() * width;
    }

    /// Longer or shorter by a factor; the place at `share` of the width stays where it is.
    TimeWindow zoom(double factor, double share) {
        double fixed = at(share);
        double wanted = length() * factor;
        return new TimeWindow(fixed - share * wanted, fixed + (1 - share) * wanted);
    }

    TimeWindow move(double by) {
        return new TimeWindow(from + by, to + by);
    }

    /// As long as this, around another place.
    TimeWindow around(double place) {
        return move(place - at(0.5));
    }

    /// Moved, and where it is too long shortened, so that it lies in another.
    TimeWindow within(TimeWindow whole) {
        if (length() >= whole.length()) {
            return whole;
        }
        return move(Math.clamp(from, whole.from, whole.to - length()) - from);
    }

    boolean shows(double first, double last) {
        return last >= from && first <= to;
    }
}

package org.casebook.viewmodels.timeline;

import java.util.List;

/// Where days stand on the axis. A place is a number of days; a folded gap takes fewer places than it has days.
///
/// @param gaps folded ones, in order
/// @param room places of each folded gap
record Folding(List<Gap> gaps, double room) {
    static final Folding NONE = new Folding(List.of(), 1);

    private static final double SHARE = 0.05;
    private static final double LEAST_ROOM = 4;

    Folding {
        gaps = List.copyOf(gaps);
    }

    /// Folds gaps to a small share of what is not folded.
    ///
    /// @param days from the first to the last day of the axis
    static Folding of(List<Gap> gaps, double days) {
        double open = days - gaps.stream().mapToDouble(Gap::days).sum();
        return new Folding(gaps, Math.clamp(open * SHARE, LEAST_ROOM, Gap.LEAST));
    }

    double place(double day) {
        double saved = 0;
        for (Gap gap : gaps) {
            if (day >= gap.to()) {
                saved += gap.days() - room;
            } else if (day > gap.from()) {
                return gap.from() - saved + (day - gap.from()) * room / gap.days();
            }
        }
        return day - saved;
    }

    double day(double place) {
        double saved = 0;
        for (Gap gap : gaps) {
            double start = gap.from() - saved;
            if (place >= start + room) {
                saved += gap.days() - room;
            } else if (place > start) {
                return gap.from() + (place - start) * gap.days() / room;
            }
        }
        return place + saved;
    }

    boolean isFolded(double day) {
        return gaps.stream().anyMatch(gap -> day > gap.from() && day < gap.to());
    }
}

package org.casebook.views.timeline;

import java.util.Locale;

/// The colours of the drawing; the style sheet gives each.
enum Ink {
    TEXT,
    SOFT,
    LINE,
    FAINT,
    GAP,
    ACCENT,
    FOUND,
    ON_FOUND,
    GROUND,
    LANE_1,
    LANE_2,
    LANE_3,
    LANE_4,
    LANE_5,
    LANE_6,
    LANE_7,
    LANE_8;

    /// Its property in the style sheet.
    String property() {
        return "-timeline-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The colour of a lane.
    ///
    /// @param number base 1
    static Ink lane(int number) {
        return valueOf("LANE_" + number);
    }
}

package org.casebook.viewmodels.timeline;

import java.util.List;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.viewmodels.text.Texts;

/// The lane of an event.
///
/// @param number from the top, base 1; the style sheet has a colour for each
public record LaneTag(int number, String name) {
    private static final List<Lane> LANES = List.of(Lane.values());
    private static final Texts TEXTS = Texts.shared();

    static LaneTag of(Lane lane) {
        return new LaneTag(LANES.indexOf(lane) + 1, TEXTS.say("lane", lane));
    }
}

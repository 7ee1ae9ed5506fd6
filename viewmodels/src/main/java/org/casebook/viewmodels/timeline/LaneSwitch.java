package org.casebook.viewmodels.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether the events of a lane are shown.
public final class LaneSwitch {
    private final LaneTag lane;
    private final String text;
    private final BooleanProperty shown = new SimpleBooleanProperty(true);

    LaneSwitch(LaneTag lane, String text) {
        this.lane = lane;
        this.text = text;
    }

    LaneTag lane() {
        return lane;
    }

    /// Name of the lane and how many events it has.
    public String text() {
        return text;
    }

    public BooleanProperty shownProperty() {
        return shown;
    }
}

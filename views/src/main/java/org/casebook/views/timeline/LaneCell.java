package org.casebook.views.timeline;

import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import org.casebook.viewmodels.timeline.EventRow;
import org.casebook.viewmodels.timeline.LaneTag;
import org.jspecify.annotations.Nullable;

/// The lane of an event: its colour and its name.
final class LaneCell extends TableCell<EventRow, LaneTag> {
    private final Region colour = new Region();

    @Override
    protected void updateItem(@Nullable LaneTag item, boolean empty) {
        super.updateItem(item, empty);
        setText(item == null ? null : item.name());
        setGraphic(item == null ? null : colour);
        if (item != null) {
            colour.getStyleClass().setAll("lane-colour", "lane-" + item.number());
        }
    }
}

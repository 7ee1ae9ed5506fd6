package org.casebook.views.timeline;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.casebook.viewmodels.timeline.EventRow;
import org.casebook.viewmodels.timeline.TimelineViewModel;
import org.jspecify.annotations.Nullable;

/// One event of the table, marked when the search found it. A click leads to its source.
final class EventTableRow extends TableRow<EventRow> {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

    private final TimelineViewModel timeline;

    EventTableRow(TimelineViewModel timeline) {
        this.timeline = timeline;
        timeline.showingProperty().subscribe(showing -> mark(getItem()));
        setOnMouseClicked(click -> {
            if (getItem() != null) {
                timeline.inspectSelected();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable EventRow item, boolean empty) {
        super.updateItem(item, empty);
        mark(item);
        setAccessibleText(item == null ? null : item.spoken());
    }

    private void mark(@Nullable EventRow item) {
        pseudoClassStateChanged(FOUND, item != null && timeline.isFound(item));
    }
}

package org.casebook.views.intake;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.intake.IssueRow;
import org.casebook.views.control.Chip;
import org.jspecify.annotations.Nullable;

/// One broken part: what became of it, where it stands, why.
final class IssueCell extends ListCell<IssueRow> {
    private final Chip fate = new Chip().bare();
    private final Label place = new Label();
    private final Label reason = new Label();
    private final VBox lines;

    IssueCell() {
        getStyleClass().add("issue-cell");
        place.getStyleClass().add("issue-place");
        place.setMinWidth(0);
        reason.getStyleClass().add("issue-reason");
        reason.setWrapText(true);
        HBox first = new HBox(fate, place);
        first.getStyleClass().add("issue-first");
        lines = new VBox(first, reason);
        lines.getStyleClass().add("issue-lines");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable IssueRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null || empty ? null : lines);
        if (item != null) {
            fate.setMark(item.fate());
            place.setText(item.place());
            reason.setText(item.reason());
            setAccessibleText(item.spoken());
        }
    }
}

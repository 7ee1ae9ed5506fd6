package org.casebook.views.inventory;

import java.util.Comparator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.casebook.viewmodels.inventory.InventoryCell;
import org.casebook.viewmodels.inventory.InventoryRow;
import org.casebook.viewmodels.inventory.ModalityHeading;
import org.casebook.views.control.Chip;
import org.jspecify.annotations.Nullable;

/// The column of a modality in the matrix.
final class MatrixColumn {
    private static final double WIDTH = 128;
    private static final double LEAST = 104;

    private MatrixColumn() {}

    /// One modality, sorted by the age of the newest item.
    static TableColumn<InventoryRow, InventoryCell> modality(ModalityHeading described) {
        TableColumn<InventoryRow, InventoryCell> column = new TableColumn<>(described.words());
        column.setPrefWidth(WIDTH);
        column.setMinWidth(LEAST);
        column.setComparator(Comparator.comparingLong(InventoryCell::days));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(described.in(row.getValue())));
        column.setCellFactory(shown -> new ModalityCell());
        return column;
    }

    private static final class ModalityCell extends TableCell<InventoryRow, InventoryCell> {
        private final Chip chip = new Chip().bare();
        private final Label age = new Label();
        private final HBox line = new HBox(chip, age);
        private final Tooltip tooltip = new Tooltip();

        ModalityCell() {
            line.getStyleClass().add("matrix-cell");
            age.getStyleClass().add("matrix-age");
            age.setMinWidth(USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable InventoryCell cell, boolean empty) {
            super.updateItem(cell, empty);
            if (cell == null || empty) {
                setGraphic(null);
                setAccessibleText("");
                setTooltip(null);
            } else {
                chip.setMark(cell.mark());
                age.setText(cell.age());
                tooltip.setText(cell.spoken());
                setTooltip(tooltip);
                setAccessibleText(cell.spoken());
                setGraphic(line);
            }
        }
    }
}

package org.casebook.views.inventory;

import java.util.Comparator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.casebook.viewmodels.inventory.InventoryCell;
import org.casebook.viewmodels.inventory.InventoryRow;
import org.casebook.viewmodels.inventory.ModalityHeading;
import org.casebook.viewmodels.panel.Field;
import org.casebook.views.control.Chip;
import org.jspecify.annotations.Nullable;

/// Columns of the matrix.
final class MatrixColumn {
    private static final double WIDTH = 128;
    private static final double LEAST = 104;

    private MatrixColumn() {}

    /// The pseudonym.
    static void patient(TableColumn<InventoryRow, String> column) {
        column.getStyleClass().add("mono");
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().patient()));
    }

    /// The name, or the mark that stands in its place.
    static void name(TableColumn<InventoryRow, Field> column) {
        column.setComparator(Comparator.comparing(Field::text));
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().name()));
        column.setCellFactory(shown -> new NameCell());
    }

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

    private static final class NameCell extends TableCell<InventoryRow, Field> {
        @Override
        protected void updateItem(@Nullable Field field, boolean empty) {
            super.updateItem(field, empty);
            setGraphic(field == null || empty ? null : node(field));
        }

        private static Node node(Field field) {
            Label text = new Label(field.text());
            text.setMinWidth(0);
            HBox line = new HBox(text);
            line.getStyleClass().add("field-line");
            field.shownMark().ifPresent(mark -> line.getChildren().add(new Chip(mark).bare()));
            return line;
        }
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

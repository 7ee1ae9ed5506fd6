package org.casebook.views.quality;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.casebook.viewmodels.quality.CheckRow;
import org.casebook.views.control.Chip;
import org.jspecify.annotations.Nullable;

/// Says what a column of the checks shows. Its value is the whole row; what fails most heavily stands first, and is not
/// sorted away.
final class CheckColumn {
    private CheckColumn() {}

    /// A column of text, with the whole text as tooltip.
    static void text(TableColumn<CheckRow, CheckRow> column, Function<CheckRow, String> words) {
        prepare(column);
        column.setCellFactory(shown -> new TextCell(words));
    }

    /// A column of numbers, at the right.
    static void number(TableColumn<CheckRow, CheckRow> column, Function<CheckRow, String> words) {
        column.getStyleClass().add("number");
        text(column, words);
    }

    /// The column of the result.
    static void outcome(TableColumn<CheckRow, CheckRow> column) {
        prepare(column);
        column.setCellFactory(shown -> new OutcomeCell());
    }

    private static void prepare(TableColumn<CheckRow, CheckRow> column) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setSortable(false);
    }

    private static final class TextCell extends TableCell<CheckRow, CheckRow> {
        private final Function<CheckRow, String> words;
        private final Tooltip tooltip = new Tooltip();

        TextCell(Function<CheckRow, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable CheckRow row, boolean empty) {
            super.updateItem(row, empty);
            String text = row == null || empty ? "" : words.apply(row);
            setText(text);
            tooltip.setText(text);
            setTooltip(text.isEmpty() ? null : tooltip);
        }
    }

    private static final class OutcomeCell extends TableCell<CheckRow, CheckRow> {
        private final Chip chip = new Chip().bare();

        @Override
        protected void updateItem(@Nullable CheckRow row, boolean empty) {
            super.updateItem(row, empty);
            chip.setMark(row == null || empty ? null : row.outcome());
            setGraphic(row == null || empty ? null : chip);
        }
    }
}

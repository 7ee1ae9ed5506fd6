package org.casebook.views.accesslog;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.casebook.viewmodels.accesslog.LogRow;
import org.casebook.views.control.Chip;
import org.jspecify.annotations.Nullable;

/// Says what a column of the log shows and how it is sorted. Its value is the whole row.
final class LogColumn {
    private LogColumn() {}

    /// A column of text, with the whole text as tooltip.
    static void text(TableColumn<LogRow, LogRow> column, Function<LogRow, String> words) {
        text(column, words, words, Comparator.comparing(words));
    }

    static void text(
            TableColumn<LogRow, LogRow> column,
            Function<LogRow, String> words,
            Function<LogRow, String> whole,
            Comparator<LogRow> order) {
        prepare(column, order);
        column.setCellFactory(shown -> new TextCell(words, whole));
    }

    /// The column of the outcome.
    static void outcome(TableColumn<LogRow, LogRow> column) {
        prepare(column, Comparator.comparing(row -> row.outcome().word()));
        column.setCellFactory(shown -> new OutcomeCell());
    }

    private static void prepare(TableColumn<LogRow, LogRow> column, Comparator<LogRow> order) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
    }

    private static final class TextCell extends TableCell<LogRow, LogRow> {
        private final Function<LogRow, String> words;
        private final Function<LogRow, String> whole;
        private final Tooltip tooltip = new Tooltip();

        TextCell(Function<LogRow, String> words, Function<LogRow, String> whole) {
            this.words = words;
            this.whole = whole;
        }

        @Override
        protected void updateItem(@Nullable LogRow item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? null : words.apply(item));
            tooltip.setText(item == null ? "" : whole.apply(item));
            setTooltip(item == null || empty || whole.apply(item).isEmpty() ? null : tooltip);
        }
    }

    private static final class OutcomeCell extends TableCell<LogRow, LogRow> {
        private final Chip chip = new Chip().bare();

        @Override
        protected void updateItem(@Nullable LogRow item, boolean empty) {
            super.updateItem(item, empty);
            chip.setMark(item == null || empty ? null : item.outcome());
            setGraphic(item == null || empty ? null : chip);
        }
    }
}

package org.casebook.views.control;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;
import org.jspecify.annotations.Nullable;

/// What the columns of a table show.
public final class Columns {
    private Columns() {}

    /// A text, in full as a tooltip.
    public static <R> void text(TableColumn<R, String> column, Function<R, String> value) {
        show(column, value, Function.identity(), text -> null, text -> text);
    }

    /// A number, grouped and at the right.
    public static <R> void number(TableColumn<R, Long> column, Function<R, Long> value) {
        column.getStyleClass().add("number");
        show(column, value, number -> String.format(Locale.ENGLISH, "%,d", number), number -> null, number -> "");
    }

    /// Icon and word, sorted by word.
    public static <R> void mark(TableColumn<R, Mark> column, Function<R, Mark> value) {
        column.setComparator(Comparator.comparing(Mark::word));
        show(column, value, mark -> "", mark -> new Chip(mark).bare(), mark -> "");
    }

    /// A governed text, or the mark that stands in its place.
    public static <R> void field(TableColumn<R, Field> column, Function<R, Field> value) {
        column.setComparator(Comparator.comparing(Field::text));
        show(column, value, field -> "", Columns::node, Field::text);
    }

    private static Node node(Field field) {
        Label text = new Label(field.text());
        text.setMinWidth(0);
        HBox line = new HBox(text);
        line.getStyleClass().add("field-line");
        field.shownMark().ifPresent(mark -> line.getChildren().add(new Chip(mark).bare()));
        return line;
    }

    /// Makes each row say all of itself.
    public static <R> void speak(TableView<R> table, Function<R, String> spoken) {
        table.setRowFactory(view -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable R item, boolean empty) {
                super.updateItem(item, empty);
                setAccessibleText(item == null || empty ? "" : spoken.apply(item));
            }
        });
    }

    private static <R, V> void show(
            TableColumn<R, V> column,
            Function<R, V> value,
            Function<V, String> text,
            Function<V, @Nullable Node> graphic,
            Function<V, String> full) {
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(value.apply(features.getValue())));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable V item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null || empty ? "" : text.apply(item));
                setGraphic(item == null || empty ? null : graphic.apply(item));
                String tip = item == null || empty ? "" : full.apply(item);
                setTooltip(tip.isEmpty() ? null : tooltip(tip));
            }
        });
    }

    private static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(520);
        return tooltip;
    }
}

package org.casebook.views.quality;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.quality.FailureRow;
import org.casebook.viewmodels.quality.QualityViewModel;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A failing row: whose it is, and the ways to its case and its source.
final class FailureCell extends ListCell<FailureRow> {
    private static final Texts TEXTS = Texts.of("quality");

    private final Label title = new Label();
    private final Label item = new Label();
    private final Button open = button("row.open", "mdoal-folder_open");
    private final Button source = button("row.source", "mdoal-account_tree");
    private final Tooltip spoken = new Tooltip();
    private final HBox line;

    FailureCell(QualityViewModel quality) {
        title.setMinWidth(0);
        title.getStyleClass().add("failure-title");
        item.getStyleClass().addAll("mono", "failure-item");
        item.setMinWidth(0);
        VBox words = new VBox(title, item);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(words, source, open);
        line.getStyleClass().add("failure");
        getStyleClass().add("failure-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        open.setOnAction(pressed -> quality.open(getItem()));
        source.setOnAction(pressed -> quality.inspect(getItem()));
    }

    private static Button button(String key, String icon) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("tool");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(TEXTS.getString(key + ".describe"));
        button.setTooltip(new Tooltip(TEXTS.getString(key + ".describe")));
        return button;
    }

    @Override
    protected void updateItem(@Nullable FailureRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            setTooltip(null);
        } else {
            title.setText(row.title());
            item.setText(row.itemText());
            open.setDisable(!row.hasCase());
            spoken.setText(row.spoken());
            setTooltip(spoken);
            setAccessibleText(row.spoken());
            setGraphic(line);
        }
    }
}

package org.casebook.views.shortcuts;

import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import org.casebook.viewmodels.shortcuts.ShortcutRow;
import org.casebook.viewmodels.shortcuts.ShortcutsViewModel;
import org.casebook.views.control.Children;

/// Binds the sheet of shortcuts.
public final class ShortcutsController {
    private static final double KEYS_WIDTH = 110;
    private static final int COLUMNS = 2;

    private final ShortcutsViewModel shortcuts;

    @FXML
    private TilePane rows;

    public ShortcutsController(ShortcutsViewModel shortcuts) {
        this.shortcuts = shortcuts;
    }

    @FXML
    private void initialize() {
        rows.setPrefRows(Math.ceilDiv(shortcuts.rows().size(), COLUMNS));
        Children.follow(
                rows.getChildren(), FXCollections.observableArrayList(shortcuts.rows()), ShortcutsController::row);
    }

    private static Node row(ShortcutRow shortcut) {
        Label keys = new Label(shortcut.keys());
        keys.getStyleClass().add("key");
        StackPane column = new StackPane(keys);
        column.setMinWidth(KEYS_WIDTH);
        column.getStyleClass().add("key-column");
        HBox row = new HBox(column, new Label(shortcut.does()));
        row.getStyleClass().add("shortcut-row");
        return row;
    }

    @FXML
    private void close() {
        shortcuts.close();
    }
}

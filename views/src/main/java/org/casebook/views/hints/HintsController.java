package org.casebook.views.hints;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.casebook.viewmodels.hints.HintsViewModel;

/// Binds the hints.
public final class HintsController {
    private final HintsViewModel hints;

    @FXML
    private HBox root;

    @FXML
    private Label text;

    @FXML
    private Label count;

    public HintsController(HintsViewModel hints) {
        this.hints = hints;
    }

    @FXML
    private void initialize() {
        root.visibleProperty().bind(hints.shownProperty());
        root.managedProperty().bind(hints.shownProperty());
        text.textProperty().bind(hints.textProperty());
        count.textProperty().bind(hints.countProperty());
    }

    @FXML
    private void next() {
        hints.next();
    }

    @FXML
    private void dismiss() {
        hints.dismiss();
    }
}

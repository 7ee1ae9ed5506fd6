package org.casebook.views.opening;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.casebook.viewmodels.opening.OpeningViewModel;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds what stands in the window before its home is open.
public final class OpeningController {
    private final OpeningViewModel opening;

    @FXML
    private FontIcon failure;

    @FXML
    private Label headline;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label detail;

    public OpeningController(OpeningViewModel opening) {
        this.opening = opening;
    }

    @FXML
    private void initialize() {
        failure.visibleProperty().bind(opening.failedProperty());
        failure.managedProperty().bind(failure.visibleProperty());
        headline.textProperty().bind(opening.headlineProperty());
        progress.progressProperty().bind(opening.fractionProperty());
        progress.visibleProperty().bind(opening.fillingProperty());
        progress.managedProperty().bind(progress.visibleProperty());
        detail.textProperty().bind(opening.detailProperty());
    }
}

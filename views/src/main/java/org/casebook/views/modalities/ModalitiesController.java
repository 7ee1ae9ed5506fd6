package org.casebook.views.modalities;

import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import org.casebook.viewmodels.modalities.ModalitiesViewModel;
import org.casebook.views.control.Children;

/// Binds the strip of modalities.
public final class ModalitiesController {
    private final ModalitiesViewModel modalities;

    @FXML
    private HBox cells;

    public ModalitiesController(ModalitiesViewModel modalities) {
        this.modalities = modalities;
    }

    @FXML
    private void initialize() {
        Children.follow(cells.getChildren(), modalities.cells(), ModalityView::new);
    }
}

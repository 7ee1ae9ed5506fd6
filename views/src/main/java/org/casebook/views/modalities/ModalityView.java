package org.casebook.views.modalities;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.modalities.ModalityCell;
import org.casebook.views.control.Chip;

/// One kind of evidence: name and mark, below it the detail.
final class ModalityView extends VBox {
    ModalityView(ModalityCell cell) {
        getStyleClass().add("modality");
        setAccessibleText(cell.spoken());
        setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(this, Priority.ALWAYS);
        Label name = new Label(cell.name());
        name.getStyleClass().add("modality-name");
        HBox first = new HBox(name, new Chip(cell.mark()));
        first.getStyleClass().add("modality-first");
        first.setMinWidth(Region.USE_PREF_SIZE);
        Label detail = new Label(cell.detail());
        detail.setPrefWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        detail.getStyleClass().add("caption");
        detail.setTooltip(new Tooltip(cell.spoken()));
        getChildren().addAll(first, detail);
    }
}

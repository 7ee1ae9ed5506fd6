package org.casebook.views.similar;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.similar.WeightRow;
import org.kordamp.ikonli.javafx.FontIcon;

/// The weight of one kind of evidence: a slider, which the arrow keys move by a quarter.
final class WeightView extends VBox {
    private static final double STEP = 0.25;

    WeightView(WeightRow row) {
        getStyleClass().add("weight");
        FontIcon icon = new FontIcon();
        icon.getStyleClass().addAll("modality-icon", row.style());
        Label name = new Label(row.name());
        name.getStyleClass().add("similar-bar-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label number = new Label();
        number.getStyleClass().add("similar-bar-number");
        number.textProperty().bind(row.textProperty());
        HBox head = new HBox(icon, name, number);
        head.getStyleClass().add("similar-bar");
        Slider slider =
                new Slider(WeightRow.LEAST, WeightRow.MOST, row.valueProperty().get());
        slider.setBlockIncrement(STEP);
        slider.valueProperty().bindBidirectional(row.valueProperty());
        slider.setAccessibleText(row.spoken());
        getChildren().addAll(head, slider);
    }
}

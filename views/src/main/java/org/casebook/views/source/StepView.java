package org.casebook.views.source;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.source.StepRow;

/// One activity of the way back, as a stop on a line.
final class StepView extends VBox {
    StepView(StepRow step) {
        getStyleClass().add("source-step");
        getChildren().add(styled(step.name(), "strong"));
        if (!step.counts().isEmpty()) {
            getChildren().add(styled(step.counts(), "muted"));
        }
        getChildren().add(styled(step.when() + " · " + step.activity(), "caption"));
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}

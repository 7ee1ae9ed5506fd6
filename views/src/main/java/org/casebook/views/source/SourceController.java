package org.casebook.views.source;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.source.SourceViewModel;
import org.casebook.views.control.Children;
import org.casebook.views.control.Panel;

/// Binds the source drawer.
public final class SourceController {
    private final SourceViewModel source;

    @FXML
    private Panel panel;

    @FXML
    private Label subject;

    @FXML
    private Label stepsTitle;

    @FXML
    private VBox steps;

    @FXML
    private VBox origins;

    public SourceController(SourceViewModel source) {
        this.source = source;
    }

    @FXML
    private void initialize() {
        panel.stateProperty().bind(source.stateProperty());
        subject.textProperty().bind(source.subjectProperty());
        stepsTitle.visibleProperty().bind(Bindings.isNotEmpty(source.steps()));
        stepsTitle.managedProperty().bind(stepsTitle.visibleProperty());
        Children.follow(steps.getChildren(), source.steps(), StepView::new);
        Children.follow(origins.getChildren(), source.origins(), origin -> new OriginView(origin, source));
    }

    @FXML
    private void close() {
        source.close();
    }
}

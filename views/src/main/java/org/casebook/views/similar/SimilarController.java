package org.casebook.views.similar;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.similar.SimilarViewModel;
import org.casebook.views.control.Children;
import org.casebook.views.control.Chip;
import org.casebook.views.control.Panel;

/// Binds the similar cases.
public final class SimilarController {
    private final SimilarViewModel similar;

    @FXML
    private Panel panel;

    @FXML
    private Chip changed;

    @FXML
    private ToggleButton weigh;

    @FXML
    private ToggleButton explain;

    @FXML
    private VBox weighing;

    @FXML
    private FlowPane weights;

    @FXML
    private Label method;

    @FXML
    private Panel ranking;

    @FXML
    private VBox neighbours;

    @FXML
    private Button more;

    @FXML
    private Label scope;

    public SimilarController(SimilarViewModel similar) {
        this.similar = similar;
    }

    @FXML
    private void initialize() {
        panel.stateProperty().bind(similar.stateProperty());
        changed.markProperty().bind(similar.changedProperty());
        weigh.selectedProperty().bindBidirectional(similar.weighingProperty());
        explain.selectedProperty().bindBidirectional(similar.explainingProperty());
        weighing.visibleProperty().bind(similar.weighingProperty());
        weighing.managedProperty().bind(similar.weighingProperty());
        weights.getChildren()
                .setAll(similar.weights().stream().map(WeightView::new).toList());
        method.textProperty().bind(similar.methodProperty());
        method.visibleProperty().bind(similar.explainingProperty());
        method.managedProperty().bind(similar.explainingProperty());
        ranking.stateProperty().bind(similar.rankingStateProperty());
        Children.follow(
                neighbours.getChildren(), similar.neighbours(), neighbour -> new NeighbourView(neighbour, similar));
        more.textProperty().bind(similar.moreProperty());
        more.visibleProperty().bind(Bindings.isNotEmpty(similar.moreProperty()));
        more.managedProperty().bind(more.visibleProperty());
        scope.textProperty().bind(similar.scopeProperty());
    }

    @FXML
    private void resetWeights() {
        similar.resetWeights();
    }

    @FXML
    private void showMore() {
        similar.showMore();
    }
}

package org.casebook.views.evidence;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.evidence.EvidenceViewModel;
import org.casebook.views.control.Children;
import org.casebook.views.control.Panel;

/// Binds the evidence.
public final class EvidenceController {
    private final EvidenceViewModel evidence;

    @FXML
    private Panel panel;

    @FXML
    private FlowPane filters;

    @FXML
    private Label summary;

    @FXML
    private VBox groups;

    public EvidenceController(EvidenceViewModel evidence) {
        this.evidence = evidence;
    }

    @FXML
    private void initialize() {
        panel.stateProperty().bind(evidence.stateProperty());
        Children.follow(filters.getChildren(), evidence.filters(), filter -> new FilterView(filter, evidence));
        summary.textProperty().bind(evidence.summaryProperty());
        summary.visibleProperty().bind(Bindings.isNotEmpty(evidence.summaryProperty()));
        summary.managedProperty().bind(summary.visibleProperty());
        Children.follow(groups.getChildren(), evidence.groups(), group -> new GroupView(group, evidence));
    }
}

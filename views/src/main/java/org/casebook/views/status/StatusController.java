package org.casebook.views.status;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.casebook.viewmodels.status.StatusViewModel;
import org.casebook.views.control.Children;
import org.casebook.views.control.Chip;

/// Binds the status line.
public final class StatusController {
    private final StatusViewModel status;

    @FXML
    private Chip demo;

    @FXML
    private Label lakehouse;

    @FXML
    private Label policy;

    @FXML
    private Chip ledger;

    @FXML
    private Label speed;

    @FXML
    private HBox running;

    public StatusController(StatusViewModel status) {
        this.status = status;
    }

    @FXML
    private void initialize() {
        demo.markProperty().bind(status.demoProperty());
        lakehouse.textProperty().bind(status.lakehouseProperty());
        policy.textProperty().bind(status.policyProperty());
        ledger.markProperty().bind(status.ledgerProperty());
        speed.textProperty().bind(status.speedProperty());
        Children.follow(running.getChildren(), status.running(), RunningWorkView::new);
    }

    @FXML
    private void verify() {
        status.verify();
    }
}

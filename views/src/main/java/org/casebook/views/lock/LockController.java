package org.casebook.views.lock;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.lock.LockViewModel;
import org.casebook.views.control.Children;
import org.casebook.views.control.Keys;

/// Binds the curtain.
public final class LockController {
    private final LockViewModel lock;

    @FXML
    private Button goOn;

    @FXML
    private VBox accounts;

    public LockController(LockViewModel lock) {
        this.lock = lock;
    }

    @FXML
    private void initialize() {
        goOn.textProperty().bind(lock.goOnTextProperty());
        goOn.setOnAction(pressed -> lock.goOn());
        Keys.focusWhen(lock.lockedProperty(), goOn);
        Children.follow(accounts.getChildren(), lock.accounts(), LockController::button);
    }

    private static Node button(LockViewModel.Account account) {
        Button button = new Button(account.label());
        button.getStyleClass().setAll("button", "flat");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(pressed -> account.signIn().run());
        return button;
    }
}

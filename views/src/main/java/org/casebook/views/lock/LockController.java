package org.casebook.views.lock;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.lock.LockViewModel;
import org.casebook.views.control.Children;
import org.casebook.views.control.Keys;
import org.casebook.views.control.Passphrases;
import org.casebook.views.control.Shown;

/// Binds the curtain.
public final class LockController {
    private final LockViewModel lock;

    @FXML
    private Label explanation;

    @FXML
    private PasswordField passphrase;

    @FXML
    private VBox changing;

    @FXML
    private PasswordField fresh;

    @FXML
    private PasswordField again;

    @FXML
    private Button change;

    @FXML
    private Label message;

    @FXML
    private Button goOn;

    @FXML
    private VBox accounts;

    public LockController(LockViewModel lock) {
        this.lock = lock;
    }

    @FXML
    private void initialize() {
        explanation.textProperty().bind(lock.explanationProperty());
        message.textProperty().bind(lock.messageProperty());
        Shown.when(message, message.textProperty().isNotEmpty());
        Shown.when(passphrase, lock.askingProperty());
        Shown.when(changing, lock.changingProperty());
        Shown.when(goOn, lock.changingProperty().not());
        goOn.textProperty().bind(lock.goOnTextProperty());
        goOn.disableProperty().bind(lock.checkingProperty());
        change.disableProperty().bind(lock.checkingProperty());
        goOn.setOnAction(pressed -> lock.goOn(Passphrases.take(passphrase)));
        passphrase.setOnAction(pressed -> lock.goOn(Passphrases.take(passphrase)));
        change.setOnAction(pressed -> lock.change(Passphrases.take(fresh), Passphrases.take(again)));
        again.setOnAction(pressed -> lock.change(Passphrases.take(fresh), Passphrases.take(again)));
        lock.lockedProperty().subscribe(this::clear);
        Keys.focusWhen(lock.lockedProperty(), goOn);
        Keys.focusWhen(lock.lockedProperty().flatMap(locked -> lock.askingProperty()), passphrase);
        Keys.focusWhen(lock.changingProperty(), fresh);
        Children.follow(accounts.getChildren(), lock.accounts(), LockController::button);
    }

    private void clear() {
        passphrase.clear();
        fresh.clear();
        again.clear();
    }

    private static Node button(LockViewModel.Account account) {
        Button button = new Button(account.label());
        button.getStyleClass().setAll("button", "flat");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(pressed -> account.signIn().run());
        return button;
    }
}

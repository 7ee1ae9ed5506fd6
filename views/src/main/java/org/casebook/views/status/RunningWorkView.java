package org.casebook.views.status;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.RunningWork;

/// One piece of work under way: what it does, how far it is, stop.
final class RunningWorkView extends HBox {
    private static final Texts TEXTS = Texts.of("status");

    RunningWorkView(RunningWork work) {
        getStyleClass().add("running-work");
        Label what = new Label();
        what.textProperty().bind(work.whatProperty());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(work.fractionProperty());
        bar.accessibleTextProperty().bind(work.whatProperty());
        Button stop = new Button(TEXTS.say("stop"));
        stop.getStyleClass().setAll("link");
        stop.accessibleTextProperty().bind(work.whatProperty().map(text -> TEXTS.say("stop.describe", text)));
        stop.setOnAction(pressed -> work.stop());
        getChildren().addAll(what, bar, stop);
    }
}

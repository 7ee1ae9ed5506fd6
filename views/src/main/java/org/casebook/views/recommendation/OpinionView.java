package org.casebook.views.recommendation;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.recommendation.OpinionField;
import org.casebook.viewmodels.recommendation.RecommendationViewModel;
import org.casebook.viewmodels.text.Texts;
import org.casebook.views.control.Keys;
import org.kordamp.ikonli.javafx.FontIcon;

/// One dissent: whose role holds it, and what it says.
final class OpinionView extends VBox {
    private static final Texts TEXTS = Texts.of("recommendation");
    private static final int ROWS = 2;

    OpinionView(OpinionField opinion, RecommendationViewModel recommendation) {
        getStyleClass().add("opinion");
        TextField role = new TextField();
        role.getStyleClass().add("opinion-role");
        role.setPromptText(TEXTS.say("dissent.role"));
        role.setAccessibleText(TEXTS.say("dissent.role"));
        role.textProperty().bindBidirectional(opinion.roleProperty());
        role.editableProperty().bind(recommendation.editableProperty());
        HBox.setHgrow(role, Priority.ALWAYS);
        HBox first = new HBox(role, remove(opinion, recommendation));
        first.getStyleClass().add("evidence-line");
        TextArea text = new TextArea();
        text.setPrefRowCount(ROWS);
        text.setWrapText(true);
        text.setPromptText(TEXTS.say("dissent.text"));
        text.setAccessibleText(TEXTS.say("dissent.text"));
        text.textProperty().bindBidirectional(opinion.textProperty());
        text.editableProperty().bind(recommendation.editableProperty());
        Keys.leaveOnTab(text);
        getChildren().addAll(first, text);
    }

    private static Button remove(OpinionField opinion, RecommendationViewModel recommendation) {
        Button remove = new Button();
        remove.getStyleClass().setAll("tool", "remove");
        remove.setGraphic(new FontIcon());
        remove.setAccessibleText(TEXTS.say("dissent.remove"));
        remove.setTooltip(new Tooltip(TEXTS.say("dissent.remove")));
        remove.setOnAction(pressed -> recommendation.removeOpinion(opinion));
        remove.visibleProperty().bind(recommendation.editableProperty());
        remove.managedProperty().bind(remove.visibleProperty());
        return remove;
    }
}

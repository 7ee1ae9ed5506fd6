package org.casebook.views.recommendation;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.casebook.viewmodels.recommendation.EvidenceRow;
import org.casebook.viewmodels.recommendation.RecommendationViewModel;
import org.casebook.viewmodels.text.Texts;
import org.casebook.views.control.Chip;
import org.casebook.views.control.SourceBadge;
import org.kordamp.ikonli.javafx.FontIcon;

/// One item that the text rests on: kind, label that leads to it, source, and the way to take it out. One
/// that the user is not shown stands there as withheld.
final class EvidenceView extends HBox {
    private static final Texts TEXTS = Texts.of("recommendation");

    EvidenceView(EvidenceRow row, RecommendationViewModel recommendation) {
        getStyleClass().add("evidence-line");
        if (row.isShown()) {
            addItem(row, recommendation);
        } else {
            Chip withheld = new Chip();
            withheld.setMark(row.mark());
            getChildren().add(withheld);
        }
    }

    private void addItem(EvidenceRow row, RecommendationViewModel recommendation) {
        Label kind = new Label(row.kind());
        kind.getStyleClass().add("evidence-kind");
        kind.setMinWidth(USE_PREF_SIZE);
        Button reveal = new Button(row.label());
        reveal.getStyleClass().setAll("link");
        reveal.setMinWidth(0);
        reveal.setAccessibleText(TEXTS.say("evidence.reveal", row.spoken()));
        reveal.setTooltip(new Tooltip(row.spoken()));
        reveal.setOnAction(pressed -> recommendation.reveal(row));
        SourceBadge source = new SourceBadge();
        source.describe(row.label());
        source.setMinWidth(USE_PREF_SIZE);
        source.setOnAction(pressed -> recommendation.inspect(row));
        getChildren().addAll(kind, reveal, source, remove(row, recommendation));
    }

    private static Button remove(EvidenceRow row, RecommendationViewModel recommendation) {
        Button remove = new Button();
        remove.getStyleClass().setAll("tool", "remove");
        remove.setGraphic(new FontIcon());
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setAccessibleText(TEXTS.say("evidence.remove", row.spoken()));
        remove.setTooltip(new Tooltip(TEXTS.say("evidence.remove", row.spoken())));
        remove.setOnAction(pressed -> recommendation.removeEvidence(row));
        remove.visibleProperty().bind(recommendation.editableProperty());
        remove.managedProperty().bind(remove.visibleProperty());
        return remove;
    }
}

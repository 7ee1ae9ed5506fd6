package org.casebook.views.recommendation;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.recommendation.RecommendationViewModel;
import org.casebook.viewmodels.recommendation.VersionRow;
import org.casebook.viewmodels.text.Texts;
import org.casebook.views.control.Chip;

/// One version of the list, a button that opens it.
final class VersionView extends Button {
    private static final Texts TEXTS = Texts.of("recommendation");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    VersionView(VersionRow row, RecommendationViewModel recommendation) {
        getStyleClass().setAll("version");
        Label title = new Label(row.title());
        title.getStyleClass().add("version-title");
        title.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(title, new Chip(row.mark()));
        first.getStyleClass().add("evidence-line");
        VBox lines = new VBox(first, line(row.written()), line(row.difference()));
        lines.setMinWidth(0);
        setGraphic(lines);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setAccessibleText(TEXTS.say("version.open", row.spoken()));
        setTooltip(new Tooltip(row.spoken()));
        setOnAction(pressed -> recommendation.open(row));
        pseudoClassStateChanged(CURRENT, row.current());
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.getStyleClass().add("muted");
        line.setWrapText(true);
        line.setMinWidth(0);
        return line;
    }
}

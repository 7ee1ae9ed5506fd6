package org.casebook.views.similar;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.casebook.viewmodels.similar.ModalityBar;
import org.kordamp.ikonli.javafx.FontIcon;

/// What one kind of evidence adds: icon, word, a bar filled as far as it could be, and the number.
final class BarView extends HBox {
    private static final double LONGEST = 27;
    private static final double HEIGHT = 6;

    BarView(ModalityBar bar) {
        getStyleClass().add("similar-bar");
        FontIcon icon = new FontIcon();
        icon.getStyleClass().addAll("modality-icon", bar.style());
        Label name = new Label(bar.name());
        name.getStyleClass().add("similar-bar-name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        StackPane room = new StackPane(piece("bar-possible", bar.possible()), piece("bar-added", bar.added()));
        room.setAlignment(Pos.CENTER_LEFT);
        room.setMinWidth(LONGEST);
        room.setMaxWidth(LONGEST);
        Label number = new Label(bar.number());
        number.getStyleClass().add("similar-bar-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        setAccessibleText(bar.spoken());
        Tooltip.install(this, new Tooltip(bar.spoken()));
        getChildren().addAll(icon, name, room, number);
    }

    private static Region piece(String style, double share) {
        Region piece = new Region();
        piece.getStyleClass().add(style);
        piece.setMinSize(LONGEST * share, HEIGHT);
        piece.setMaxSize(LONGEST * share, HEIGHT);
        return piece;
    }
}

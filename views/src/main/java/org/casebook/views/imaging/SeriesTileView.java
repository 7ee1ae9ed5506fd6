package org.casebook.views.imaging;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.casebook.viewmodels.imaging.ImagingViewModel;
import org.casebook.viewmodels.imaging.SeriesFace;
import org.casebook.viewmodels.imaging.SeriesTile;
import org.casebook.views.control.SourceBadge;

/// A series as a button that opens the viewer, its prior inside the same button; the way to its source in the corner.
final class SeriesTileView extends StackPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private Subscription following = Subscription.EMPTY;

    SeriesTileView(SeriesTile tile, ImagingViewModel imaging) {
        Button button = new Button();
        button.getStyleClass().setAll("series-tile");
        HBox faces = new HBox();
        faces.getStyleClass().add("series-faces");
        faces.getChildren().setAll(tile.faces().stream().map(this::face).toList());
        button.setGraphic(faces);
        button.setAccessibleText(tile.spoken());
        button.setTooltip(new Tooltip(tile.spoken()));
        button.setOnAction(pressed -> imaging.open(tile));
        button.focusedProperty().subscribe(focused -> {
            if (focused) {
                imaging.choose(tile);
            }
        });
        follow(imaging.chosenProperty()
                .subscribe(() -> button.pseudoClassStateChanged(CHOSEN, imaging.isChosen(tile))));
        button.pseudoClassStateChanged(CHOSEN, imaging.isChosen(tile));
        SourceBadge badge = new SourceBadge();
        badge.describe(tile.name());
        badge.setOnAction(pressed -> imaging.inspect(tile));
        getStyleClass().add("series");
        getChildren().addAll(button, badge);
    }

    private Node face(SeriesFace face) {
        ThumbnailView picture = new ThumbnailView();
        follow(face.thumbnail().subscribe(picture::show));
        VBox lines = new VBox(picture, line(face.title(), "series-title"), line(face.detail(), "series-detail"));
        lines.getStyleClass().add("series-face");
        return lines;
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        label.setMaxWidth(128);
        return label;
    }

    private void follow(Subscription more) {
        following = following.and(more);
    }

    /// Ends with the row that it stands in.
    static void release(List<Node> tiles) {
        tiles.stream()
                .filter(SeriesTileView.class::isInstance)
                .map(SeriesTileView.class::cast)
                .forEach(tile -> tile.following.unsubscribe());
    }
}

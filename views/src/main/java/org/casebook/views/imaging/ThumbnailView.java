package org.casebook.views.imaging;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.imaging.Thumbnail;
import org.kordamp.ikonli.javafx.FontIcon;

/// The picture of a series, or why there is none.
final class ThumbnailView extends StackPane {
    private static final double SIDE = 128;

    ThumbnailView() {
        getStyleClass().add("thumbnail");
        setMinSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
    }

    void show(Thumbnail thumbnail) {
        getChildren()
                .setAll(
                        switch (thumbnail) {
                            case Thumbnail.Waiting waiting -> new ProgressIndicator();
                            case Thumbnail.Drawn(var pixels) -> new ImageView(PixelImage.of(pixels));
                            case Thumbnail.Absent(String style, String headline, String reason) ->
                                notice(style, headline, reason);
                        });
    }

    private static Node notice(String style, String headline, String reason) {
        Label title = new Label(headline);
        title.getStyleClass().add("thumbnail-headline");
        Label why = new Label(reason);
        why.getStyleClass().add("thumbnail-reason");
        why.setWrapText(true);
        VBox notice = new VBox(new FontIcon(), title, why);
        notice.setAlignment(Pos.CENTER);
        notice.getStyleClass().addAll("thumbnail-notice", "thumbnail-" + style);
        return notice;
    }
}

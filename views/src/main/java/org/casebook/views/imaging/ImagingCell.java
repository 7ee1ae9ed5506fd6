package org.casebook.views.imaging;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.imaging.ImagingRow;
import org.casebook.viewmodels.imaging.ImagingViewModel;
import org.casebook.views.control.SourceBadge;
import org.jspecify.annotations.Nullable;

/// A row: the head of a study, or series beside each other.
final class ImagingCell extends ListCell<ImagingRow> {
    private final ImagingViewModel imaging;
    private final HBox strip = new HBox();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final SourceBadge badge = new SourceBadge();
    private final HBox head;

    ImagingCell(ImagingViewModel imaging) {
        this.imaging = imaging;
        getStyleClass().add("imaging-cell");
        strip.getStyleClass().add("series-strip");
        title.getStyleClass().add("study-title");
        title.setMinWidth(0);
        detail.getStyleClass().add("muted");
        detail.setMinWidth(0);
        VBox lines = new VBox(title, detail);
        lines.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(lines, gap, badge);
        head.getStyleClass().add("study-head");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ImagingRow item, boolean empty) {
        super.updateItem(item, empty);
        SeriesTileView.release(strip.getChildren());
        strip.getChildren().clear();
        setGraphic(item == null || empty ? null : graphic(item));
    }

    private Node graphic(ImagingRow row) {
        return switch (row) {
            case ImagingRow.Study study -> {
                title.setText(study.title());
                detail.setText(study.detail());
                badge.describe(study.title());
                badge.setOnAction(pressed -> imaging.inspect(study));
                yield head;
            }
            case ImagingRow.Strip(var tiles) -> {
                strip.getChildren()
                        .setAll(tiles.stream()
                                .map(tile -> new SeriesTileView(tile, imaging))
                                .toList());
                imaging.need(row);
                yield strip;
            }
        };
    }
}

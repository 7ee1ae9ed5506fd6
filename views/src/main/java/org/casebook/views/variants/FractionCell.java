package org.casebook.views.variants;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.casebook.viewmodels.variants.VariantCell;
import org.casebook.viewmodels.variants.VariantColumn;
import org.jspecify.annotations.Nullable;

/// A share as a bar and in words; without a value there is no bar.
final class FractionCell extends VariantTableCell {
    private static final double FULL = 20;

    private final Region filled = new Region();
    private final Label share = new Label();
    private final HBox drawn;

    FractionCell() {
        super(VariantColumn.FRACTION, "number");
        StackPane bar = new StackPane(filled);
        bar.getStyleClass().add("share-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setMinWidth(FULL);
        bar.setMaxWidth(FULL);
        filled.getStyleClass().add("share");
        share.getStyleClass().add("share-text");
        drawn = new HBox(bar, share);
        drawn.setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    void draw(@Nullable VariantCell shown) {
        boolean isMissing = shown == null || shown.isMissing();
        setContentDisplay(isMissing ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY);
        setGraphic(isMissing ? null : drawn);
        if (shown != null) {
            share.setText(shown.text());
            filled.setMaxWidth(FULL * Math.min(1, shown.number()));
        }
    }
}

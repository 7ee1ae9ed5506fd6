package org.casebook.views.variants;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

/// The table above its detail; beside it where there is room for both.
public final class VariantSplit extends SplitPane {
    private static final double LEAST_WIDE = 900;
    private static final double TABLE_ABOVE = 0.60;
    private static final double TABLE_BESIDE = 0.77;

    private final ReadOnlyBooleanWrapper wide = new ReadOnlyBooleanWrapper(false);

    public VariantSplit() {
        getStyleClass().add("variant-split");
        wide.bind(widthProperty().map(width -> width.doubleValue() >= LEAST_WIDE));
        wide.subscribe(this::turn);
    }

    private void turn(boolean isWide) {
        setOrientation(isWide ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        setDividerPositions(isWide ? TABLE_BESIDE : TABLE_ABOVE);
    }

    /// Whether the detail stands beside the table.
    public ReadOnlyBooleanProperty wideProperty() {
        return wide.getReadOnlyProperty();
    }
}

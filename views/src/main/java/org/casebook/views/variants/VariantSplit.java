package org.casebook.views.variants;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.casebook.viewmodels.variants.TableRoom;

/// The table above its detail; beside it where there is room for both. Above, the table leaves the detail the height
/// that its first part needs, until the user moves the divider.
public final class VariantSplit extends SplitPane {
    private static final double TABLE_BESIDE = 0.77;
    private static final double PADDING = 14;
    /// The heads and two rows.
    private static final double LEAST_TABLE = 76;

    private static final double MOVED = 2;

    private final ReadOnlyObjectWrapper<TableRoom> room = new ReadOnlyObjectWrapper<>(TableRoom.PANEL);
    private double fitted = Double.NaN;

    public VariantSplit() {
        getStyleClass().add("variant-split");
        room.bind(widthProperty().map(width -> TableRoom.of(width.doubleValue())));
        room.subscribe(this::turn);
    }

    private void turn(TableRoom now) {
        boolean isPanel = now == TableRoom.PANEL;
        setOrientation(isPanel ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        fitted = Double.NaN;
        if (!isPanel) {
            setDividerPositions(TABLE_BESIDE);
        }
    }

    /// Keeps the first part of the detail in sight without scrolling.
    void keepInSight(Region first) {
        first.heightProperty().subscribe(() -> fit(first.getHeight()));
        heightProperty().subscribe(() -> fit(first.getHeight()));
        room.subscribe(() -> fit(first.getHeight()));
    }

    private void fit(double first) {
        if (getOrientation() == Orientation.HORIZONTAL || first == 0 || getHeight() == 0) {
            return;
        }
        double stands = getDividerPositions()[0] * getHeight();
        boolean isMoved = !Double.isNaN(fitted) && Math.abs(stands - fitted * getHeight()) > MOVED;
        if (!isMoved) {
            double table = Math.max(LEAST_TABLE, getHeight() - first - PADDING);
            setDividerPositions(table / getHeight());
            fitted = getDividerPositions()[0];
        }
    }

    /// How much room there is.
    public ReadOnlyObjectProperty<TableRoom> roomProperty() {
        return room.getReadOnlyProperty();
    }
}

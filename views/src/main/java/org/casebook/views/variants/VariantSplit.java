package org.casebook.views.variants;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.casebook.viewmodels.variants.TableRoom;

/// The table above its detail; beside it where there is room for both. Above, the detail gets the height that its first
/// part needs, as far as that leaves some rows, until the user moves the divider.
public final class VariantSplit extends SplitPane {
    private static final double TABLE_BESIDE = 0.77;
    private static final double PADDING = 14;
    /// The heads and three rows.
    private static final double LEAST_TABLE = 96;

    private final ReadOnlyObjectWrapper<TableRoom> room = new ReadOnlyObjectWrapper<>(TableRoom.PANEL);
    private boolean moved;

    public VariantSplit() {
        getStyleClass().add("variant-split");
        room.bind(widthProperty().map(width -> TableRoom.of(width.doubleValue())));
        room.subscribe(this::turn);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> moved |= isDivider(event.getTarget()));
    }

    private void turn(TableRoom now) {
        boolean isPanel = now == TableRoom.PANEL;
        setOrientation(isPanel ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        moved = false;
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
        if (!moved) {
            setDividerPositions(Math.max(LEAST_TABLE, getHeight() - first - PADDING) / getHeight());
        }
    }

    private static boolean isDivider(EventTarget target) {
        return target instanceof Node node && node.getStyleClass().contains("split-pane-divider");
    }

    /// How much room there is.
    public ReadOnlyObjectProperty<TableRoom> roomProperty() {
        return room.getReadOnlyProperty();
    }
}

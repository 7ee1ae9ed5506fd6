package org.casebook.views.recommendation;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Two children, one below the other where it is narrow, side by side where there is room.
public final class RecommendationColumns extends Pane {
    private static final double WIDE = 720;
    private static final double GAP = 16;
    private static final double FIRST_SHARE = 0.64;
    private static final double MOST_FIRST = 900;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? getWidth() : width;
        List<Node> children = getManagedChildren();
        return isWide(given)
                ? children.stream()
                        .mapToDouble(child -> child.prefHeight(widthOf(child, given)))
                        .max()
                        .orElse(0)
                : children.stream()
                        .mapToDouble(child -> child.prefHeight(widthOf(child, given)))
                        .sum();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        double y = 0;
        for (Node child : getManagedChildren()) {
            double width = widthOf(child, getWidth());
            double height = child.prefHeight(width);
            child.resizeRelocate(x, y, width, height);
            if (isWide(getWidth())) {
                x += width + GAP;
            } else {
                y += height;
            }
        }
    }

    private double widthOf(Node child, double width) {
        if (!isWide(width)) {
            return width;
        }
        double first = Math.min(MOST_FIRST, Math.floor((width - GAP) * FIRST_SHARE));
        return child.equals(getManagedChildren().getFirst()) ? first : width - GAP - first;
    }

    private static boolean isWide(double width) {
        return width >= WIDE;
    }
}

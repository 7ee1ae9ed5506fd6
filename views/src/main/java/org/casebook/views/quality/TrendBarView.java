package org.casebook.views.quality;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.quality.TrendBar;

/// How many rows failed in one run, as a bar; a run in which none failed is a line at its foot.
final class TrendBarView extends VBox {
    private static final double HEIGHT = 40;
    private static final double WIDTH = 9;
    private static final double LEAST = 2;

    TrendBarView(TrendBar run) {
        getStyleClass().add("trend-bar");
        setAlignment(Pos.BOTTOM_CENTER);
        setMinHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(run.spoken());
        Tooltip.install(this, new Tooltip(run.spoken()));
        Region part = new Region();
        part.getStyleClass().add(run.failing() ? "trend-failing" : "trend-none");
        double height = Math.max(LEAST, HEIGHT * run.height());
        part.setMinSize(WIDTH, height);
        part.setMaxSize(WIDTH, height);
        getChildren().add(part);
    }
}

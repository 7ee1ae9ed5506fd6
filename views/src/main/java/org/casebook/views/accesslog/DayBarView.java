package org.casebook.views.accesslog;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.accesslog.DayBar;

/// How much was done on one day, as a bar; what was refused stands at its foot.
final class DayBarView extends VBox {
    private static final double HEIGHT = 26;
    private static final double WIDTH = 5;

    DayBarView(DayBar day) {
        getStyleClass().add("day-bar");
        setAlignment(Pos.BOTTOM_CENTER);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(day.spoken());
        Tooltip.install(this, new Tooltip(day.spoken()));
        double refused = HEIGHT * day.height() * day.refused();
        getChildren().addAll(part("day-given", HEIGHT * day.height() - refused), part("day-refused", refused));
    }

    private static Region part(String style, double height) {
        Region part = new Region();
        part.getStyleClass().add(style);
        part.setMinSize(WIDTH, height);
        part.setMaxSize(WIDTH, height);
        return part;
    }
}

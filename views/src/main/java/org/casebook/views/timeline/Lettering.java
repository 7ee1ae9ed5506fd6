package org.casebook.views.timeline;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.casebook.viewmodels.timeline.Measure;

/// Letters of one size as the style sheet gives them. Widths are kept, because the same texts are measured in every
/// frame of a zoom.
final class Lettering implements Measure {
    private final Text style = new Text();
    private final Text probe = new Text();
    private final Map<String, Double> widths = new HashMap<>();

    Lettering(String styleClass) {
        style.getStyleClass().add(styleClass);
        style.setManaged(false);
        style.setOpacity(0);
        style.fontProperty().subscribe(font -> widths.clear());
    }

    /// A node without text that must be in the scene to get its font.
    Text style() {
        return style;
    }

    Font font() {
        return style.getFont();
    }

    @Override
    public double width(String text) {
        return widths.computeIfAbsent(text, this::measured);
    }

    private double measured(String text) {
        probe.setFont(font());
        probe.setText(text);
        return probe.getLayoutBounds().getWidth();
    }
}

package org.casebook.views.viewer;

import java.util.function.BooleanSupplier;
import javafx.beans.Observable;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/// A tool that is on while something is so. Pressing it again leaves it on.
final class ToolToggle {
    private ToolToggle() {}

    /// A button that follows what it depends on.
    ///
    /// @param isOn asked whenever `changes` does
    static ToggleButton of(String text, String meaning, BooleanSupplier isOn, Observable changes, Runnable choose) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().setAll("tool");
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setAccessibleText(meaning);
        button.setTooltip(new Tooltip(meaning));
        button.setOnAction(pressed -> {
            choose.run();
            button.setSelected(isOn.getAsBoolean());
        });
        changes.subscribe(() -> button.setSelected(isOn.getAsBoolean()));
        button.setSelected(isOn.getAsBoolean());
        return button;
    }
}

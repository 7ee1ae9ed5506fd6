package org.casebook.views.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.casebook.viewmodels.panel.Mark;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A mark as icon and word. The style of the mark chooses both icon and colour in the style sheet (`.chip.pending`).
public final class Chip extends Label {
    private final ObjectProperty<@Nullable Mark> mark = new SimpleObjectProperty<>(this, "mark");
    private final FontIcon icon = new FontIcon();
    private final Tooltip tooltip = new Tooltip();
    private String ground = "grounded";

    public Chip() {
        getStyleClass().add("chip");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
        setGraphic(icon);
        setFocusTraversable(false);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
        mark.subscribe(this::show);
    }

    public Chip(Mark mark) {
        this();
        setMark(mark);
    }

    /// Without the tinted ground, for dense rows.
    public Chip bare() {
        ground = "bare";
        show(mark.get());
        return this;
    }

    private void show(@Nullable Mark shown) {
        setVisible(shown != null);
        setManaged(shown != null);
        if (shown != null) {
            getStyleClass().setAll("label", "chip", shown.style(), ground);
            icon.getStyleClass().setAll("ikonli-font-icon", "chip-icon");
            setText(shown.word());
            setAccessibleText(shown.meaning());
            tooltip.setText(shown.meaning());
            setTooltip(tooltip);
        }
    }

    public ObjectProperty<@Nullable Mark> markProperty() {
        return mark;
    }

    public @Nullable Mark getMark() {
        return mark.get();
    }

    public void setMark(@Nullable Mark shown) {
        mark.set(shown);
    }
}

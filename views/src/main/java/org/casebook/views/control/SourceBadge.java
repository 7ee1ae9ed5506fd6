package org.casebook.views.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.casebook.viewmodels.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/// The button that leads from a value to its source.
public final class SourceBadge extends Button {
    private static final Texts TEXTS = Texts.shared();

    public SourceBadge() {
        getStyleClass().setAll("source-badge");
        setGraphic(new FontIcon());
    }

    /// Says what the source is of.
    ///
    /// @param what what the source is of, for screen readers
    public void describe(String what) {
        String text = TEXTS.say("source.of", what);
        setAccessibleText(text);
        setTooltip(new Tooltip(text));
    }
}

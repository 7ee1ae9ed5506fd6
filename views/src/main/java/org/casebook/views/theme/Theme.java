package org.casebook.views.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;

/// The two looks of the window.
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "light.css"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "dark.css");

    private final String base;
    private final String colours;

    Theme(String base, String colours) {
        this.base = base;
        this.colours = colours;
    }

    public static Theme of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /// Makes it the look that controls begin with. Before the first control is made, JavaFX then never reads its own.
    public void makeDefault() {
        Application.setUserAgentStylesheet(base);
    }

    /// Dresses a scene and everything that pops up from it.
    public void dress(Scene scene) {
        makeDefault();
        scene.getStylesheets().setAll(sheets());
    }

    private List<String> sheets() {
        return List.of(sheet("bridge.css"), sheet(colours), sheet("casebook.css"));
    }

    private static String sheet(String name) {
        URL url = Theme.class.getResource(name);
        if (url == null) {
            throw new IllegalStateException("style sheet %s is not beside Theme".formatted(name));
        }
        return url.toExternalForm();
    }
}

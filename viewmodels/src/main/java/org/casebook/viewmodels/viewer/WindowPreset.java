package org.casebook.viewmodels.viewer;

import java.util.Optional;
import org.casebook.dataaccess.imaging.Window;

/// Windows to choose from. All but the first are for Hounsfield units. Its text has the key `preset.` and the constant.
///
/// Source: customary values; institutions differ a little (radiopaedia.org, “Windowing (CT)”).
public enum WindowPreset {
    AS_PROPOSED(0, 0),
    SOFT_TISSUE(40, 400),
    LUNG(-600, 1500),
    BONE(400, 1800),
    BRAIN(40, 80),
    ABDOMEN(60, 400);

    private final double center;
    private final double width;

    WindowPreset(double center, double width) {
        this.center = center;
        this.width = width;
    }

    /// Empty for the window that the frame itself proposes.
    Optional<Window> window() {
        return this == AS_PROPOSED ? Optional.empty() : Optional.of(new Window(center, width, Window.Shape.LINEAR));
    }
}

package org.casebook.views.variants;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.casebook.viewmodels.variants.TierChoice;

/// A tier to filter by, with its count.
final class TierToggle extends ToggleButton {
    TierToggle(TierChoice tier) {
        getStyleClass().addAll("tool", "filter-toggle");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(tier.textProperty());
        accessibleTextProperty().bind(tier.spokenProperty());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(tier.spokenProperty());
        setTooltip(tooltip);
        selectedProperty().bindBidirectional(tier.chosenProperty());
    }
}

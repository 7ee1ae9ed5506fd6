package org.casebook.views.inventory;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.casebook.viewmodels.inventory.InventoryViewModel;
import org.casebook.viewmodels.inventory.LegendEntry;
import org.casebook.views.control.Chip;

/// What a mark means and how often it stands in the matrix; pressed, only patients with it are shown.
final class LegendToggle extends ToggleButton {
    LegendToggle(LegendEntry entry, InventoryViewModel inventory) {
        getStyleClass().addAll("tool", "legend-entry");
        Chip chip = new Chip(entry.mark()).bare();
        chip.setMouseTransparent(true);
        setGraphic(chip);
        setText(Long.toString(entry.cells()));
        setSelected(entry.chosen());
        setAccessibleText(entry.spoken());
        setTooltip(new Tooltip(entry.mark().meaning()));
        setMinWidth(USE_PREF_SIZE);
        setOnAction(pressed -> inventory.toggle(entry));
    }
}

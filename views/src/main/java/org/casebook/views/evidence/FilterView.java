package org.casebook.views.evidence;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.casebook.viewmodels.evidence.EvidenceViewModel;
import org.casebook.viewmodels.evidence.KindFilter;
import org.casebook.views.control.Chip;

/// The number of one kind; pressed, it shows the kind alone.
final class FilterView extends ToggleButton {
    FilterView(KindFilter filter, EvidenceViewModel evidence) {
        getStyleClass().setAll("tool");
        setGraphic(new Chip(filter.face()).bare());
        setAccessibleText(filter.face().meaning());
        setTooltip(new Tooltip(filter.face().meaning()));
        setOnAction(pressed -> evidence.toggle(filter));
        filter.chosen().subscribe(this::setSelected);
    }
}

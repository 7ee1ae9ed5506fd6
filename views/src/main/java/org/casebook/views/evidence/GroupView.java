package org.casebook.views.evidence;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.evidence.EvidenceGroup;
import org.casebook.viewmodels.evidence.EvidenceViewModel;
import org.casebook.views.control.Chip;

/// Everything of one kind, or that there is nothing of it.
final class GroupView extends VBox {
    GroupView(EvidenceGroup group, EvidenceViewModel evidence) {
        getStyleClass().add("evidence-group");
        Label count = new Label(group.count());
        count.getStyleClass().add("muted");
        HBox heading = new HBox(new Chip(group.heading()).bare(), count);
        heading.getStyleClass().add("evidence-heading");
        Label none = new Label(group.none());
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.setMinHeight(Region.USE_PREF_SIZE);
        none.setVisible(!group.none().isEmpty());
        none.setManaged(!group.none().isEmpty());
        getChildren().addAll(heading, none);
        getChildren()
                .addAll(group.entries().stream()
                        .map(entry -> new EntryView(entry, evidence))
                        .toList());
    }
}

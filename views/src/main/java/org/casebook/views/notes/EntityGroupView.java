package org.casebook.views.notes;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.notes.EntityGroup;
import org.casebook.viewmodels.notes.EntityRow;
import org.casebook.viewmodels.notes.NotesViewModel;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.views.control.Chip;

/// The entities of one kind, each a button that leads to its source.
final class EntityGroupView extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final NotesViewModel notes;

    EntityGroupView(EntityGroup group, NotesViewModel notes) {
        this.notes = notes;
        getStyleClass().add("entity-group");
        Chip kind = new Chip(new Mark(group.style(), group.kind(), group.kind())).bare();
        FlowPane entities = new FlowPane();
        entities.getStyleClass().add("entities");
        entities.getChildren()
                .setAll(group.entities().stream().map(this::entity).toList());
        getChildren().addAll(kind, entities);
    }

    private Node entity(EntityRow row) {
        HBox content = new HBox(new Label(row.name()));
        content.getStyleClass().add("entity-content");
        content.getChildren()
                .addAll(row.attributes().stream()
                        .map(mark -> new Chip(mark).bare())
                        .toList());
        Button button = new Button();
        button.setGraphic(content);
        button.getStyleClass().setAll("entity");
        button.setAccessibleText(row.spoken());
        button.setTooltip(new Tooltip(row.spoken()));
        button.setOnAction(pressed -> notes.inspect(row));
        button.pseudoClassStateChanged(CURRENT, notes.isCurrent(row));
        notes.entityProperty().subscribe(() -> button.pseudoClassStateChanged(CURRENT, notes.isCurrent(row)));
        return button;
    }
}

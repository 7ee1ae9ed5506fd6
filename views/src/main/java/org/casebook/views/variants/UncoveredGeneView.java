package org.casebook.views.variants;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.casebook.viewmodels.variants.UncoveredGene;
import org.casebook.viewmodels.variants.VariantsViewModel;

/// A gene that no panel looked at; a button where a file says so.
final class UncoveredGeneView {
    private UncoveredGeneView() {}

    static Node of(UncoveredGene gene, VariantsViewModel variants) {
        if (gene.source() == null) {
            Label label = new Label(gene.gene());
            label.getStyleClass().add("uncovered-gene");
            label.setTooltip(new Tooltip(gene.spoken()));
            label.setAccessibleText(gene.spoken());
            return label;
        }
        Button button = new Button(gene.gene());
        button.getStyleClass().setAll("uncovered-gene", "leading");
        button.setTooltip(new Tooltip(gene.spoken()));
        button.setAccessibleText(gene.spoken());
        button.setOnAction(pressed -> variants.inspect(gene));
        return button;
    }
}

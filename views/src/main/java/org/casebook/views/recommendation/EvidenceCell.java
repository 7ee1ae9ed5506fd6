package org.casebook.views.recommendation;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.casebook.viewmodels.recommendation.EvidenceRow;
import org.casebook.viewmodels.recommendation.RecommendationViewModel;
import org.jspecify.annotations.Nullable;

/// One item that can be evidence. A click takes it.
final class EvidenceCell extends ListCell<EvidenceRow> {
    private final Label kind = new Label();
    private final Label label = new Label();
    private final HBox line = new HBox(kind, label);

    EvidenceCell(RecommendationViewModel recommendation) {
        getStyleClass().add("evidence-cell");
        kind.getStyleClass().add("evidence-kind");
        kind.setMinWidth(USE_PREF_SIZE);
        label.setMinWidth(0);
        line.getStyleClass().add("evidence-line");
        line.setMinWidth(0);
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                recommendation.addEvidence(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable EvidenceRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null || empty ? null : line);
        if (item != null) {
            kind.setText(item.kind());
            label.setText(item.label());
            setAccessibleText(item.spoken());
        }
    }
}

package org.casebook.views.variants;

import javafx.scene.control.ContentDisplay;
import org.casebook.viewmodels.variants.VariantColumn;
import org.casebook.viewmodels.variants.VariantRow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A gene, and a sign beside it when the variant failed its filters.
final class GeneCell extends VariantTableCell {
    private final FontIcon failed = new FontIcon();

    GeneCell() {
        super(VariantColumn.GENE, "gene");
        failed.getStyleClass().add("failed-sign");
        setContentDisplay(ContentDisplay.RIGHT);
        tableRowProperty().flatMap(row -> row.itemProperty()).subscribe(this::sign);
    }

    private void sign(@Nullable VariantRow row) {
        setGraphic(row != null && row.failed() ? failed : null);
    }
}

package org.casebook.views.variants;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import org.casebook.viewmodels.variants.VariantRow;
import org.casebook.viewmodels.variants.VariantsViewModel;
import org.jspecify.annotations.Nullable;

/// One variant of the table. A double click leads to its source.
final class VariantTableRow extends TableRow<VariantRow> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    VariantTableRow(VariantsViewModel variants) {
        getStyleClass().add("variant-row");
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !isEmpty()) {
                variants.inspect();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable VariantRow item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(FAILED, item != null && !empty && item.failed());
        setAccessibleText(item == null || empty ? "" : item.spoken());
    }
}

package org.casebook.views.variants;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.casebook.viewmodels.variants.VariantCell;
import org.casebook.viewmodels.variants.VariantColumn;
import org.casebook.viewmodels.variants.VariantRow;
import org.jspecify.annotations.Nullable;

/// A value in words; a missing one looks different and says why as its tooltip.
class VariantTableCell extends TableCell<VariantRow, VariantCell> {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final VariantColumn column;
    private final Tooltip tooltip = new Tooltip();

    VariantTableCell(VariantColumn column, String style) {
        this.column = column;
        getStyleClass().addAll("variant-cell", style);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
    }

    @Override
    protected final void updateItem(@Nullable VariantCell item, boolean empty) {
        super.updateItem(item, empty);
        VariantCell shown = empty ? null : item;
        pseudoClassStateChanged(MISSING, shown != null && shown.isMissing());
        setText(shown == null ? null : shown.words());
        tooltip.setText(shown == null ? "" : shown.meaning());
        setTooltip(shown == null ? null : tooltip);
        setAccessibleText(shown == null ? "" : column.title() + ": " + shown.words());
        draw(shown);
    }

    /// What is drawn besides the words.
    ///
    /// @param shown null for an empty cell
    void draw(@Nullable VariantCell shown) {}
}

package org.casebook.views.variants;

import java.util.Locale;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import org.casebook.viewmodels.variants.VariantCell;
import org.casebook.viewmodels.variants.VariantColumn;
import org.jspecify.annotations.Nullable;

/// A tier as a small badge; the stronger, the more ground it has.
final class TierCell extends VariantTableCell {
    private final Label badge = new Label();

    TierCell() {
        super(VariantColumn.TIER, "tier-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    static String style(String level) {
        return "tier-" + level.toLowerCase(Locale.ROOT);
    }

    @Override
    void draw(@Nullable VariantCell shown) {
        setGraphic(shown == null ? null : badge);
        if (shown != null) {
            badge.setText(shown.text());
            badge.getStyleClass().setAll("label", "tier", style(shown.text()));
        }
    }
}

package org.casebook.viewmodels.variants;

import java.util.Comparator;

/// One column that the user sorts by.
public record VariantSort(VariantColumn column, boolean descending) {
    Comparator<VariantRow> comparator() {
        return Comparator.comparing(row -> row.cell(column), VariantCell.order(descending));
    }
}

package org.casebook.views.variants;

import javafx.scene.control.TableView;
import org.casebook.viewmodels.variants.VariantRow;
import org.casebook.viewmodels.variants.VariantsViewModel;

/// The table of variants. Its headers only say how to sort; the view model sorts.
public final class VariantTable extends TableView<VariantRow> {
    private static final double SCROLL_BAR = 12;

    public VariantTable() {
        getStyleClass().add("variant-table");
        setFixedCellSize(24);
    }

    /// Shows the variants and follows the choice of columns.
    void show(VariantsViewModel variants) {
        getColumns()
                .setAll(variants.columns().all().stream()
                        .map(column -> new VariantTableColumn(column, variants.columns()))
                        .toList());
        setItems(variants.rows());
        setRowFactory(table -> new VariantTableRow(variants));
        setSortPolicy(table -> {
            variants.sort(table.getSortOrder().stream()
                    .map(VariantTableColumn.class::cast)
                    .map(VariantTableColumn::sort)
                    .toList());
            return true;
        });
        variants.chosenProperty().subscribe(row -> getSelectionModel().select(row));
        variants.inSightProperty().subscribe(row -> scrollTo(row));
        getSelectionModel().selectedItemProperty().subscribe(variants::choose);
        widthProperty().subscribe(this::fill);
        variants.columns().shownProperty().subscribe(this::fill);
    }

    /// The changes take the room that the other columns leave.
    private void fill() {
        getColumns().stream()
                .map(VariantTableColumn.class::cast)
                .filter(VariantTableColumn::isFilling)
                .forEach(filling -> filling.take(getWidth() - SCROLL_BAR - others()));
    }

    private double others() {
        return getVisibleLeafColumns().stream()
                .map(VariantTableColumn.class::cast)
                .filter(column -> !column.isFilling())
                .mapToDouble(VariantTableColumn::usual)
                .sum();
    }
}

package org.casebook.views.variants;

import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import org.casebook.viewmodels.variants.ColumnChoice;
import org.casebook.viewmodels.variants.VariantCell;
import org.casebook.viewmodels.variants.VariantColumn;
import org.casebook.viewmodels.variants.VariantRow;
import org.casebook.viewmodels.variants.VariantSort;

/// One column: its words, its width, how its cells look.
final class VariantTableColumn extends TableColumn<VariantRow, VariantCell> {
    private final VariantColumn column;

    VariantTableColumn(VariantColumn column, ColumnChoice columns) {
        super(column.title());
        this.column = column;
        getStyleClass().add("column-" + column.name().toLowerCase(Locale.ROOT));
        setMinWidth(30);
        setPrefWidth(usual());
        setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().cell(column)));
        setCellFactory(made -> cell());
        columns.showsProperty(column).subscribe(this::setVisible);
    }

    private VariantTableCell cell() {
        return switch (column) {
            case TIER -> new TierCell();
            case GENE -> new GeneCell();
            case FRACTION -> new FractionCell();
            case DEPTH, NORMAL, QUALITY -> new VariantTableCell(column, "number");
            default -> new VariantTableCell(column, "words");
        };
    }

    VariantSort sort() {
        return new VariantSort(column, getSortType() == SortType.DESCENDING);
    }

    /// Whether it takes the room that is left.
    boolean isFilling() {
        return column == VariantColumn.CHANGE;
    }

    void take(double room) {
        setPrefWidth(Math.max(usual(), room));
    }

    /// In pixels, for values as long as most are. Never 80, which JavaFX takes for "not set".
    double usual() {
        return switch (column) {
            case TIER -> 34;
            case GENE -> 78;
            case CHANGE -> 86;
            case CONSEQUENCE -> 86;
            case FRACTION -> 72;
            case ORIGIN -> 60;
            case DEPTH -> 52;
            case NORMAL, FILTER -> 94;
            case POSITION -> 168;
            case ALLELES, IMPACT, TYPE, GENOTYPE, QUALITY -> 70;
            case CODING, SPECIMEN, IDS -> 100;
            case TRANSCRIPT, CALLER, ANNOTATOR -> 110;
            case STRUCTURAL -> 220;
        };
    }
}

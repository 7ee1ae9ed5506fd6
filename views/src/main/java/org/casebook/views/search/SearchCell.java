package org.casebook.views.search;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.casebook.viewmodels.search.SearchRow;
import org.casebook.viewmodels.search.SearchViewModel;
import org.jspecify.annotations.Nullable;

/// One hit: kind and title, the snippet with what was found marked, patient and source.
final class SearchCell extends ListCell<SearchRow> {
    private final Label kind = new Label();
    private final Label title = new Label();
    private final Label patient = new Label();
    private final Label source = new Label();
    private final TextFlow snippet = new TextFlow();
    private final VBox row;

    SearchCell(SearchViewModel search) {
        getStyleClass().add("search-cell");
        kind.getStyleClass().add("search-kind");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        patient.getStyleClass().addAll("mono", "muted");
        patient.setMinWidth(Region.USE_PREF_SIZE);
        source.getStyleClass().add("caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox first = new HBox(kind, title, gap, patient);
        first.getStyleClass().add("search-first");
        row = new VBox(first, snippet, source);
        row.getStyleClass().add("search-row");
        setPrefWidth(0);
        setOnMouseClicked(click -> search.open(getItem()));
    }

    @Override
    protected void updateItem(@Nullable SearchRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null || empty ? null : row);
        if (item != null) {
            kind.setText(item.kind());
            title.setText(item.title());
            patient.setText(item.patient());
            source.setText(item.source());
            snippet.getChildren()
                    .setAll(item.snippet().stream().map(SearchCell::piece).toList());
            setAccessibleText(item.spoken());
        }
    }

    private static Node piece(SearchRow.Piece piece) {
        if (piece.found()) {
            Label found = new Label(piece.text());
            found.getStyleClass().add("highlight");
            return found;
        }
        return new Text(piece.text());
    }
}

package org.casebook.views.search;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.casebook.viewmodels.search.SearchRow;
import org.casebook.viewmodels.search.SearchViewModel;
import org.casebook.views.control.Keys;
import org.casebook.views.control.Panel;

/// Binds the search.
public final class SearchController {
    private final SearchViewModel search;

    @FXML
    private TextField text;

    @FXML
    private CheckBox onlyThisCase;

    @FXML
    private Label tally;

    @FXML
    private Panel panel;

    @FXML
    private ListView<SearchRow> hits;

    public SearchController(SearchViewModel search) {
        this.search = search;
    }

    @FXML
    private void initialize() {
        text.textProperty().bindBidirectional(search.textProperty());
        onlyThisCase.selectedProperty().bindBidirectional(search.onlyThisCaseProperty());
        tally.textProperty().bind(search.tallyProperty());
        panel.stateProperty().bind(search.stateProperty());
        hits.setItems(search.rows());
        hits.setCellFactory(list -> new SearchCell(search));
        search.tallyProperty().subscribe(counted -> hits.getSelectionModel().selectFirst());
        Map<KeyCode, Runnable> keys = Map.of(
                KeyCode.DOWN, hits.getSelectionModel()::selectNext,
                KeyCode.UP, hits.getSelectionModel()::selectPrevious,
                KeyCode.ENTER, this::openSelected,
                KeyCode.ESCAPE, search::close);
        Keys.on(text, keys);
        Keys.on(hits, keys);
        Keys.focusWhen(search.openProperty(), text);
    }

    private void openSelected() {
        search.open(hits.getSelectionModel().getSelectedItem());
    }
}

package org.casebook.views.agenda;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.casebook.viewmodels.agenda.AgendaRow;
import org.casebook.viewmodels.agenda.AgendaViewModel;
import org.casebook.viewmodels.agenda.BoardChoice;
import org.casebook.viewmodels.panel.Derived;
import org.casebook.views.control.Keys;
import org.casebook.views.control.Panel;

/// Binds the agenda.
public final class AgendaController {
    private final AgendaViewModel agenda;

    @FXML
    private Panel panel;

    @FXML
    private ComboBox<BoardChoice> boards;

    @FXML
    private Label when;

    @FXML
    private Label tally;

    @FXML
    private ListView<AgendaRow> cases;

    public AgendaController(AgendaViewModel agenda) {
        this.agenda = agenda;
    }

    @FXML
    private void initialize() {
        boards.setItems(agenda.boards());
        agenda.boardProperty().subscribe(boards::setValue);
        boards.valueProperty().subscribe(agenda::choose);
        when.textProperty().bind(Derived.of(agenda.boardProperty(), BoardChoice::when, ""));
        tally.textProperty().bind(agenda.tallyProperty());
        panel.stateProperty().bind(agenda.stateProperty());
        cases.setItems(agenda.rows());
        cases.setCellFactory(list -> new AgendaCell(agenda));
        agenda.currentProperty().subscribe(cases.getSelectionModel()::select);
        Keys.on(cases, Map.of(KeyCode.ENTER, this::openSelected, KeyCode.SPACE, this::openSelected));
    }

    private void openSelected() {
        agenda.open(cases.getSelectionModel().getSelectedItem());
    }
}

package org.casebook.views.intake;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.casebook.viewmodels.intake.CandidateRow;
import org.casebook.viewmodels.intake.PendingRow;
import org.casebook.viewmodels.intake.PendingViewModel;
import org.casebook.viewmodels.panel.Field;
import org.casebook.views.control.Columns;
import org.casebook.views.control.Panel;

/// Binds the pending identifiers and the patients to choose from.
public final class PendingController {
    private final PendingViewModel pending;

    @FXML
    private Panel panel;

    @FXML
    private TableView<PendingRow> identifiers;

    @FXML
    private TableColumn<PendingRow, Field> system;

    @FXML
    private TableColumn<PendingRow, Field> value;

    @FXML
    private TableColumn<PendingRow, String> rows;

    @FXML
    private TableColumn<PendingRow, Field> files;

    @FXML
    private TableColumn<PendingRow, String> since;

    @FXML
    private Label outcome;

    @FXML
    private Panel patients;

    @FXML
    private TextField find;

    @FXML
    private TableView<CandidateRow> candidates;

    @FXML
    private TableColumn<CandidateRow, Field> name;

    @FXML
    private TableColumn<CandidateRow, String> code;

    @FXML
    private TableColumn<CandidateRow, Field> diagnosis;

    @FXML
    private Label advice;

    @FXML
    private Button assign;

    @FXML
    private Button assignNew;

    public PendingController(PendingViewModel pending) {
        this.pending = pending;
    }

    @FXML
    private void initialize() {
        panel.stateProperty().bind(pending.stateProperty());
        identifiers.setItems(pending.rows());
        Columns.speak(identifiers, PendingRow::spoken);
        Columns.field(system, PendingRow::system);
        Columns.field(value, PendingRow::value);
        Columns.text(rows, PendingRow::rows);
        Columns.field(files, PendingRow::files);
        Columns.text(since, PendingRow::since);
        identifiers.getSelectionModel().selectedItemProperty().subscribe(pending::choose);
        pending.chosenProperty()
                .subscribe(row -> identifiers.getSelectionModel().select(row));
        outcome.textProperty().bind(pending.outcomeProperty());
        outcome.visibleProperty().bind(pending.outcomeProperty().isNotEmpty());
        outcome.managedProperty().bind(outcome.visibleProperty());
        patients.stateProperty().bind(pending.candidatesStateProperty());
        find.textProperty().bindBidirectional(pending.soughtProperty());
        candidates.setItems(pending.candidates());
        Columns.speak(candidates, CandidateRow::spoken);
        Columns.field(name, CandidateRow::name);
        Columns.text(code, CandidateRow::code);
        Columns.field(diagnosis, CandidateRow::diagnosis);
        candidates.getSelectionModel().selectedItemProperty().subscribe(pending::chooseCandidate);
        pending.candidateProperty()
                .subscribe(row -> candidates.getSelectionModel().select(row));
        advice.textProperty().bind(pending.adviceProperty());
        assign.disableProperty().bind(pending.assignableProperty().not());
        assignNew.disableProperty().bind(pending.assignableNewProperty().not());
    }

    @FXML
    private void assign() {
        pending.assign();
    }

    @FXML
    private void assignNew() {
        pending.assignNew();
    }
}

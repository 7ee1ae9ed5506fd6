package org.casebook.views.notes;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.casebook.viewmodels.notes.KindChoice;
import org.casebook.viewmodels.notes.NoteRow;
import org.casebook.viewmodels.notes.NotesViewModel;
import org.casebook.viewmodels.panel.Derived;
import org.casebook.views.control.Children;
import org.casebook.views.control.Panel;

/// Binds the notes.
public final class NotesController {
    private final NotesViewModel notes;

    @FXML
    private Panel panel;

    @FXML
    private ComboBox<KindChoice> kinds;

    @FXML
    private TextField find;

    @FXML
    private ListView<NoteRow> list;

    @FXML
    private Label chosen;

    @FXML
    private VBox groups;

    @FXML
    private Panel text;

    @FXML
    private Button readText;

    @FXML
    private TextFlow words;

    public NotesController(NotesViewModel notes) {
        this.notes = notes;
    }

    @FXML
    private void initialize() {
        panel.stateProperty().bind(notes.stateProperty());
        panel.subtitleProperty().bind(notes.tallyProperty());
        kinds.setItems(notes.kinds());
        notes.kindProperty().subscribe(kinds::setValue);
        kinds.valueProperty().subscribe(notes::filterKind);
        find.textProperty().bindBidirectional(notes.soughtProperty());
        list.setItems(notes.rows());
        list.setCellFactory(view -> new NoteCell(notes));
        notes.chosenProperty().subscribe(list.getSelectionModel()::select);
        notes.chosenProperty().subscribe(list::scrollTo);
        chosen.textProperty().bind(Derived.of(notes.chosenProperty(), row -> row.kind() + " · " + row.written(), ""));
        Children.follow(groups.getChildren(), notes.groups(), group -> new EntityGroupView(group, notes));
        text.stateProperty().bind(notes.textStateProperty());
        readText.visibleProperty().bind(notes.textUnreadProperty());
        Children.follow(words.getChildren(), notes.segments(), segment -> SegmentView.of(segment, notes));
    }

    @FXML
    private void chooseSelected() {
        notes.choose(list.getSelectionModel().getSelectedItem());
    }

    @FXML
    private void readText() {
        notes.readText();
    }
}

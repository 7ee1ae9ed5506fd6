package org.casebook.views.intake;

import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.casebook.viewmodels.intake.QuarantineRow;
import org.casebook.viewmodels.intake.QuarantineViewModel;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.views.control.Columns;
import org.casebook.views.control.Panel;

/// Binds the quarantine.
public final class QuarantineController {
    private final QuarantineViewModel quarantine;

    @FXML
    private Panel panel;

    @FXML
    private TextField find;

    @FXML
    private TableView<QuarantineRow> parts;

    @FXML
    private TableColumn<QuarantineRow, Field> file;

    @FXML
    private TableColumn<QuarantineRow, String> kind;

    @FXML
    private TableColumn<QuarantineRow, Mark> fate;

    @FXML
    private TableColumn<QuarantineRow, String> place;

    @FXML
    private TableColumn<QuarantineRow, String> reason;

    @FXML
    private TableColumn<QuarantineRow, String> received;

    public QuarantineController(QuarantineViewModel quarantine) {
        this.quarantine = quarantine;
    }

    @FXML
    private void initialize() {
        panel.stateProperty().bind(quarantine.stateProperty());
        panel.subtitleProperty().bind(quarantine.tallyProperty());
        find.textProperty().bindBidirectional(quarantine.soughtProperty());
        parts.setItems(quarantine.rows());
        Columns.speak(parts, QuarantineRow::spoken);
        Columns.field(file, QuarantineRow::file);
        Columns.text(kind, QuarantineRow::kind);
        Columns.mark(fate, QuarantineRow::fate);
        Columns.text(place, QuarantineRow::place);
        Columns.text(reason, QuarantineRow::reason);
        Columns.text(received, QuarantineRow::received);
    }
}

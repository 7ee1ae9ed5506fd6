package org.casebook.views.packet;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.casebook.viewmodels.packet.PacketViewModel;
import org.casebook.viewmodels.panel.Derived;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.views.control.Chip;

/// Binds the sheet of the packet.
public final class PacketController {
    private final PacketViewModel packet;

    @FXML
    private Label thisCase;

    @FXML
    private Label agenda;

    @FXML
    private Button exportCase;

    @FXML
    private Button exportAgenda;

    @FXML
    private Node writing;

    @FXML
    private Node result;

    @FXML
    private Chip mark;

    @FXML
    private Label meaning;

    public PacketController(PacketViewModel packet) {
        this.packet = packet;
    }

    @FXML
    private void initialize() {
        thisCase.textProperty().bind(packet.caseProperty());
        agenda.textProperty().bind(packet.agendaProperty());
        exportCase.disableProperty().bind(packet.caseReadyProperty().map(ready -> !ready));
        exportAgenda.disableProperty().bind(packet.agendaReadyProperty().map(ready -> !ready));
        writing.visibleProperty().bind(packet.writingProperty());
        writing.managedProperty().bind(writing.visibleProperty());
        mark.markProperty().bind(packet.resultProperty());
        meaning.textProperty().bind(Derived.of(packet.resultProperty(), Mark::meaning, ""));
        result.visibleProperty().bind(Derived.of(packet.resultProperty(), said -> true, false));
        result.managedProperty().bind(result.visibleProperty());
    }

    @FXML
    private void exportCase() {
        packet.exportCase();
    }

    @FXML
    private void exportAgenda() {
        packet.exportAgenda();
    }
}

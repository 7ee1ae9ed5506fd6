package org.casebook.views.inventory;

import java.util.Map;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import org.casebook.viewmodels.inventory.InventoryRow;
import org.casebook.viewmodels.inventory.InventoryViewModel;
import org.casebook.viewmodels.panel.Field;
import org.casebook.views.control.Children;
import org.casebook.views.control.Columns;
import org.casebook.views.control.Keys;
import org.casebook.views.control.Panel;

/// Binds the matrix of patients and modalities.
public final class InventoryController {
    private final InventoryViewModel inventory;

    @FXML
    private FlowPane legend;

    @FXML
    private Label tally;

    @FXML
    private TextField find;

    @FXML
    private Button open;

    @FXML
    private Panel panel;

    @FXML
    private TableView<InventoryRow> table;

    @FXML
    private TableColumn<InventoryRow, String> patient;

    @FXML
    private TableColumn<InventoryRow, Field> name;

    public InventoryController(InventoryViewModel inventory) {
        this.inventory = inventory;
    }

    @FXML
    private void initialize() {
        panel.stateProperty().bind(inventory.stateProperty());
        tally.textProperty().bind(inventory.tallyProperty());
        find.textProperty().bindBidirectional(inventory.soughtProperty());
        Children.follow(legend.getChildren(), inventory.legend(), entry -> new LegendToggle(entry, inventory));
        Columns.text(patient, InventoryRow::patient);
        Columns.field(name, InventoryRow::name);
        table.getColumns()
                .addAll(inventory.modalities().stream()
                        .map(MatrixColumn::modality)
                        .toList());
        Columns.speak(table, InventoryRow::spoken);
        SortedList<InventoryRow> sorted = new SortedList<>(inventory.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        Keys.on(table, Map.of(KeyCode.ENTER, this::open));
        open.disableProperty()
                .bind(table.getSelectionModel()
                        .selectedItemProperty()
                        .map(row -> !row.hasCase())
                        .orElse(true));
    }

    @FXML
    private void open() {
        inventory.open(table.getSelectionModel().getSelectedItem());
    }

    @FXML
    private void refresh() {
        inventory.refresh();
    }
}

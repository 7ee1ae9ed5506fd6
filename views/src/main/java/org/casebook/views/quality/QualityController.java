package org.casebook.views.quality;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.quality.CheckRow;
import org.casebook.viewmodels.quality.FailureRow;
import org.casebook.viewmodels.quality.QualityViewModel;
import org.casebook.views.control.Children;
import org.casebook.views.control.Columns;
import org.casebook.views.control.Panel;
import org.casebook.views.control.Shown;
import org.casebook.views.inventory.InventoryController;
import org.casebook.views.source.SourceController;

/// Binds the page of data quality.
public final class QualityController {
    private final QualityViewModel quality;
    private final Function<Class<?>, Parent> views;

    @FXML
    private Panel page;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private Button check;

    @FXML
    private TextField find;

    @FXML
    private ToggleButton onlyFailing;

    @FXML
    private Label summary;

    @FXML
    private Panel checks;

    @FXML
    private TableView<CheckRow> table;

    @FXML
    private TableColumn<CheckRow, Mark> outcome;

    @FXML
    private TableColumn<CheckRow, String> rule;

    @FXML
    private TableColumn<CheckRow, String> about;

    @FXML
    private TableColumn<CheckRow, String> kind;

    @FXML
    private TableColumn<CheckRow, String> failed;

    @FXML
    private TableColumn<CheckRow, String> checked;

    @FXML
    private TableColumn<CheckRow, String> patients;

    @FXML
    private TableColumn<CheckRow, String> change;

    @FXML
    private VBox history;

    @FXML
    private Label chosen;

    @FXML
    private Label trendWords;

    @FXML
    private HBox trend;

    @FXML
    private Panel failing;

    @FXML
    private ListView<FailureRow> rows;

    @FXML
    private StackPane inventory;

    @FXML
    private StackPane source;

    /// @param views loads the screens that stand inside this one
    public QualityController(QualityViewModel quality, Function<Class<?>, Parent> views) {
        this.quality = quality;
        this.views = views;
    }

    @FXML
    private void initialize() {
        page.stateProperty().bind(quality.pageStateProperty());
        Shown.when(busy, quality.checkingProperty());
        check.disableProperty()
                .bind(quality.checkingProperty().or(quality.mayCheckProperty().not()));
        find.textProperty().bindBidirectional(quality.soughtProperty());
        onlyFailing.selectedProperty().bindBidirectional(quality.onlyFailingProperty());
        summary.textProperty().bind(quality.summaryProperty());
        checks.stateProperty().bind(quality.stateProperty());
        bindTable();
        Shown.when(history, quality.chosenProperty().map(row -> true).orElse(false));
        chosen.textProperty().bind(quality.chosenWordsProperty());
        trendWords.textProperty().bind(quality.trendWordsProperty());
        Children.follow(trend.getChildren(), quality.trend(), TrendBarView::new);
        Shown.when(trend, Bindings.isNotEmpty(quality.trend()));
        failing.stateProperty().bind(quality.rowsStateProperty());
        failing.subtitleProperty().bind(quality.rowsTallyProperty());
        rows.setItems(quality.failures());
        rows.setCellFactory(list -> new FailureCell(quality));
        inventory.getChildren().add(views.apply(InventoryController.class));
        source.getChildren().add(views.apply(SourceController.class));
        Shown.when(source, quality.inspectingProperty());
    }

    private void bindTable() {
        Columns.mark(outcome, CheckRow::outcome);
        Columns.text(rule, CheckRow::says);
        Columns.text(about, CheckRow::table);
        Columns.text(kind, CheckRow::kind);
        Columns.text(failed, CheckRow::failed);
        Columns.text(checked, CheckRow::checked);
        Columns.text(patients, CheckRow::patients);
        Columns.text(change, CheckRow::change);
        Columns.speak(table, CheckRow::spoken);
        table.setItems(quality.checks());
        table.getSelectionModel().selectedItemProperty().subscribe(quality::choose);
        quality.chosenProperty().subscribe(row -> table.getSelectionModel().select(row));
    }

    @FXML
    private void check() {
        quality.check();
    }

    @FXML
    private void refresh() {
        quality.refresh();
    }
}

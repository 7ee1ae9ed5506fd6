package org.casebook.views.timeline;

import java.util.Comparator;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import org.casebook.viewmodels.timeline.EventRow;
import org.casebook.viewmodels.timeline.LaneTag;
import org.casebook.viewmodels.timeline.SortedText;
import org.casebook.viewmodels.timeline.TimelineViewModel;
import org.casebook.views.control.Chip;
import org.casebook.views.control.Keys;
import org.casebook.views.control.Panel;

/// Binds the timeline.
public final class TimelineController {
    private final TimelineViewModel timeline;

    @FXML
    private Panel panel;

    @FXML
    private Chip coarse;

    @FXML
    private TextField find;

    @FXML
    private Label matches;

    @FXML
    private MenuButton lanes;

    @FXML
    private HBox zoom;

    @FXML
    private ToggleButton fold;

    @FXML
    private ToggleButton asTable;

    @FXML
    private TimelineDrawing drawing;

    @FXML
    private TableView<EventRow> table;

    @FXML
    private TableColumn<EventRow, SortedText> date;

    @FXML
    private TableColumn<EventRow, SortedText> day;

    @FXML
    private TableColumn<EventRow, LaneTag> lane;

    @FXML
    private TableColumn<EventRow, String> name;

    @FXML
    private TableColumn<EventRow, String> detail;

    @FXML
    private TableColumn<EventRow, SortedText> value;

    public TimelineController(TimelineViewModel timeline) {
        this.timeline = timeline;
    }

    @FXML
    private void initialize() {
        panel.stateProperty().bind(timeline.stateProperty());
        panel.subtitleProperty().bind(timeline.tallyProperty());
        coarse.markProperty().bind(timeline.coarseProperty());
        find.textProperty().bindBidirectional(timeline.soughtProperty());
        matches.textProperty().bind(timeline.matchesProperty());
        Keys.on(find, Map.of(KeyCode.ENTER, timeline::nextMatch));
        Keys.onCombined(find, Map.of(KeyCombination.valueOf("Shift+Enter"), timeline::previousMatch));
        LaneMenu.follow(lanes, timeline.lanes());
        timeline.foldingProperty().subscribe(fold::setSelected);
        timeline.tableProperty().subscribe(asTable::setSelected);
        zoom.visibleProperty().bind(timeline.tableProperty().not());
        zoom.managedProperty().bind(zoom.visibleProperty());
        drawing.show(timeline);
        drawing.visibleProperty().bind(timeline.tableProperty().not());
        bindTable();
    }

    private void bindTable() {
        table.visibleProperty().bind(timeline.tableProperty());
        date.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().date()));
        date.visibleProperty().bind(timeline.datesShownProperty());
        day.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().day()));
        day.textProperty().bind(timeline.countedFromProperty());
        lane.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().lane()));
        lane.setCellFactory(column -> new LaneCell());
        lane.setComparator(Comparator.comparingInt(LaneTag::number));
        name.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().title()));
        detail.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().detail()));
        value.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().value()));
        SortedList<EventRow> sorted = new SortedList<>(timeline.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setRowFactory(view -> new EventTableRow(timeline));
        timeline.selectedProperty().subscribe(row -> table.getSelectionModel().select(row));
        timeline.selectedProperty().subscribe(row -> table.scrollTo(row));
        table.getSelectionModel().selectedItemProperty().subscribe(timeline::select);
        Keys.on(table, Map.of(KeyCode.ENTER, timeline::inspectSelected));
    }

    @FXML
    private void fitAll() {
        timeline.fitAll();
    }

    @FXML
    private void showYear() {
        timeline.showLast(12);
    }

    @FXML
    private void showQuarter() {
        timeline.showLast(3);
    }

    @FXML
    private void zoomIn() {
        timeline.zoomIn();
    }

    @FXML
    private void zoomOut() {
        timeline.zoomOut();
    }

    @FXML
    private void toggleFolding() {
        timeline.toggleFolding();
    }

    @FXML
    private void toggleTable() {
        timeline.toggleTable();
    }
}

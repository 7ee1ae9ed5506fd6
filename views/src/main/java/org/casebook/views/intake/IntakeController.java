package org.casebook.views.intake;

import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.casebook.viewmodels.intake.IntakeViewModel;
import org.casebook.viewmodels.intake.IssueRow;
import org.casebook.viewmodels.intake.ReportRow;
import org.casebook.viewmodels.panel.Derived;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.views.control.Children;
import org.casebook.views.control.Chip;
import org.casebook.views.control.Columns;
import org.casebook.views.control.Panel;

/// Binds the import page and its report.
public final class IntakeController {
    private final IntakeViewModel intake;

    @FXML
    private Panel page;

    @FXML
    private Node drop;

    @FXML
    private Button chooseFiles;

    @FXML
    private Button chooseFolder;

    @FXML
    private Label busy;

    @FXML
    private Node notice;

    @FXML
    private Label noticeText;

    @FXML
    private Node run;

    @FXML
    private Label headline;

    @FXML
    private Label file;

    @FXML
    private Chip result;

    @FXML
    private Button readOn;

    @FXML
    private Button stop;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label facts;

    @FXML
    private Label advice;

    @FXML
    private Tab pendingTab;

    @FXML
    private Tab quarantineTab;

    @FXML
    private HBox filters;

    @FXML
    private Label tally;

    @FXML
    private TextField find;

    @FXML
    private Panel report;

    @FXML
    private TableView<ReportRow> table;

    @FXML
    private TableColumn<ReportRow, Mark> outcome;

    @FXML
    private TableColumn<ReportRow, Field> name;

    @FXML
    private TableColumn<ReportRow, String> folder;

    @FXML
    private TableColumn<ReportRow, String> kind;

    @FXML
    private TableColumn<ReportRow, Long> accepted;

    @FXML
    private TableColumn<ReportRow, Long> rejected;

    @FXML
    private TableColumn<ReportRow, String> place;

    @FXML
    private TableColumn<ReportRow, String> reason;

    @FXML
    private Panel parts;

    @FXML
    private ListView<IssueRow> issues;

    public IntakeController(IntakeViewModel intake) {
        this.intake = intake;
    }

    @FXML
    private void initialize() {
        page.stateProperty().bind(intake.stateProperty());
        FileDrop.onto(page, drop, intake.importingProperty(), intake::start);
        chooseFiles.disableProperty().bind(intake.importingProperty());
        chooseFolder.disableProperty().bind(intake.importingProperty());
        busy.visibleProperty().bind(intake.importingProperty());
        busy.managedProperty().bind(intake.importingProperty());
        bindRun();
        bindReport();
        pendingTab.textProperty().bind(intake.pendingTitleProperty());
        quarantineTab.textProperty().bind(intake.quarantineTitleProperty());
    }

    private void bindRun() {
        noticeText.textProperty().bind(intake.noticeProperty());
        notice.visibleProperty().bind(intake.noticeProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        run.visibleProperty().bind(intake.presentProperty());
        run.managedProperty().bind(intake.presentProperty());
        headline.textProperty().bind(intake.headlineProperty());
        file.textProperty().bind(intake.fileProperty());
        result.markProperty().bind(intake.resultProperty());
        bar.progressProperty().bind(intake.fractionProperty());
        bar.accessibleTextProperty().bind(intake.headlineProperty());
        bar.visibleProperty().bind(intake.runningProperty());
        bar.managedProperty().bind(intake.runningProperty());
        facts.textProperty().bind(intake.factsProperty());
        advice.textProperty().bind(intake.adviceProperty());
        stop.visibleProperty().bind(intake.runningProperty());
        stop.managedProperty().bind(intake.runningProperty());
        readOn.visibleProperty().bind(intake.continuableProperty());
        readOn.managedProperty().bind(intake.continuableProperty());
        readOn.disableProperty().bind(intake.importingProperty());
    }

    private void bindReport() {
        Children.follow(
                filters.getChildren(),
                FXCollections.observableList(intake.filters()),
                filter -> new FateToggle(filter, intake));
        tally.textProperty().bind(intake.tallyProperty());
        find.textProperty().bindBidirectional(intake.soughtProperty());
        report.stateProperty().bind(intake.reportStateProperty());
        table.setItems(intake.rows());
        intake.rows().comparatorProperty().bind(table.comparatorProperty());
        Columns.speak(table, ReportRow::spoken);
        Columns.mark(outcome, row -> row.fate().mark());
        Columns.field(name, ReportRow::name);
        Columns.text(folder, ReportRow::folder);
        Columns.text(kind, ReportRow::kind);
        Columns.number(accepted, ReportRow::accepted);
        Columns.number(rejected, ReportRow::rejected);
        Columns.text(place, ReportRow::place);
        Columns.text(reason, ReportRow::reason);
        place.visibleProperty().bind(intake.reasonedProperty());
        reason.visibleProperty().bind(intake.reasonedProperty());
        table.getSelectionModel().selectedItemProperty().subscribe(intake::choose);
        intake.chosenProperty().subscribe(row -> table.getSelectionModel().select(row));
        parts.stateProperty().bind(intake.issuesStateProperty());
        parts.subtitleProperty()
                .bind(Derived.of(intake.chosenProperty(), row -> row.name().text(), ""));
        issues.setItems(intake.issues());
        issues.setCellFactory(list -> new IssueCell());
    }

    @FXML
    private void chooseFiles() {
        intake.chooseFiles();
    }

    @FXML
    private void chooseFolder() {
        intake.chooseFolder();
    }

    @FXML
    private void readOn() {
        intake.readOn();
    }

    @FXML
    private void stop() {
        intake.stop();
    }
}

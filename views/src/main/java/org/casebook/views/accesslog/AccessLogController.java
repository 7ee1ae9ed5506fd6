package org.casebook.views.accesslog;

import java.util.Comparator;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.casebook.viewmodels.accesslog.AccessLogViewModel;
import org.casebook.viewmodels.accesslog.Choice;
import org.casebook.viewmodels.accesslog.LogRow;
import org.casebook.views.control.Children;
import org.casebook.views.control.Chip;
import org.casebook.views.control.Panel;
import org.casebook.views.control.Shown;

/// Binds the access log.
public final class AccessLogController {
    private final AccessLogViewModel log;

    @FXML
    private Panel page;

    @FXML
    private Chip verified;

    @FXML
    private Button export;

    @FXML
    private Label broken;

    @FXML
    private Label notice;

    @FXML
    private TextField find;

    @FXML
    private ComboBox<Choice> users;

    @FXML
    private ComboBox<Choice> actions;

    @FXML
    private ComboBox<Choice> outcomes;

    @FXML
    private ComboBox<Choice> periods;

    @FXML
    private ToggleButton thisCase;

    @FXML
    private Tooltip caseWords;

    @FXML
    private HBox days;

    @FXML
    private Panel entries;

    @FXML
    private TableView<LogRow> table;

    @FXML
    private TableColumn<LogRow, LogRow> number;

    @FXML
    private TableColumn<LogRow, LogRow> when;

    @FXML
    private TableColumn<LogRow, LogRow> user;

    @FXML
    private TableColumn<LogRow, LogRow> action;

    @FXML
    private TableColumn<LogRow, LogRow> purpose;

    @FXML
    private TableColumn<LogRow, LogRow> items;

    @FXML
    private TableColumn<LogRow, LogRow> outcome;

    @FXML
    private TableColumn<LogRow, LogRow> detail;

    @FXML
    private TableColumn<LogRow, LogRow> policy;

    @FXML
    private Button more;

    public AccessLogController(AccessLogViewModel log) {
        this.log = log;
    }

    @FXML
    private void initialize() {
        page.stateProperty().bind(log.pageStateProperty());
        page.subtitleProperty().bind(log.tallyProperty());
        verified.markProperty().bind(log.verifiedProperty());
        export.disableProperty().bind(log.tallyProperty().isEmpty());
        broken.textProperty().bind(log.breakWordsProperty());
        Shown.when(broken, isSaid(log.breakWordsProperty()));
        notice.textProperty().bind(log.noticeProperty());
        Shown.when(notice, isSaid(log.noticeProperty()));
        bindFilters();
        bindTable();
        entries.stateProperty().bind(log.stateProperty());
        Children.follow(days.getChildren(), log.days(), DayBarView::new);
        days.visibleProperty().bind(Bindings.size(log.days()).greaterThan(1));
        Shown.when(more, log.moreProperty());
    }

    private void bindFilters() {
        find.textProperty().bindBidirectional(log.soughtProperty());
        bind(users, log.users(), log.userProperty(), log::filterUser);
        bind(actions, FXCollections.observableList(log.actions()), log.actionProperty(), log::filterAction);
        bind(outcomes, FXCollections.observableList(log.outcomes()), log.outcomeProperty(), log::filterOutcome);
        bind(periods, FXCollections.observableList(log.periods()), log.periodProperty(), log::filterPeriod);
        caseWords.textProperty().bind(log.caseWordsProperty());
        thisCase.accessibleTextProperty().bind(log.caseWordsProperty());
        thisCase.disableProperty().bind(log.caseOpenProperty().not());
        log.onlyCaseProperty().subscribe(thisCase::setSelected);
    }

    private static void bind(
            ComboBox<Choice> box,
            ObservableList<Choice> choices,
            ObservableValue<Choice> chosen,
            Consumer<Choice> choose) {
        box.setItems(choices);
        chosen.subscribe(box::setValue);
        box.valueProperty().subscribe(choose);
    }

    private void bindTable() {
        Comparator<LogRow> bySequence = Comparator.comparingLong(LogRow::sequence);
        LogColumn.text(number, row -> Long.toString(row.sequence()), row -> Long.toString(row.sequence()), bySequence);
        LogColumn.text(when, LogRow::when, row -> row.at().toString(), bySequence);
        LogColumn.text(user, LogRow::user);
        LogColumn.text(action, LogRow::action);
        LogColumn.text(purpose, LogRow::purpose);
        LogColumn.text(items, LogRow::about);
        LogColumn.outcome(outcome);
        LogColumn.text(detail, LogRow::detail);
        LogColumn.text(policy, LogRow::shortPolicy, LogRow::policy, Comparator.comparing(LogRow::policy));
        SortedList<LogRow> sorted = new SortedList<>(log.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
    }

    private static ObservableValue<Boolean> isSaid(ObservableValue<String> words) {
        return words.map(said -> !said.isEmpty());
    }

    @FXML
    private void toggleCase() {
        log.toggleCase();
    }

    @FXML
    private void refresh() {
        log.refresh();
    }

    @FXML
    private void verify() {
        log.verify();
    }

    @FXML
    private void export() {
        log.export();
    }

    @FXML
    private void loadMore() {
        log.loadMore();
    }
}

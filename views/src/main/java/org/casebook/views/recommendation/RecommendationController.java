package org.casebook.views.recommendation;

import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.recommendation.EvidenceRow;
import org.casebook.viewmodels.recommendation.RecommendationViewModel;
import org.casebook.views.control.Children;
import org.casebook.views.control.Chip;
import org.casebook.views.control.Keys;
import org.casebook.views.control.Panel;
import org.casebook.views.control.Shown;

/// Binds the recommendation.
public final class RecommendationController {

    private final RecommendationViewModel recommendation;

    @FXML
    private Panel panel;

    @FXML
    private Button elsewhere;

    @FXML
    private Tooltip elsewhereWords;

    @FXML
    private Button back;

    @FXML
    private Button begin;

    @FXML
    private Chip mark;

    @FXML
    private Label written;

    @FXML
    private TextArea text;

    @FXML
    private TextArea reason;

    @FXML
    private Button addEvidence;

    @FXML
    private VBox chooser;

    @FXML
    private TextField find;

    @FXML
    private ListView<EvidenceRow> candidates;

    @FXML
    private VBox evidence;

    @FXML
    private Button addOpinion;

    @FXML
    private VBox opinions;

    @FXML
    private VBox versions;

    @FXML
    private Label notice;

    @FXML
    private Button keepMine;

    @FXML
    private Label hint;

    @FXML
    private Button discard;

    @FXML
    private Button save;

    @FXML
    private Button sign;

    public RecommendationController(RecommendationViewModel recommendation) {
        this.recommendation = recommendation;
    }

    @FXML
    private void initialize() {
        panel.stateProperty().bind(recommendation.stateProperty());
        elsewhereWords.textProperty().bind(recommendation.elsewhereProperty());
        elsewhere.accessibleTextProperty().bind(recommendation.elsewhereProperty());
        begin.textProperty().bind(recommendation.shown().beginWordsProperty());
        Shown.when(elsewhere, isSaid(recommendation.elsewhereProperty()));
        Shown.when(back, recommendation.oldProperty());
        Shown.when(begin, isSaid(recommendation.shown().beginWordsProperty()));
        mark.markProperty().bind(recommendation.shown().markProperty());
        written.textProperty().bind(recommendation.shown().writtenProperty());
        bindFields();
        bindEvidence();
        bindFoot();
        Children.follow(
                versions.getChildren(), recommendation.shown().versions(), row -> new VersionView(row, recommendation));
        Keys.onCombined(panel, Map.of(KeyCombination.valueOf("Shortcut+S"), recommendation::save));
    }

    private void bindFields() {
        text.textProperty().bindBidirectional(recommendation.textProperty());
        text.editableProperty().bind(recommendation.editableProperty());
        reason.textProperty().bindBidirectional(recommendation.reasonProperty());
        reason.editableProperty().bind(recommendation.editableProperty());
        Keys.leaveOnTab(text);
        Keys.leaveOnTab(reason);
        Children.follow(
                opinions.getChildren(), recommendation.opinions(), field -> new OpinionView(field, recommendation));
        Shown.when(addOpinion, recommendation.editableProperty());
    }

    private void bindEvidence() {
        Children.follow(
                evidence.getChildren(), recommendation.evidence(), row -> new EvidenceView(row, recommendation));
        Shown.when(addEvidence, recommendation.editableProperty());
        Shown.when(chooser, recommendation.choice().openProperty());
        Keys.focusWhen(recommendation.choice().openProperty(), find);
        find.textProperty().bindBidirectional(recommendation.choice().soughtProperty());
        candidates.setItems(recommendation.choice().candidates());
        candidates.setCellFactory(list -> new EvidenceCell(recommendation));
        Keys.on(find, Map.of(KeyCode.DOWN, candidates::requestFocus, KeyCode.ESCAPE, recommendation::toggleChoosing));
        Keys.on(candidates, Map.of(KeyCode.ENTER, this::takeSelected, KeyCode.ESCAPE, recommendation::toggleChoosing));
    }

    private void bindFoot() {
        notice.textProperty().bind(recommendation.shown().noticeProperty());
        Shown.when(notice, isSaid(recommendation.shown().noticeProperty()));
        Shown.when(keepMine, recommendation.shown().overtakenProperty());
        hint.textProperty().bind(recommendation.shown().signHintProperty());
        Shown.when(discard, recommendation.shown().changedProperty());
        save.disableProperty().bind(recommendation.shown().savableProperty().map(offered -> !offered));
        Shown.when(save, recommendation.editableProperty());
        sign.disableProperty().bind(recommendation.shown().signableProperty().map(offered -> !offered));
    }

    private static ObservableValue<Boolean> isSaid(ObservableValue<String> words) {
        return words.map(said -> !said.isEmpty());
    }

    private void takeSelected() {
        recommendation.addEvidence(candidates.getSelectionModel().getSelectedItem());
    }

    @FXML
    private void takeFirst() {
        recommendation.addEvidence(candidates.getItems().stream().findFirst().orElse(null));
    }

    @FXML
    private void begin() {
        recommendation.begin();
        text.requestFocus();
    }

    @FXML
    private void back() {
        recommendation.showNewest();
    }

    @FXML
    private void openElsewhere() {
        recommendation.openElsewhere();
    }

    @FXML
    private void toggleChoosing() {
        recommendation.toggleChoosing();
    }

    @FXML
    private void addOpinion() {
        recommendation.addOpinion();
    }

    @FXML
    private void keepMine() {
        recommendation.keepMine();
    }

    @FXML
    private void discard() {
        recommendation.discard();
    }

    @FXML
    private void save() {
        recommendation.save();
    }

    @FXML
    private void sign() {
        recommendation.sign();
    }
}

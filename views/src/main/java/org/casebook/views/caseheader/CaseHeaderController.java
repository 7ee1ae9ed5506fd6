package org.casebook.views.caseheader;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.casebook.viewmodels.caseheader.CaseHeaderViewModel;
import org.casebook.viewmodels.panel.Field;
import org.casebook.views.control.Children;
import org.casebook.views.control.Chip;
import org.casebook.views.control.FieldLabel;

/// Binds the case header.
public final class CaseHeaderController {
    private final CaseHeaderViewModel header;

    @FXML
    private HBox content;

    @FXML
    private Label instead;

    @FXML
    private Label name;

    @FXML
    private Chip nameMark;

    @FXML
    private Label pseudonym;

    @FXML
    private FlowPane identity;

    @FXML
    private FieldLabel diagnosis;

    @FXML
    private FlowPane disease;

    @FXML
    private FieldLabel question;

    @FXML
    private FieldLabel reason;

    public CaseHeaderController(CaseHeaderViewModel header) {
        this.header = header;
    }

    @FXML
    private void initialize() {
        content.visibleProperty().bind(header.openProperty());
        instead.textProperty().bind(header.insteadProperty());
        instead.visibleProperty().bind(content.visibleProperty().not());
        name.textProperty().bind(header.titleProperty());
        nameMark.markProperty().bind(header.nameProperty().map(Field::mark));
        pseudonym.textProperty().bind(header.pseudonymProperty());
        Children.follow(identity.getChildren(), header.identity(), field -> FieldLabel.of(field, header::inspect));
        Children.follow(disease.getChildren(), header.disease(), field -> FieldLabel.of(field, header::inspect));
        bind(diagnosis, header.diagnosisProperty());
        bind(question, header.questionProperty());
        bind(reason, header.reasonProperty());
    }

    private void bind(FieldLabel label, ObservableValue<Field> field) {
        label.fieldProperty().bind(field);
        label.onInspectProperty().set(header::inspect);
    }
}

package org.casebook.views.agenda;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.agenda.AgendaRow;
import org.casebook.viewmodels.agenda.AgendaViewModel;
import org.casebook.views.control.Chip;
import org.jspecify.annotations.Nullable;

/// One case of the agenda. Moving the selection with the keys does not open a case; Enter or a click does.
final class AgendaCell extends ListCell<AgendaRow> {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final AgendaViewModel agenda;
    private final Label position = new Label();
    private final Label who = new Label();
    private final Label diagnosis = new Label();
    private final Chip readiness = new Chip().bare();
    private final VBox reasons = new VBox();
    private final HBox row;

    AgendaCell(AgendaViewModel agenda) {
        this.agenda = agenda;
        getStyleClass().add("agenda-cell");
        position.getStyleClass().add("agenda-position");
        who.getStyleClass().add("agenda-who");
        who.setMaxWidth(Double.MAX_VALUE);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        diagnosis.getStyleClass().add("agenda-diagnosis");
        reasons.getStyleClass().add("agenda-reasons");
        HBox first = new HBox(who, readiness);
        first.getStyleClass().add("agenda-first");
        VBox text = new VBox(first, diagnosis, reasons);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        row = new HBox(position, text);
        row.getStyleClass().add("agenda-row");
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                agenda.open(getItem());
            }
        });
        agenda.currentProperty().subscribe(current -> showOpen());
    }

    @Override
    protected void updateItem(@Nullable AgendaRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null || empty ? null : row);
        showOpen();
        if (item != null) {
            position.setText(Integer.toString(item.position()));
            who.setText(item.who());
            diagnosis.setText(item.diagnosis().text());
            readiness.setMark(item.readiness());
            List<Node> lines = item.reasons().stream().map(AgendaCell::reason).toList();
            reasons.getChildren().setAll(lines);
            setAccessibleText(item.spoken());
        }
    }

    private static Node reason(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("agenda-reason");
        return label;
    }

    private void showOpen() {
        AgendaRow item = getItem();
        pseudoClassStateChanged(
                OPEN, item != null && item.equals(agenda.currentProperty().get()));
    }
}

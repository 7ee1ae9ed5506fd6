package org.casebook.views.evidence;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.evidence.EvidenceEntry;
import org.casebook.viewmodels.evidence.EvidenceLink;
import org.casebook.viewmodels.evidence.EvidenceStatement;
import org.casebook.viewmodels.evidence.EvidenceViewModel;
import org.casebook.views.control.Chip;
import org.casebook.views.control.SourceBadge;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One thing: title, state and links on a line, below it what it means and what the sources say side by side.
final class EntryView extends VBox {
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    EntryView(EvidenceEntry entry, EvidenceViewModel evidence) {
        getStyleClass().add("evidence-entry");
        setAccessibleText(entry.spoken());
        Label title = styled(entry.title(), "evidence-title");
        Chip chip = new Chip().bare();
        chip.setMark(entry.mark());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, chip, gap, links(entry.link(), evidence));
        head.getStyleClass().add("field-line");
        FlowPane statements = new FlowPane();
        statements.getStyleClass().add("statements");
        statements
                .getChildren()
                .setAll(entry.statements().stream()
                        .map(statement -> statement(statement, evidence))
                        .peek(card -> card.pseudoClassStateChanged(
                                ALONE, entry.statements().size() == 1))
                        .toList());
        show(statements, !entry.statements().isEmpty());
        getChildren().addAll(head, styled(entry.detail(), "muted"), styled(entry.cited(), "caption"), statements);
    }

    private static VBox statement(EvidenceStatement statement, EvidenceViewModel evidence) {
        Chip chip = new Chip();
        chip.setMark(statement.mark());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox first = new HBox(styled(statement.text(), "strong"), chip, gap, links(statement.link(), evidence));
        first.getStyleClass().add("field-line");
        VBox card = new VBox(first, styled(statement.when(), "caption"));
        card.getStyleClass().add("statement");
        return card;
    }

    private static HBox links(@Nullable EvidenceLink link, EvidenceViewModel evidence) {
        HBox links = new HBox();
        links.getStyleClass().add("evidence-links");
        links.setMinWidth(Region.USE_PREF_SIZE);
        if (link != null) {
            SourceBadge source = new SourceBadge();
            source.describe(link.label());
            source.setOnAction(pressed -> evidence.inspect(link));
            links.getChildren().addAll(place(link, evidence), source);
        }
        return links;
    }

    private static Button place(EvidenceLink link, EvidenceViewModel evidence) {
        Button place = new Button();
        place.getStyleClass().setAll("source-badge", "place-badge");
        place.setGraphic(new FontIcon());
        place.setAccessibleText(link.placeSpoken());
        place.setTooltip(new Tooltip(link.placeSpoken()));
        place.setOnAction(pressed -> evidence.reveal(link));
        return place;
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        show(label, !text.isEmpty());
        return label;
    }

    private static void show(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}

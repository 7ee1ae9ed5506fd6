package org.casebook.views.similar;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.similar.Neighbour;
import org.casebook.viewmodels.similar.ReasonGroup;
import org.casebook.viewmodels.similar.SimilarViewModel;
import org.casebook.viewmodels.text.Texts;
import org.casebook.views.control.Chip;
import org.casebook.views.control.FieldLabel;
import org.kordamp.ikonli.javafx.FontIcon;

/// Another patient: a head that unfolds the reasons, the bars, and what could not be compared.
final class NeighbourView extends VBox {
    private static final Texts TEXTS = Texts.of("similar");

    NeighbourView(Neighbour neighbour, SimilarViewModel similar) {
        Neighbour.Facts facts = neighbour.facts();
        getStyleClass().add("neighbour");
        FlowPane bars = new FlowPane();
        bars.getStyleClass().add("similar-bars");
        bars.getChildren().setAll(facts.bars().stream().map(BarView::new).toList());
        FlowPane gaps = new FlowPane();
        gaps.getStyleClass().add("similar-gaps");
        gaps.getChildren()
                .setAll(facts.gaps().stream().map(gap -> gap(gap, gaps)).toList());
        VBox why = why(neighbour, similar);
        why.visibleProperty().bind(neighbour.unfoldedProperty());
        why.managedProperty().bind(neighbour.unfoldedProperty());
        getChildren().addAll(head(neighbour, similar), bars, gaps, why);
    }

    /// Never wider than the panel.
    private static Node gap(Mark gap, FlowPane gaps) {
        Chip chip = new Chip(gap).bare();
        chip.setMinWidth(0);
        chip.maxWidthProperty().bind(gaps.widthProperty().subtract(8));
        return chip;
    }

    private static Button head(Neighbour neighbour, SimilarViewModel similar) {
        Neighbour.Facts facts = neighbour.facts();
        Label who = styled(facts.who(), "neighbour-who");
        Label disease = styled(facts.disease(), "muted");
        disease.setMinWidth(0);
        who.setMinWidth(0);
        VBox names = new VBox(who, disease);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        Label rank = styled(Integer.toString(facts.rank()), "neighbour-rank");
        rank.setMinWidth(Region.USE_PREF_SIZE);
        Label score = styled(facts.score(), "neighbour-score");
        score.setMinWidth(Region.USE_PREF_SIZE);
        FontIcon unfold = new FontIcon();
        unfold.getStyleClass().add("unfold-icon");
        HBox line = new HBox(rank, names, score, unfold);
        line.getStyleClass().add("neighbour-line");
        line.setMinWidth(0);
        Button head = new Button();
        head.setGraphic(line);
        head.getStyleClass().setAll("neighbour-head");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setMinWidth(0);
        line.prefWidthProperty().bind(head.widthProperty().subtract(4));
        head.setAccessibleText(facts.spoken());
        head.setTooltip(new Tooltip(TEXTS.say("unfold.describe", facts.who())));
        head.setOnAction(pressed -> similar.toggle(neighbour));
        neighbour
                .unfoldedProperty()
                .subscribe(
                        open -> unfold.getStyleClass().setAll("ikonli-font-icon", open ? "fold-icon" : "unfold-icon"));
        return head;
    }

    private static VBox why(Neighbour neighbour, SimilarViewModel similar) {
        Neighbour.Facts facts = neighbour.facts();
        VBox why = new VBox();
        why.getStyleClass().add("neighbour-why");
        FlowPane fields = new FlowPane();
        fields.getStyleClass().add("field-row");
        fields.getChildren()
                .setAll(facts.fields().stream()
                        .<Node>map(field -> wrapped(field, similar))
                        .toList());
        why.getChildren().addAll(fields, wrapped(facts.likeness(), "muted"));
        why.getChildren()
                .addAll(facts.reasons().stream().map(NeighbourView::reasons).toList());
        Button open = new Button(TEXTS.say("open"));
        open.getStyleClass().setAll("link");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setAccessibleText(TEXTS.say("open.describe", facts.who()));
        open.setVisible(neighbour.isListed());
        open.setManaged(neighbour.isListed());
        open.setOnAction(pressed -> similar.open(neighbour));
        Label agenda = wrapped(facts.agenda(), "muted");
        HBox.setHgrow(agenda, Priority.ALWAYS);
        HBox last = new HBox(agenda, open);
        last.getStyleClass().add("neighbour-last");
        why.getChildren().add(last);
        return why;
    }

    private static FieldLabel wrapped(Field field, SimilarViewModel similar) {
        FieldLabel label = new FieldLabel();
        label.setWrapText(true);
        label.onInspectProperty().set(similar::inspect);
        label.fieldProperty().set(field);
        return label;
    }

    private static VBox reasons(ReasonGroup group) {
        VBox reasons = new VBox(new Chip(group.heading()).bare());
        reasons.getStyleClass().add("reason-group");
        reasons.getChildren().add(wrapped(group.told(), "reasons"));
        return reasons;
    }

    private static Label wrapped(String text, String style) {
        Label label = styled(text, style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}

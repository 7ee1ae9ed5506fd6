package org.casebook.views.source;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.source.OriginRow;
import org.casebook.viewmodels.source.SourceViewModel;
import org.casebook.viewmodels.text.Texts;
import org.casebook.views.control.Chip;

/// One place in a file: its name, the place, what stands there, the hash.
final class OriginView extends VBox {
    private static final Texts TEXTS = Texts.of("source");

    OriginView(OriginRow origin, SourceViewModel source) {
        getStyleClass().add("source-origin");
        Label file = styled(origin.file(), "strong");
        show(file, !origin.file().isEmpty());
        HBox head = new HBox(file, chip(origin));
        head.getStyleClass().add("field-line");
        Label facts = styled(origin.facts(), "muted");
        show(facts, !origin.facts().isEmpty());
        TextArea excerpt = new TextArea(origin.excerpt());
        excerpt.getStyleClass().addAll("mono", "excerpt");
        excerpt.setEditable(false);
        excerpt.setWrapText(true);
        excerpt.setPrefRowCount(5);
        excerpt.setAccessibleText(origin.place());
        show(excerpt, !origin.excerpt().isEmpty());
        Chip withheld = new Chip();
        withheld.setMark(origin.excerptMark());
        Label hash = styled(TEXTS.say("hash") + " " + origin.hash(), "mono");
        hash.getStyleClass().add("hash");
        Button copy = new Button(TEXTS.say("copy"));
        copy.getStyleClass().setAll("link");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setAccessibleText(TEXTS.say("copy.describe"));
        copy.setOnAction(pressed -> source.copy(origin));
        getChildren().addAll(head, styled(origin.place(), "place"), facts, excerpt, withheld, hash, copy);
    }

    private static Chip chip(OriginRow origin) {
        Chip chip = new Chip();
        chip.setMark(origin.fileMark());
        return chip;
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private static void show(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}

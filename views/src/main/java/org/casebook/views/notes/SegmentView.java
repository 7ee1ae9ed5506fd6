package org.casebook.views.notes;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.casebook.viewmodels.notes.EntityRow;
import org.casebook.viewmodels.notes.NotesViewModel;
import org.casebook.viewmodels.notes.Segment;

/// A piece of the raw text: plain words, or words that were found and lead to their source.
final class SegmentView {
    private SegmentView() {}

    static Node of(Segment segment, NotesViewModel notes) {
        EntityRow entity = segment.entity();
        return entity == null ? plain(segment.text()) : found(segment, entity, notes);
    }

    private static Node plain(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("note-words");
        return text;
    }

    private static Node found(Segment segment, EntityRow entity, NotesViewModel notes) {
        Label label = new Label(segment.text());
        label.getStyleClass()
                .addAll("note-found", "found-" + segment.kind().name().toLowerCase(Locale.ROOT));
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setTooltip(new Tooltip(entity.spoken()));
        label.setAccessibleText(entity.spoken());
        label.setOnMouseClicked(click -> notes.inspect(entity));
        return label;
    }
}

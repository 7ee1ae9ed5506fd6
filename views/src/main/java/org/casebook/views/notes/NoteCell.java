package org.casebook.views.notes;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.notes.NoteRow;
import org.casebook.viewmodels.notes.NotesViewModel;
import org.casebook.views.control.Chip;
import org.jspecify.annotations.Nullable;

/// One note of the list. A click turns to it and reads its text.
final class NoteCell extends ListCell<NoteRow> {
    private final Label kind = new Label();
    private final Label written = new Label();
    private final Label detail = new Label();
    private final HBox counts = new HBox();
    private final VBox lines;

    NoteCell(NotesViewModel notes) {
        getStyleClass().add("note-cell");
        kind.getStyleClass().add("note-kind");
        kind.setMinWidth(0);
        written.getStyleClass().add("muted");
        written.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().add("muted");
        detail.setMinWidth(0);
        counts.getStyleClass().add("note-counts");
        HBox second = new HBox(written, detail);
        second.getStyleClass().add("note-second");
        lines = new VBox(kind, second, counts);
        lines.setMinWidth(0);
        lines.getStyleClass().add("note-lines");
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                notes.choose(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable NoteRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null || empty ? null : lines);
        if (item != null) {
            kind.setText(item.kind());
            written.setText(item.written());
            detail.setText(item.detail());
            counts.getChildren()
                    .setAll(item.counts().stream()
                            .<Node>map(count -> new Chip(count).bare())
                            .toList());
            setAccessibleText(item.spoken());
        }
    }
}

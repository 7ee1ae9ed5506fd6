package org.casebook.viewmodels.notes;

import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.viewmodels.panel.Mark;

/// One note of the list.
///
/// @param title in the words of its author; empty when there is none or the projector must not show it
/// @param author the role of who wrote it; may be empty
/// @param counts one for each kind of entity: its number, and as meaning number and kind in words
/// @param spoken all of it in one sentence, for screen readers
public record NoteRow(
        ItemId id, String kind, String written, String title, String author, List<Mark> counts, String spoken) {
    public NoteRow {
        counts = List.copyOf(counts);
    }

    /// Title and author as one line.
    public String detail() {
        return title.isEmpty() || author.isEmpty() ? title + author : title + " · " + author;
    }
}

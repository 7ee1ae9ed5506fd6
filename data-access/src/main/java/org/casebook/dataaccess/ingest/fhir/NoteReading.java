package org.casebook.dataaccess.ingest.fhir;

import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.NoteEntity;

/// What finds clinical terms in the text of a note.
public interface NoteReading {

    /// Name, version and lexicon hash; it stands in every note that was read.
    String engine();

    /// The terms in text order.
    ///
    /// @param note the note that they stand in
    /// @param text at most [NoteText#MAX_CHARS] characters
    List<NoteEntity> entities(ItemId note, String text);
}

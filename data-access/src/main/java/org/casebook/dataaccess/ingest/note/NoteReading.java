package org.casebook.dataaccess.ingest.note;

import org.casebook.provenance.source.Place;

/// The outcome of reading a note file.
public sealed interface NoteReading {

    /// The file is a note.
    record Accepted(Note note) implements NoteReading {}

    /// The file is not a note that can be trusted, and why.
    ///
    /// @param reason what, value and rule; free of patient data
    /// @param place the header line, or the whole file
    record Refused(String reason, Place place) implements NoteReading {}
}

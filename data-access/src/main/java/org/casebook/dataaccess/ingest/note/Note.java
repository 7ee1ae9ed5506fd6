package org.casebook.dataaccess.ingest.note;

/// A note file that was read.
///
/// @param text the whole decoded file, header included, so that positions in it are positions in the bronze object
/// @param bodyStart where the body begins in `text`, base 0
public record Note(NoteHeader header, String text, int bodyStart) {

    public Note {
        if (bodyStart < 0 || bodyStart > text.length()) {
            throw new IllegalArgumentException(
                    "bodyStart is %d, must be in [0, %d]".formatted(bodyStart, text.length()));
        }
    }

    public String body() {
        return text.substring(bodyStart);
    }

    @Override
    public String toString() {
        return "Note[%s, %d characters]".formatted(header, text.length());
    }
}

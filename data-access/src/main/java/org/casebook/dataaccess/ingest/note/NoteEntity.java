package org.casebook.dataaccess.ingest.note;

import org.casebook.provenance.source.Place.CharSpan;

/// A clinical term found in a note.
///
/// @param preferred the lexicon's name for it
/// @param code `system:code`, empty when the lexicon has none
/// @param surface the words in the note, exactly those at `span`
/// @param sentence the sentence that holds `span`
/// @param section the kind of section it stands in
public record NoteEntity(
        EntityKind kind,
        String preferred,
        String code,
        String surface,
        CharSpan span,
        CharSpan sentence,
        SectionKind section,
        EntityContext context) {

    /// Names kind and place; the words of the note stay out of logs.
    @Override
    public String toString() {
        return "NoteEntity[kind=%s, span=%s]".formatted(kind, span);
    }
}

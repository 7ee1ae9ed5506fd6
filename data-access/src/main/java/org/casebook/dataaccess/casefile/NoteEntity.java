package org.casebook.dataaccess.casefile;

import org.jspecify.annotations.Nullable;

/// Something that a note mentions, with the words around it taken into account.
///
/// @param noteId the note it stands in
/// @param entityKind diagnosis, drug, procedure, response, symptom, family-history or biomarker
/// @param start first character in the text of the note, base 0, inclusive
/// @param end base 0, exclusive
/// @param negated true when the note says that it is not so
/// @param certainty certain, possible or hypothetical
/// @param experiencer patient, or the relative
/// @param temporality recent, historical or hypothetical
/// @param because the words that decided the attributes, empty when none did
///
/// Source: ConText, Harkema et al. 2009, doi 10.1016/j.jbi.2009.05.002.
public record NoteEntity(
        ItemId noteId,
        String entityKind,
        String preferredName,
        @Nullable String code,
        String surface,
        int start,
        int end,
        @Nullable String section,
        boolean negated,
        String certainty,
        String experiencer,
        String temporality,
        String because)
        implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.ENTITY;
    }
}

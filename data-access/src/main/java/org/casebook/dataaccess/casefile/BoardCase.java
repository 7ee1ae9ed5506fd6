package org.casebook.dataaccess.casefile;

import org.jspecify.annotations.Nullable;

/// One patient before one board.
///
/// @param caseId identifier of the organiser, without identity in it
/// @param position place on the agenda, base 1
/// @param reason reason for presentation
/// @param question the question to the board, null when nobody asked one yet
public record BoardCase(
        String caseId,
        String boardId,
        int position,
        @Nullable String reason,
        @Nullable String question,
        @Nullable String presenterRole,
        @Nullable Integer plannedMinutes)
        implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.CASE;
    }
}

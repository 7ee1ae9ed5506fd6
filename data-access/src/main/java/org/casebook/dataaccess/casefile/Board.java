package org.casebook.dataaccess.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A meeting of a tumor board.
///
/// @param boardId identifier of the organiser, for instance `thoracic-2026-11-25`
/// @param site site that holds it
public record Board(
        String boardId,
        String name,
        Instant starts,
        String zone,
        String site,
        @Nullable String room) implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.BOARD;
    }
}

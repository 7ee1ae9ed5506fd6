package org.casebook.dataaccess.gateway;

import java.time.Instant;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.jspecify.annotations.Nullable;

/// A note without its raw text, which is a read of its own.
public record NoteSummary(
        String noteKind,
        Instant written,
        @Nullable String authorRole,
        @Nullable String title,
        List<CaseItem<NoteEntity>> entities) {
    public NoteSummary {
        entities = List.copyOf(entities);
    }
}

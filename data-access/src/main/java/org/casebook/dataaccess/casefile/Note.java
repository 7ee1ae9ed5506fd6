package org.casebook.dataaccess.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A clinical note. The raw text is classified stricter than what was extracted from it.
///
/// @param noteKind `progress-note`, `pathology-report`, `radiology-report` …
/// @param text the decoded text; spans of entities count from its first character
/// @param engine name, version and lexicon hash of the engine that read it
public record Note(
        String noteKind,
        Instant written,
        @Nullable String authorRole,
        @Nullable String title,
        String text,
        String engine)
        implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.NOTE;
    }
}

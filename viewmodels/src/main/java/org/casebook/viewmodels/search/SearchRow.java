package org.casebook.viewmodels.search;

import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.jspecify.annotations.Nullable;

/// One hit.
///
/// @param patient pseudonym; names are not part of a hit
/// @param caseId null when the patient is on no agenda the user may see; then it cannot be opened
/// @param snippet pieces of the text, some of them found
/// @param source file and place in words
/// @param spoken all of it in one sentence
public record SearchRow(
        ItemId item,
        @Nullable CaseId caseId,
        String kind,
        String title,
        String patient,
        List<Piece> snippet,
        String source,
        String spoken) {
    public SearchRow {
        snippet = List.copyOf(snippet);
    }

    /// A stretch of the snippet.
    public record Piece(String text, boolean found) {}
}

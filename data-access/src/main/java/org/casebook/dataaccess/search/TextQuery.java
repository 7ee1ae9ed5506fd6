package org.casebook.dataaccess.search;

import java.util.Set;
import org.casebook.dataaccess.casefile.ItemKind;

/// What to look for.
///
/// @param text words and "phrases", all of which must occur; the last word may be the beginning of one, unless a
///     space or a quotation mark ends it. There is no other syntax, so nothing is an error. Only the first
///     1,000 characters and 32 words count
/// @param kinds kinds to look among, all when empty
/// @param limit hits wanted, 1 to 200
public record TextQuery(String text, Set<ItemKind> kinds, int limit) {
    /// @throws IllegalArgumentException when `limit` is not in [1, 200]
    public TextQuery {
        kinds = Set.copyOf(kinds);
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit is %d, must be in [1, 200]".formatted(limit));
        }
    }
}

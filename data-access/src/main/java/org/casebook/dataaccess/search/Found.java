package org.casebook.dataaccess.search;

import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.provenance.source.SourceRef;

/// The answer to a [TextQuery].
///
/// @param hits best score first, equal scores by item identifier
/// @param total number of documents that match among the permitted ones, at least the number of hits
public record Found(List<Hit> hits, long total) {
    static final Found NOTHING = new Found(List.of(), 0);

    public Found {
        hits = List.copyOf(hits);
    }

    /// One document that was found. `toString` shows none of its words.
    ///
    /// @param score a multiple of 1/1024, above 0, that depends on the query and this document alone
    public record Hit(
            ItemId item,
            ItemKind kind,
            Pseudonym patient,
            String title,
            Snippet snippet,
            List<SourceRef> sources,
            double score) {
        public Hit {
            sources = List.copyOf(sources);
        }

        @Override
        public String toString() {
            return "Hit(" + item + ", " + score + ")";
        }
    }
}

package org.casebook.dataaccess.gateway;

import java.util.List;
import java.util.Set;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// Searches what the user may see: permission is part of the query, so it comes before ranking.
public interface SearchGateway {
    Governed<Answer> search(AccessContext context, Query query);

    /// What to look for.
    ///
    /// @param text words and "phrases"; never an error, odd syntax is taken literally
    /// @param kinds kinds to look among, all when empty
    /// @param within only this case, null for all
    /// @param limit 1 to 200
    record Query(String text, Set<ItemKind> kinds, @Nullable CaseId within, int limit) {
        public Query {
            kinds = Set.copyOf(kinds);
            if (limit < 1 || limit > 200) {
                throw new IllegalArgumentException("limit is %d, must be in [1, 200]".formatted(limit));
            }
        }
    }

    /// What was found.
    ///
    /// @param total hits among what the user may see
    record Answer(List<Hit> hits, long total) {
        public Answer {
            hits = List.copyOf(hits);
        }
    }

    /// One item that was found.
    ///
    /// @param caseId a case of the patient, null when the patient is on no agenda the user may see
    /// @param snippet a stretch of the text that was found in
    /// @param marks places to highlight in the snippet
    record Hit(
            ItemId item,
            ItemKind kind,
            Pseudonym patient,
            @Nullable CaseId caseId,
            String title,
            String snippet,
            List<Mark> marks,
            List<SourceRef> sources,
            double score) {
        public Hit {
            marks = List.copyOf(marks);
            sources = List.copyOf(sources);
        }
    }

    /// A stretch of a snippet.
    ///
    /// @param start base 0, inclusive
    /// @param end base 0, exclusive
    record Mark(int start, int end) {}
}

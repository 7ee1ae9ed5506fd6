package org.casebook.dataaccess.gateway;

import java.time.LocalDate;
import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.provenance.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// Something about the evidence as a whole: sources that disagree, a gap, something too old.
///
/// @param topic code of what it is about: `performance`, `stage`, `her2`, `gene-not-covered` …
/// @param subject a gene or test the topic speaks of, null when the topic says it all
/// @param statements what the sources say, at least two for a conflict
public record Finding(Kind kind, String topic, @Nullable String subject, List<Statement> statements) {
    public Finding {
        statements = List.copyOf(statements);
    }

    /// What is the matter.
    public enum Kind {
        CONFLICT,
        GAP,
        STALE
    }

    /// What one source says.
    public record Statement(String text, @Nullable LocalDate on, ItemId item, List<SourceRef> sources) {
        public Statement {
            sources = List.copyOf(sources);
        }
    }
}

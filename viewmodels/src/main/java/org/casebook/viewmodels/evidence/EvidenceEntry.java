package org.casebook.viewmodels.evidence;

import java.util.List;
import org.casebook.viewmodels.panel.Mark;
import org.jspecify.annotations.Nullable;

/// One thing that the evidence says as a whole.
///
/// @param mark its state, null where the group says it
/// @param detail below the title; may be empty
/// @param cited what it rests on; may be empty
/// @param link to the item it speaks of, null when there is none or the statements have their own
/// @param statements side by side, never more than the sources say
/// @param spoken title, mark and detail in one sentence, for screen readers
public record EvidenceEntry(
        String title,
        @Nullable Mark mark,
        String detail,
        String cited,
        @Nullable EvidenceLink link,
        List<EvidenceStatement> statements,
        String spoken) {
    public EvidenceEntry {
        statements = List.copyOf(statements);
    }
}

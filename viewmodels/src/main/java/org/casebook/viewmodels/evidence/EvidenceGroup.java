package org.casebook.viewmodels.evidence;

import java.util.List;
import org.casebook.viewmodels.panel.Mark;

/// Everything of one kind.
///
/// @param heading icon and name of the kind
/// @param count how many there are, or that they are withheld
/// @param none what is said when there are none: that there is nothing, and what was checked; empty otherwise
public record EvidenceGroup(EvidenceKind kind, Mark heading, String count, List<EvidenceEntry> entries, String none) {
    public EvidenceGroup {
        entries = List.copyOf(entries);
    }
}

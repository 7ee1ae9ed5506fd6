package org.casebook.viewmodels.recommendation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.governance.UserId;

/// What was written and not saved, of each person and case, for as long as the window is open. Nobody is
/// given what another person wrote.
final class UnsavedEdits {
    private final Map<Whose, Edit> edits = new LinkedHashMap<>();

    void keep(UserId user, Edit edit) {
        edits.put(new Whose(user, edit.caseId()), edit);
    }

    void drop(UserId user, CaseId caseId) {
        edits.remove(new Whose(user, caseId));
    }

    Optional<Edit> find(UserId user, CaseId caseId) {
        return Optional.ofNullable(edits.get(new Whose(user, caseId)));
    }

    /// Cases on which this person has something unsaved, oldest first.
    List<CaseId> of(UserId user) {
        return edits.keySet().stream()
                .filter(whose -> whose.user().equals(user))
                .map(Whose::caseId)
                .toList();
    }

    /// Cases on which anybody has, each once.
    List<CaseId> all() {
        return edits.keySet().stream().map(Whose::caseId).distinct().toList();
    }

    private record Whose(UserId user, CaseId caseId) {}
}

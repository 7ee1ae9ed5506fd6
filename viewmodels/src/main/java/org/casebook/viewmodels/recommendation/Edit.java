package org.casebook.viewmodels.recommendation;

import java.util.List;
import java.util.Optional;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.RecommendationGateway.Dissent;
import org.casebook.dataaccess.gateway.RecommendationGateway.Draft;
import org.casebook.dataaccess.gateway.RecommendationGateway.Version;
import org.casebook.viewmodels.text.Texts;

/// What is being written on a case. It carries the case that it was written for wherever it goes, so that
/// it cannot be saved to another one.
///
/// @param base the version it was begun on, 0 for none
record Edit(CaseId caseId, int base, String text, String reason, List<ItemId> evidence, List<Opinion> opinions) {
    private static final Texts TEXTS = Texts.of("recommendation");

    Edit {
        evidence = List.copyOf(evidence);
        opinions = opinions.stream().filter(opinion -> !opinion.isBlank()).toList();
    }

    /// A first one.
    static Edit of(CaseId caseId) {
        return new Edit(caseId, 0, "", "", List.of(), List.of());
    }

    /// One that goes on from a version.
    static Edit of(Version version) {
        Draft draft = version.draft();
        return new Edit(
                version.caseId(),
                version.version(),
                draft.text(),
                draft.reason(),
                draft.evidence(),
                draft.dissents().stream().map(Opinion::of).toList());
    }

    Edit on(int newBase) {
        return new Edit(caseId, newBase, text, reason, evidence, opinions);
    }

    /// Whether both say the same about the same case, whatever they were begun on.
    boolean says(Edit other) {
        return on(other.base).equals(other);
    }

    /// Why this cannot be saved as it is; empty when it can.
    Optional<String> fault() {
        if (text.isBlank()) {
            return Optional.of(TEXTS.say("fault.noText"));
        }
        if (text.length() > Draft.MAX_TEXT) {
            return Optional.of(TEXTS.say("fault.text", text.length(), Draft.MAX_TEXT));
        }
        if (reason.length() > Draft.MAX_REASON) {
            return Optional.of(TEXTS.say("fault.reason", reason.length(), Draft.MAX_REASON));
        }
        if (evidence.size() > Draft.MAX_EVIDENCE) {
            return Optional.of(TEXTS.say("fault.evidence", evidence.size(), Draft.MAX_EVIDENCE));
        }
        if (opinions.size() > Draft.MAX_DISSENTS) {
            return Optional.of(TEXTS.say("fault.dissents", opinions.size(), Draft.MAX_DISSENTS));
        }
        return opinions.stream().flatMap(opinion -> fault(opinion).stream()).findFirst();
    }

    private static Optional<String> fault(Opinion opinion) {
        if (!opinion.isComplete()) {
            return Optional.of(TEXTS.say("fault.dissent"));
        }
        if (opinion.role().length() > Dissent.MAX_ROLE) {
            return Optional.of(TEXTS.say("fault.role", opinion.role().length(), Dissent.MAX_ROLE));
        }
        return opinion.text().length() > Dissent.MAX_TEXT
                ? Optional.of(TEXTS.say("fault.dissentText", opinion.text().length(), Dissent.MAX_TEXT))
                : Optional.empty();
    }

    /// How many characters are left, once few are; empty before.
    Optional<String> roomLeft() {
        int left = Math.min(Draft.MAX_TEXT - text.length(), Draft.MAX_REASON - reason.length());
        return left < Draft.MAX_TEXT / 10 ? Optional.of(TEXTS.say("roomLeft", left)) : Optional.empty();
    }

    /// @throws IllegalArgumentException when there is a [#fault()]
    Draft draft() {
        return new Draft(
                text, reason, evidence, opinions.stream().map(Opinion::dissent).toList());
    }
}

package org.casebook.dataaccess.gateway;

import java.time.Instant;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.UserId;
import org.jspecify.annotations.Nullable;

/// Keeps what the board decided. People decide; Casebook keeps every version and never alters one.
public interface RecommendationGateway {
    /// All versions, newest first.
    Governed<List<Version>> versions(AccessContext context, CaseId id);

    /// Saves a new draft version.
    Governed<Version> save(AccessContext context, CaseId id, Draft draft);

    /// Signs the newest version; needs the right to sign.
    ///
    /// @param version must be the newest, so that nobody signs what was changed meanwhile
    Governed<Version> sign(AccessContext context, CaseId id, int version);

    /// What a version says.
    ///
    /// @param evidence items that the recommendation rests on
    record Draft(String text, String reason, List<ItemId> evidence, List<Dissent> dissents) {
        public Draft {
            evidence = List.copyOf(evidence);
            dissents = List.copyOf(dissents);
        }
    }

    /// An opinion that differs, and whose role holds it.
    record Dissent(String role, String text) {}

    /// A version as it is kept.
    ///
    /// @param version base 1
    /// @param signedBy null for a draft
    record Version(
            CaseId caseId,
            int version,
            Draft draft,
            UserId author,
            Instant at,
            @Nullable UserId signedBy,
            @Nullable Instant signedAt) {}
}

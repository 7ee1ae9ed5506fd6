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
    /// All versions, newest first. What people write is free text, and is given to those who may read free
    /// text.
    Governed<List<Version>> versions(AccessContext context, CaseId id);

    /// Whether the policy lets this user write and sign. It tells nothing of any patient, so nothing is
    /// recorded.
    boolean mayWrite(AccessContext context);

    /// Saves a new draft version.
    ///
    /// @param base the version that it was written on, 0 for the first; must be the newest, so that nobody
    ///     writes over what they have not seen
    /// @param draft its evidence must be items of this case that the user may see, or stand in the base
    ///     already
    Governed<Outcome> save(AccessContext context, CaseId id, int base, Draft draft);

    /// Signs the newest version; needs the right to sign.
    ///
    /// @param version must be the newest, so that nobody signs what was changed meanwhile
    Governed<Outcome> sign(AccessContext context, CaseId id, int version);

    /// What became of a request to save or to sign.
    sealed interface Outcome {
        /// It is done.
        record Kept(Version version) implements Outcome {}

        /// Nothing was changed: the version that was asked about is signed or not the newest.
        ///
        /// @param newest the number of the newest, 0 when there is none
        record Overtaken(int newest) implements Outcome {}
    }

    /// What a version says.
    ///
    /// @param text what is recommended, not blank, at most [#MAX_TEXT] characters
    /// @param reason at most [#MAX_REASON] characters; may be empty
    /// @param evidence items that the recommendation rests on, each once, at most [#MAX_EVIDENCE]
    /// @param dissents at most [#MAX_DISSENTS]
    record Draft(String text, String reason, List<ItemId> evidence, List<Dissent> dissents) {
        public static final int MAX_TEXT = 20_000;
        public static final int MAX_REASON = 20_000;
        public static final int MAX_EVIDENCE = 200;
        public static final int MAX_DISSENTS = 20;

        /// @throws IllegalArgumentException when a limit is broken
        public Draft {
            requireText("text", text, MAX_TEXT);
            requireAtMost("reason", reason.length(), MAX_REASON);
            evidence = evidence.stream().distinct().toList();
            dissents = List.copyOf(dissents);
            requireAtMost("evidence", evidence.size(), MAX_EVIDENCE);
            requireAtMost("dissents", dissents.size(), MAX_DISSENTS);
        }
    }

    /// An opinion that differs, and whose role holds it.
    ///
    /// @param role not blank, at most [#MAX_ROLE] characters
    /// @param text not blank, at most [#MAX_TEXT] characters
    record Dissent(String role, String text) {
        public static final int MAX_ROLE = 100;
        public static final int MAX_TEXT = 5_000;

        /// @throws IllegalArgumentException when a limit is broken
        public Dissent {
            requireText("role", role, MAX_ROLE);
            requireText("dissent", text, MAX_TEXT);
        }
    }

    private static void requireText(String name, String text, int most) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank, must say something");
        }
        requireAtMost(name, text.length(), most);
    }

    private static void requireAtMost(String name, int length, int most) {
        if (length > most) {
            throw new IllegalArgumentException("%s is %d long, must be at most %d".formatted(name, length, most));
        }
    }

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
            @Nullable Instant signedAt) {
        public boolean signed() {
            return signedBy != null;
        }
    }
}

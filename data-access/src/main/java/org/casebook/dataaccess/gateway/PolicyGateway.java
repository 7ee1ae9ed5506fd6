package org.casebook.dataaccess.gateway;

import java.util.List;
import java.util.Set;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.ColumnRule;
import org.casebook.dataaccess.governance.DecisionChange;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.PolicyFile;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.dataaccess.governance.UserId;
import org.jspecify.annotations.Nullable;

/// Explains what the policy says, and tells what another would.
public interface PolicyGateway {
    /// What the policy says to the asker about anybody. It follows from user, purpose and policy alone; nothing is
    /// read.
    Rights rights(AccessContext context);

    /// Why the asker sees a patient. Withheld with [Governed.Reason#NOT_AVAILABLE] for a patient who does not exist or
    /// whom the asker may not see, and with [Governed.Reason#NOT_PERMITTED] without the right to view.
    Governed<Explanation> explain(AccessContext context, Pseudonym patient);

    /// Why the asker sees an item. The same for an item that does not exist, that is hidden, or whose class of column
    /// is withheld.
    Governed<Explanation> explain(AccessContext context, ItemId item);

    /// Who would gain or lose what, for every account and purpose, when one policy gave way to another; for who has the
    /// right to audit. Patients are counted among those whom the asker may see.
    Governed<Comparison> compare(AccessContext context, PolicyFile before, PolicyFile after);

    /// What a decision grants.
    ///
    /// @param rule name of the rule that decides, or [org.casebook.dataaccess.governance.AccessDecision#NO_RULE]
    /// @param actions in the order of their declaration
    /// @param patients the row predicate; whether its parts hold is not said
    /// @param columns every class
    record Rights(
            String rule,
            String policyVersion,
            String policyHash,
            List<Action> actions,
            PatientsPart patients,
            List<Column> columns,
            Confidentiality highest,
            List<String> sensitivities) {
        public Rights {
            actions = List.copyOf(actions);
            columns = List.copyOf(columns);
            sensitivities = List.copyOf(sensitivities);
        }
    }

    /// What happens to a class of columns.
    record Column(Classification classification, ColumnRule rule) {}

    /// Why one patient or item is seen.
    ///
    /// @param item null when a patient was asked for
    /// @param kind kind of the item, null when a patient was asked for
    /// @param classification class that the item's content belongs to, null when a patient was asked for
    /// @param shown what happens to that class
    /// @param labels of the item, normal when a patient was asked for
    /// @param patients the row predicate, and which parts of it hold for this patient
    record Explanation(
            Pseudonym patient,
            @Nullable ItemId item,
            @Nullable String kind,
            @Nullable Classification classification,
            @Nullable ColumnRule shown,
            Labels labels,
            PatientsPart patients) {}

    /// A part of a row predicate, as the policy file writes it.
    ///
    /// @param kind `everyone`, `nobody`, `care-team`, `own-site`, `consent`, `any`, `all`
    /// @param parts of `any` and `all`, otherwise empty
    record PatientsPart(String kind, Holding holds, List<PatientsPart> parts) {
        public PatientsPart {
            parts = List.copyOf(parts);
        }
    }

    /// Whether a part of a row predicate holds for a patient.
    enum Holding {
        HOLDS,
        DOES_NOT_HOLD,
        /// Nobody was asked for, or telling would say more of a patient than the asker may see.
        NOT_TOLD
    }

    /// What is different between two policies.
    ///
    /// @param before hash of the one, hexadecimal
    /// @param after hash of the other
    /// @param users how many accounts were compared, each for every purpose
    /// @param changes in order of accounts and purposes; those without a difference are not in it
    record Comparison(String before, String after, int users, List<Change> changes) {
        public Comparison {
            changes = List.copyOf(changes);
        }
    }

    /// What one account gains and loses for one purpose.
    ///
    /// @param patientsGained how many patients; [Governed.Masked] with `below` and the number below which it lies
    ///     when it is small and the asker may not see everyone
    /// @param patientsLost the same
    record Change(
            UserId user,
            Set<String> roles,
            Purpose purpose,
            DecisionChange rights,
            Governed<Long> patientsGained,
            Governed<Long> patientsLost) {
        public Change {
            roles = Set.copyOf(roles);
        }
    }
}

package org.casebook.dataaccess.lakehouse;

import java.time.LocalDate;
import java.util.Set;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.governance.AccessDecision;
import org.casebook.dataaccess.governance.RowPredicate;

/// What a reader may read: the part of a decision that becomes SQL.
///
/// @param day on which care team and consent must be in force
public record Scope(RowPredicate patients, Confidentiality highest, Set<String> sensitivities, LocalDate day) {
    public Scope {
        sensitivities = Set.copyOf(sensitivities);
    }

    public static Scope of(AccessDecision decision, LocalDate day) {
        return new Scope(decision.patients(), decision.highest(), decision.sensitivities(), day);
    }

    /// The same for other patients.
    Scope of(RowPredicate others) {
        return new Scope(others, highest, sensitivities, day);
    }
}

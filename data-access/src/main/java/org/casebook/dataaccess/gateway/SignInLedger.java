package org.casebook.dataaccess.gateway;

import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.AccessPolicy;
import org.casebook.provenance.ledger.Ledger;
import org.casebook.provenance.ledger.LedgerAction;
import org.casebook.provenance.ledger.LedgerDraft;
import org.casebook.provenance.ledger.LedgerOutcome;
import org.casebook.provenance.source.ObjectHash;

/// Writes down who signed in, who was refused and who set a passphrase; never a passphrase. These are no questions to
/// the policy, which knows people only once they signed in.
record SignInLedger(Ledger ledger, AccessPolicy policy) {
    /// Stands for a name that is no account: it may be a passphrase that was typed in the wrong place.
    static final String NO_ACCOUNT = "?";

    /// @param known whether there is such an account
    /// @param why code of what came of it
    void write(AccessContext who, boolean known, LedgerAction action, LedgerOutcome outcome, String why) {
        ledger.append(LedgerDraft.of(
                        known ? who.user().text() : NO_ACCOUNT,
                        who.roles().stream().sorted().toList(),
                        who.purpose().name(),
                        new ObjectHash(policy.hash()),
                        action,
                        outcome)
                .with("done", why));
    }
}

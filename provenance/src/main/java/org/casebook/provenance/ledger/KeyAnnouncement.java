package org.casebook.provenance.ledger;

import java.util.List;
import java.util.Optional;
import org.casebook.provenance.source.ObjectHash;

/// The entry by which a ledger says which key signs it from there on: an [LedgerAction#ADMIN] of `casebook` with the
/// key in the detail `ledger-key`. It is the first entry of a ledger, or the first after ledgers came to be signed.
final class KeyAnnouncement {
    private static final String DETAIL = "ledger-key";

    private KeyAnnouncement() {}

    static LedgerDraft of(LedgerKey key) {
        return LedgerDraft.of(
                        "casebook",
                        List.of(),
                        "HOPERAT",
                        ObjectHash.of(new byte[0]),
                        LedgerAction.ADMIN,
                        LedgerOutcome.ALLOWED)
                .with(DETAIL, key.hex());
    }

    static Optional<LedgerKey> keyIn(LedgerEntry entry) {
        return entry.action() == LedgerAction.ADMIN
                ? Optional.ofNullable(entry.detail().get(DETAIL)).map(LedgerKey::new)
                : Optional.empty();
    }
}

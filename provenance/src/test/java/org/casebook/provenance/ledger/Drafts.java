package org.casebook.provenance.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.casebook.provenance.source.ObjectHash;

/// What the ledger's tests write.
final class Drafts {
    static final Instant MORNING = Instant.parse("2026-03-02T08:30:00Z");
    static final Clock CLOCK = Clock.fixed(MORNING, ZoneOffset.UTC);
    static final ObjectHash POLICY = ObjectHash.of("policy".getBytes(StandardCharsets.UTF_8));

    private Drafts() {}

    static LedgerDraft access(String item) {
        return LedgerDraft.of(
                        "dr-müller",
                        List.of("oncologist", "board-lung"),
                        "TREAT",
                        POLICY,
                        LedgerAction.ACCESS,
                        LedgerOutcome.ALLOWED)
                .about(item);
    }

    static LedgerDraft search() {
        return LedgerDraft.of("steward", List.of(), "HOPERAT", POLICY, LedgerAction.SEARCH, LedgerOutcome.ALLOWED);
    }
}

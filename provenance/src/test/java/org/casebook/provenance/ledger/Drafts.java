package org.casebook.provenance.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.casebook.provenance.source.ObjectHash;

/// What the ledger's tests write.
final class Drafts {
    static final Instant MORNING = Instant.parse("2026-03-02T08:30:00Z");
    static final Clock CLOCK = Clock.fixed(MORNING, ZoneOffset.UTC);
    static final ObjectHash POLICY = ObjectHash.of("policy".getBytes(StandardCharsets.UTF_8));

    static final LedgerSigner SIGNER = LedgerSigner.of(
            // Source: RFC 8032 §7.1, test 1.
            HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"),
            new LedgerKey("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));

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

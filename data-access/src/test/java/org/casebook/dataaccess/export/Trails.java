package org.casebook.dataaccess.export;

import java.time.Instant;
import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.SourceGateway.Column;
import org.casebook.dataaccess.gateway.SourceGateway.Origin;
import org.casebook.dataaccess.gateway.SourceGateway.Step;
import org.casebook.dataaccess.gateway.SourceGateway.Trail;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;

/// A treatment that two files tell of, whose days are masked.
final class Trails {
    static final ItemId ITEM = new ItemId("treatment-0123456789abcdef0123");
    static final ObjectHash BUNDLE = ObjectHash.of(new byte[] {1});
    static final ObjectHash NOTE = ObjectHash.of(new byte[] {2});
    static final Instant IMPORTED = Instant.parse("2026-03-02T08:30:01.500Z");
    static final Instant COMPUTED = Instant.parse("2026-03-02T08:31:00Z");
    static final Instant ASKED = Instant.parse("2026-03-03T09:00:00Z");

    private Trails() {}

    static Trail treatment() {
        return new Trail(
                ITEM,
                "Treatment",
                List.of(
                        new Step("gold-P-AAAAAAAAAA", "gold", "2", COMPUTED, null),
                        new Step("import-note-" + NOTE.shortForm(), "import-note", "1", COMPUTED, null),
                        new Step("import-fhir-" + BUNDLE.shortForm(), "import-fhir", "3", IMPORTED, null)),
                List.of(origin(SourceRef.json(BUNDLE, "/entry/4"), "FHIR"), origin(SourceRef.line(NOTE, 7), "NOTE")),
                List.of(new Column("code", false), new Column("started", true)));
    }

    private static Origin origin(SourceRef source, String kind) {
        return new Origin(
                source,
                Governed.released("musterwald.json"),
                source.object(),
                4711,
                kind,
                IMPORTED,
                Governed.released("Ada Muster"));
    }
}

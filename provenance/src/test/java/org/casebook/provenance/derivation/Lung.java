package org.casebook.provenance.derivation;

import java.time.Instant;
import org.casebook.provenance.derivation.Agent.Kind;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;

/// A small derivation: two lines of one file become two variants, one of them a tier that also needs a knowledge file.
final class Lung {
    static final ObjectHash VCF_HASH = ObjectHash.of(new byte[] {1});
    static final Entity VCF = Entity.bronze(VCF_HASH, "sample.vcf");
    static final Entity LINE_7 = Entity.at(SourceRef.line(VCF_HASH, 7));
    static final Entity LINE_8 = Entity.at(SourceRef.line(VCF_HASH, 8));
    static final Entity RULES = Entity.bronze(ObjectHash.of(new byte[] {2}), "rules.tsv");
    static final Entity FIRST =
            Entity.of("variant:1", "variant", "EGFR p.Leu858Arg").with("depth", "120");
    static final Entity SECOND = Entity.of("variant:2", "variant", "KRAS p.Gly12Cys");
    static final Entity TIER = Entity.of("tier:1", "tier", "");
    static final Activity IMPORT = activity("run:1", "vcf-import");
    static final Activity TIERING = activity("run:2", "tiering");
    static final Agent PROGRAM = Agent.of("casebook", Kind.SOFTWARE_AGENT, "Casebook");
    static final Agent CURATOR = Agent.of("user:7", Kind.PERSON, "Erika Beispiel");

    private Lung() {}

    static DerivationGraph.Builder builder() {
        return DerivationGraph.builder()
                .used(IMPORT, VCF)
                .wasDerivedFrom(LINE_7, VCF)
                .wasDerivedFrom(LINE_8, VCF)
                .wasGeneratedBy(FIRST, IMPORT)
                .wasGeneratedBy(SECOND, IMPORT)
                .wasDerivedFrom(FIRST, LINE_7)
                .wasDerivedFrom(SECOND, LINE_8)
                .used(TIERING, FIRST)
                .used(TIERING, RULES)
                .wasGeneratedBy(TIER, TIERING)
                .wasAssociatedWith(IMPORT, PROGRAM)
                .wasAssociatedWith(TIERING, PROGRAM)
                .wasAttributedTo(RULES, CURATOR);
    }

    static Activity activity(String id, String name) {
        Instant start = Instant.parse("2026-03-02T08:30:00Z");
        return new Activity(id, name, "1.0", start, start.plusMillis(1500), new Activity.Rows(3, 2, 1));
    }
}

package org.casebook.viewmodels.sample;

import java.time.Instant;
import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.SourceGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.derivation.Activity.Rows;

/// Every item was tiered, normalised and imported from one line of one VCF file.
public final class FakeSources implements SourceGateway {
    @Override
    public Governed<Trail> trail(AccessContext context, ItemId item) {
        String file = "lung-01.somatic.vcf.gz";
        return Governed.released(
                new Trail(
                        item,
                        "EGFR p.Leu858Arg",
                        List.of(
                                new Step(
                                        "gold-0007",
                                        "tier",
                                        "rules 2026.2",
                                        Instant.parse("2026-11-21T06:02:11Z"),
                                        null),
                                new Step(
                                        "silver-0042",
                                        "normalise",
                                        "1.0",
                                        Instant.parse("2026-11-21T06:01:58Z"),
                                        new Rows(214, 210, 4)),
                                new Step(
                                        "import-0042",
                                        "import VCF",
                                        "1.0",
                                        Instant.parse("2026-11-21T06:01:40Z"),
                                        new Rows(1, 214, 0))),
                        List.of(
                                new Origin(
                                        SampleSource.line(file, 214),
                                        Governed.released(file),
                                        SampleSource.object(file),
                                        48_213,
                                        "VCF",
                                        Instant.parse("2026-11-20T17:44:05Z"),
                                        Governed.released(
                                                "chr7\t55191822\t.\tT\tG\t.\tPASS\tCSQ=G|missense_variant|MODERATE|EGFR\tGT:AD:AF\t0/1:284,128:0.31")))));
    }
}

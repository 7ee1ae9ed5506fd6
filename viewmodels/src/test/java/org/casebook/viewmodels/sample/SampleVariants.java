package org.casebook.viewmodels.sample;

import static org.casebook.viewmodels.sample.SampleSource.item;
import static org.casebook.viewmodels.sample.SampleSource.line;

import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.TieredVariant;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.Finding;
import org.casebook.dataaccess.governance.Governed;
import org.jspecify.annotations.Nullable;

/// Variants that a table finds hard: structural ones, some without annotation, all chromosomes, genes not covered.
public final class SampleVariants {
    private static final String VCF = "lung-01.structural.vcf.gz";
    private static final Tier FUSION = new Tier(
            "I",
            "alk-fusion-nsclc",
            "An ALK fusion in non-small cell lung cancer predicts response to ALK inhibitors.",
            "Peters 2017 (ALEX), doi 10.1056/NEJMoa1704795",
            "2026.2");
    private static final Tier UNKNOWN =
            new Tier("III", "default-not-annotated", "No annotation says which gene is hit.", "Li 2017", "2026.2");
    private static final Tier OTHER = new Tier("IV", "none", "", "", "");

    private SampleVariants() {}

    /// The complete case with other somatic variants: a fusion, an amplification, and one on each kind of chromosome.
    public static CaseFile hard() {
        List<CaseItem<TieredVariant>> somatic = new ArrayList<>(List.of(
                structural(
                        "chr2", 29_224_188L, "]chr2:42299657]N", "breakend", "EML4_ALK_1", "MATEID=EML4_ALK_2", FUSION),
                structural("chr17", 39_562_000L, "<DUP>", "symbolic", null, "SVTYPE=DUP;SVLEN=320000;CN=17", UNKNOWN)));
        for (String chromosome : List.of("chrMT", "chrX", "chr10", "chrY", "chr2", "chrUn_1", "chr1")) {
            somatic.add(bare(chromosome));
        }
        return with(
                SampleCases.complete(),
                Governed.released(somatic),
                SampleCases.complete().findings());
    }

    /// The case without a somatic variant.
    public static CaseFile none() {
        CaseFile base = SampleCases.complete();
        return new CaseFile(
                base.header(),
                base.readiness(),
                base.modalities(),
                base.conditions(),
                base.treatments(),
                base.observations(),
                base.events(),
                Governed.released(List.of()),
                Governed.released(List.of()),
                base.studies(),
                base.notes(),
                base.findings(),
                base.highWater());
    }

    /// The complete case as someone sees it who may not see what is inherited, and with a panel that lacks two genes.
    public static CaseFile germlineWithheld() {
        CaseFile base = SampleCases.complete();
        Finding.Statement statement = new Finding.Statement(
                "lung-50", null, SampleSource.id(ItemKind.REGION, "lung-50"), List.of(line("lung-50.bed", 1)));
        return new CaseFile(
                base.header(),
                base.readiness(),
                base.modalities(),
                base.conditions(),
                base.treatments(),
                base.observations(),
                base.events(),
                base.somatic(),
                Governed.withheld(Governed.Reason.NOT_PERMITTED),
                base.studies(),
                base.notes(),
                Governed.released(List.of(
                        new Finding(Finding.Kind.GAP, "gene-not-covered", "NTRK3", List.of(statement)),
                        new Finding(Finding.Kind.GAP, "gene-not-covered", "RET", List.of(statement)))),
                base.highWater());
    }

    /// A case file of which nothing of the variants may be seen.
    public static CaseFile allWithheld() {
        return with(
                germlineWithheld(),
                Governed.withheld(Governed.Reason.NOT_PERMITTED),
                Governed.withheld(Governed.Reason.NOT_PERMITTED));
    }

    private static CaseFile with(
            CaseFile base, Governed<List<CaseItem<TieredVariant>>> somatic, Governed<List<Finding>> findings) {
        return new CaseFile(
                base.header(),
                base.readiness(),
                base.modalities(),
                base.conditions(),
                base.treatments(),
                base.observations(),
                base.events(),
                somatic,
                base.germline(),
                base.studies(),
                base.notes(),
                findings,
                base.highWater());
    }

    private static CaseItem<TieredVariant> structural(
            String chromosome,
            long start,
            String alt,
            String type,
            @Nullable String ids,
            String structural,
            Tier tier) {
        return variant(chromosome, start, "N", alt, type, ids, structural, tier);
    }

    /// A variant of which the file says as little as it may.
    private static CaseItem<TieredVariant> bare(String chromosome) {
        return variant(chromosome, 100_000L, "C", "T", "snv", null, null, OTHER);
    }

    private static CaseItem<TieredVariant> variant(
            String chromosome,
            long start,
            String ref,
            String alt,
            String type,
            @Nullable String ids,
            @Nullable String structural,
            Tier tier) {
        Variant variant = new Variant(
                "GRCh38",
                chromosome,
                start,
                start,
                ref,
                alt,
                type,
                "somatic",
                ".",
                null,
                ids,
                "TUMOR-2",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                structural);
        return item(
                ItemKind.VARIANT,
                chromosome + ":" + start + ref + ">" + alt,
                new TieredVariant(variant, tier),
                line(VCF, 1 + (int) (start % 1_000)));
    }
}

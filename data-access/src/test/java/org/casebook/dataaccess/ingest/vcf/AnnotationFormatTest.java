package org.casebook.dataaccess.ingest.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casebook.dataaccess.casefile.Variant;
import org.junit.jupiter.api.Test;

class AnnotationFormatTest {
    private static final String CSQ = "##INFO=<ID=CSQ,Number=.,Type=String,Description=\"Consequence annotations from"
            + " Ensembl VEP. Format: Allele|Consequence|IMPACT|SYMBOL|Gene|Feature_type|Feature|BIOTYPE|HGVSc|HGVSp"
            + "|CANONICAL|MANE_SELECT\">";
    private static final String ANN = "##INFO=<ID=ANN,Number=.,Type=String,Description=\"Functional annotations:"
            + " 'Allele | Annotation | Annotation_Impact | Gene_Name | Gene_ID | Feature_Type | Feature_ID"
            + " | Transcript_BioType | Rank | HGVS.c | HGVS.p'\">";

    @Test
    void prefersManeThenCanonicalThenSeverity() {
        String stop = "G|stop_gained|HIGH|EGFR|E1|Transcript|T1|protein_coding|T1:c.1A>G|P1:p.Leu1Ter||";
        String canonical = "G|synonymous_variant|LOW|EGFR|E1|Transcript|T2|protein_coding|T2:c.2A>G|P2:p.Leu2%3D|YES|";
        String mane =
                "G|missense_variant|MODERATE|EGFR|E1|Transcript|T3|protein_coding|T3:c.2573T>G|P3:p.Leu858Arg||NM_1";

        assertThat(vep("T G", stop, canonical, mane))
                .extracting(Variant::transcript)
                .containsExactly("T3");
        assertThat(vep("T G", stop, canonical)).extracting(Variant::transcript).containsExactly("T2");
        assertThat(vep("T G", canonical.replace("YES", ""), stop))
                .extracting(Variant::transcript)
                .containsExactly("T1");
    }

    @Test
    void prefersAGeneThatIsHitToTheManeTranscriptBesideIt() {
        assertThat(vep(
                        "T G",
                        "G|upstream_gene_variant|MODIFIER|NEAR|E1|Transcript|T1|protein_coding|||YES|NM_1",
                        "G|missense_variant|MODERATE|HIT|E2|Transcript|T2|protein_coding|T2:c.1A>G|||"))
                .extracting(Variant::gene)
                .containsExactly("HIT");
    }

    @Test
    void writesNamesWithoutReferenceAndDecoded() {
        Variant variant = vep(
                        "T G",
                        "G|synonymous_variant&splice_region_variant|LOW|OR4F5|E1|Transcript|T1|protein_coding"
                                + "|T1.3:c.180A>G|P1.3:p.Ser60%3D|YES|")
                .getFirst();

        assertThat(variant.hgvsCoding()).isEqualTo("c.180A>G");
        assertThat(variant.hgvsProtein()).isEqualTo("p.Ser60=");
        assertThat(variant.consequence()).isEqualTo("synonymous_variant&splice_region_variant");
        assertThat(variant.impact()).isEqualTo("LOW");
        assertThat(variant.annotator()).isEqualTo("VEP 112");
    }

    @Test
    void givesEachAlleleItsOwnConsequenceAsVepWritesAlleles() {
        assertThat(vep(
                        "GA G,GAT,TA",
                        "-|frameshift_variant|HIGH|DEL|||||||||",
                        "AT|frameshift_variant|HIGH|INS|||||||||"))
                .extracting(Variant::gene)
                .as("TA does not share the first base, so nothing is trimmed and nothing matches")
                .containsExactly(null, null, null);
        assertThat(vep("GA G,GAT", "-|frameshift_variant|HIGH|DEL|||||||||", "AT|frameshift_variant|HIGH|INS|||||||||"))
                .extracting(Variant::gene)
                .containsExactly("DEL", "INS");
    }

    @Test
    void readsSnpEffByAllele() {
        List<Variant> variants = VcfText.file()
                .meta(ANN, "##SnpEffVersion=\"5.1d (build 2022-04-19 15:49), by Pablo Cingolani\"")
                .samples()
                .line(
                        "1 10 . T G,C . PASS ANN=G|missense_variant|MODERATE|BRAF|B1|transcript|NM_004333.6|protein_coding"
                                + "|15/18|c.1799T>A|p.Val600Glu,C|stop_gained|HIGH|BRAF|B1|transcript|NM_9|protein_coding"
                                + "|15/18|c.1799T>C|p.Val600Ter")
                .variants();

        assertThat(variants).extracting(Variant::hgvsProtein).containsExactly("p.Val600Glu", "p.Val600Ter");
        assertThat(variants).extracting(Variant::transcript).containsExactly("NM_004333.6", "NM_9");
        assertThat(variants).extracting(Variant::annotator).containsOnly("SnpEff 5.1d");
    }

    @Test
    void saysNothingWhereNoneIsDeclared() {
        assertThat(VcfText.file()
                        .samples()
                        .line("1 10 . T G . PASS CSQ=G|missense_variant")
                        .variants())
                .extracting(Variant::annotator)
                .containsOnlyNulls();
    }

    private static List<Variant> vep(String alleles, String... entries) {
        return VcfText.file()
                .meta(CSQ, "##VEP=\"v112\" time=\"2024-06-01 10:00:00\"")
                .samples()
                .line("1 10 . " + alleles + " . PASS CSQ=" + String.join(",", entries))
                .variants();
    }
}

package org.casebook.dataaccess.ingest.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.Variant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierRulesTest {
    private static final TierRules RULES = TierRules.bundled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            adenocarcinoma of the lung        | C34.1 | somatic  | EGFR   | p.Leu858Arg             | missense_variant   | I   | egfr-l858r-nsclc
            adenocarcinoma of the lung        | -     | somatic  | EGFR   | p.L858R                 | missense_variant   | I   | egfr-l858r-nsclc
            adenocarcinoma of the lung        | -     | somatic  | EGFR   | NP_005219.2:p.(Leu858Arg) | -                | I   | egfr-l858r-nsclc
            Small cell lung cancer            | C34.1 | somatic  | EGFR   | p.Leu858Arg             | missense_variant   | II  | egfr-sensitizing-other
            Non-small cell lung cancer        | -     | somatic  | EGFR   | p.Glu746_Ala750del      | inframe_deletion   | I   | egfr-ex19del-nsclc
            Non-small cell lung cancer        | -     | somatic  | EGFR   | p.Leu747_Pro753delinsSer | protein_altering_variant | I | egfr-ex19del-nsclc
            Non-small cell lung cancer        | -     | somatic  | EGFR   | p.Asp770_Asn771insSerVal | inframe_insertion | I   | egfr-ex20ins-nsclc
            Non-small cell lung cancer        | -     | somatic  | EGFR   | p.Cys797Ser             | missense_variant   | II  | egfr-c797s-nsclc
            Non-small cell lung cancer        | -     | somatic  | EGFR   | p.Ala289Val             | missense_variant   | III | default-cancer-gene
            Non-small cell lung cancer        | -     | somatic  | EGFR   | p.Thr790=               | synonymous_variant | IV  | default-silent
            Rectal adenocarcinoma             | C20   | somatic  | KRAS   | p.Gly12Asp              | missense_variant   | I   | kras-resistance-colorectal
            Rectal adenocarcinoma             | C20   | somatic  | KRAS   | p.Gly12Cys              | missense_variant   | I   | kras-g12c-colorectal
            Pancreatic cancer                 | -     | somatic  | KRAS   | p.Gly12Cys              | missense_variant   | II  | kras-g12c-other
            Pancreatic cancer                 | -     | somatic  | KRAS   | p.Gly12Asp              | missense_variant   | III | default-cancer-gene
            Colon cancer                      | -     | somatic  | BRAF   | p.Val600Glu             | missense_variant   | I   | braf-v600e-colorectal
            Cutaneous melanoma                | -     | somatic  | BRAF   | p.Val600Glu             | missense_variant   | I   | braf-v600e-melanoma
            Uveal melanoma                    | C69.3 | somatic  | BRAF   | p.Val600Glu             | missense_variant   | I   | braf-v600e-any
            Uveal melanoma                    | C69.3 | somatic  | GNAQ   | p.Gln209Leu             | missense_variant   | II  | gnaq-uveal-melanoma
            Breast cancer                     | C50.9 | somatic  | ESR1   | p.Asp538Gly             | missense_variant   | I   | esr1-lbd-breast
            Breast cancer                     | C50.9 | somatic  | TP53   | p.Arg213Ter             | stop_gained        | III | tp53-any
            Breast cancer                     | C50.9 | germline | BRCA1  | p.Gln1756ProfsTer74     | frameshift_variant | I   | brca1-germline-breast
            Breast cancer                     | C50.9 | germline | BRCA2  | p.Lys3326Ter            | stop_gained        | III | default-cancer-gene
            Melanoma                          | -     | germline | BRCA2  | p.Ser1982ArgfsTer22     | frameshift_variant | I   | brca2-germline-any
            Gastrointestinal stromal tumor    | -     | somatic  | KIT    | p.Trp557_Lys558del      | inframe_deletion   | I   | kit-ex11-gist
            Gastrointestinal stromal tumor    | -     | somatic  | PDGFRA | p.Asp842Val             | missense_variant   | I   | pdgfra-d842v-gist
            Gallbladder cancer                | -     | somatic  | FGFR3  | p.Ser249Cys             | missense_variant   | II  | fgfr3-other
            Urothelial carcinoma of bladder   | -     | somatic  | FGFR3  | p.Ser249Cys             | missense_variant   | I   | fgfr3-urothelial
            Lung adenocarcinoma               | -     | somatic  | TTN    | p.Arg100Gln             | missense_variant   | IV  | default-other-gene
            Lung adenocarcinoma               | -     | somatic  | -      | -                       | -                  | III | default-not-annotated
            """)
    void tiersByGeneAlterationOriginAndTumor(
            String tumor,
            String icd10,
            String origin,
            String gene,
            String protein,
            String consequence,
            String level,
            String rule) {
        Tier tier = tier(tumor, icd10, Items.variant(origin, gene, protein, consequence));
        assertThat(tier.rule()).isEqualTo(rule);
        assertThat(tier.level()).isEqualTo(level);
        assertThat(tier.rulesVersion()).isEqualTo(RULES.version());
    }

    @Test
    void readsCodingNamesWhereNoProteinChanges() {
        assertThat(tier("Glioblastoma", null, Items.coding("somatic", "TERT", "c.-124C>T", "upstream_gene_variant"))
                        .rule())
                .isEqualTo("tert-promoter-glioma");
        assertThat(tier(
                                "lung adenocarcinoma",
                                null,
                                Items.coding("somatic", "MET", "NM_000245.4:c.3028+1G>T", "splice_donor_variant"))
                        .rule())
                .isEqualTo("met-ex14-nsclc");
    }

    @Test
    void tiersBothMatesOfAFusionAlike() {
        Variant one = Items.structural(
                "ALK", "breakend", "]chr2:42299657]N", "transcript_fusion", "EML4_ALK_1", "MATEID=EML4_ALK_2");
        Variant mate = Items.structural(
                "EML4", "breakend", "N[chr2:29224188[", "transcript_fusion", "EML4_ALK_2", "MATEID=EML4_ALK_1");
        Variant joined = Items.structural("EML4&ALK", "breakend", "]chr2:1]N", "gene_fusion", null, "");
        for (Variant variant : List.of(one, mate, joined)) {
            assertThat(tier("lung adenocarcinoma", null, variant).rule()).isEqualTo("alk-fusion-nsclc");
        }
    }

    @Test
    void takesABreakendWithoutFusionForNoFusion() {
        Variant breakend = Items.structural("ALK", "breakend", "]chr2:42299657]N", "intron_variant", null, "");
        assertThat(tier("lung adenocarcinoma", null, breakend).rule()).isEqualTo("default-cancer-gene");
    }

    @ParameterizedTest
    @CsvSource({"CN=12, erbb2-amplification-breast", "CN=6, erbb2-amplification-breast", "CN=3, default-cancer-gene"})
    void letsTheCopyNumberDecideOnAmplification(String structural, String rule) {
        Variant gain = Items.structural("ERBB2", "symbolic", "<DUP>", "transcript_amplification", null, structural);
        assertThat(tier("breast cancer", null, gain).rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "0/0, default-not-carried",
        "./., default-not-carried",
        "0/1, brca1-germline-any",
        "1|0, brca1-germline-any"
    })
    void tiersNothingThatTheSpecimenDoesNotCarry(String genotype, String rule) {
        Variant variant = Items.genotyped("BRCA1", "p.Glu23ValfsTer17", "frameshift_variant", genotype);
        assertThat(tier("melanoma", null, variant).rule()).isEqualTo(rule);
    }

    @Test
    void usesNoRuleOfATumorThatNobodyRecorded() {
        Tier tier =
                RULES.forPatient(List.of()).tier(Items.variant("somatic", "EGFR", "p.Leu858Arg", "missense_variant"));
        assertThat(tier.rule()).isEqualTo("egfr-sensitizing-other");
    }

    @Test
    void namesGenesOfInterestForATumor() {
        assertThat(RULES.genesOfInterest(RULES.tumorGroups(List.of(Items.primary("lung adenocarcinoma", null)))))
                .contains("EGFR", "ALK", "ROS1", "RET", "MET", "KRAS", "BRAF", "ERBB2")
                .doesNotContain("BRCA1", "KIT", "TP53");
    }

    @Test
    void holdsAtLeastSixtyRulesEachWithASentenceAndACitation() {
        assertThat(RULES.count()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void readsAFileThatASitePutsInItsPlace(@TempDir Path folder) throws IOException {
        TierRules site =
                TierRules.read(file(folder, "rule\tone\tEGFR\tp.Leu858Arg\tsomatic\t*\tII\tOurs.\tHouse rule"));
        assertThat(site.version()).isEqualTo("site-7");
        assertThat(site.forPatient(List.of()).tier(Items.variant("somatic", "EGFR", "p.Leu858Arg", null)))
                .isEqualTo(new Tier("II", "one", "Ours.", "House rule", "site-7"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rule~x~EGFR~p.Leu858Arg~somatic~*~V~Why.~Who           | level must be I, II, III or IV
            rule~x~EGFR~p.Leu858Arg~somatic~moon~I~Why.~Who        | tumor moon is not defined above
            rule~x~EGFR~sideways~somatic~*~I~Why.~Who              | alteration 'sideways' has none of the forms
            rule~x~EGFR~p.Leu858Arg~somatic~*~I~~Who               | explanation and citation must not be empty
            rule~x~EGFR~p.Leu858Arg~somatic~*~I                    | line has 7 columns, must have 9
            tumor~lung~C34~(~                                      | words are no regular expression
            verdict~x                                              | first column must be tumor, genes, rule or default
            """)
    void refusesAFileWithOneWrongLine(String line, String rule, @TempDir Path folder) throws IOException {
        Path file = file(folder, line.replace('~', '\t'));
        assertThatThrownBy(() -> TierRules.read(file))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("rules.tsv line 9: ")
                .hasMessageContaining(rule);
    }

    private static Path file(Path folder, String line) throws IOException {
        StringBuilder text = new StringBuilder("# casebook-tier-rules: 1\n# version: site-7\n");
        for (TierRules.DefaultTier which : TierRules.DefaultTier.values()) {
            text.append("default\t%s\tIV\tNone.\tHouse rule%n"
                    .formatted(which.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return Files.writeString(folder.resolve("rules.tsv"), text.append(line).append('\n'));
    }

    private static Tier tier(String tumor, @Nullable String icd10, Variant variant) {
        return RULES.forPatient(List.of(Items.primary(tumor, icd10))).tier(variant);
    }
}

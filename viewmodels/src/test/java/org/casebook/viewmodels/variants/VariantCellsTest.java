package org.casebook.viewmodels.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.Variant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantCellsTest {
    private static final Tier TIER = new Tier("III", "rule", "Words.", "Paper", "1");

    @ParameterizedTest
    @CsvSource({
        "p.Leu858Arg, p.L858R",
        "p.Lys3326Ter, p.K3326*",
        "p.Gly82fs, p.G82fs",
        "p.Glu746_Ala750del, p.E746_A750del",
        "p.Pro399=, p.P399=",
        "'duplication, 320 kb', 'duplication, 320 kb'"
    })
    void knowsBothSpellingsOfAProteinChange(String hgvs, String shortForm) {
        assertThat(ProteinNames.oneLetter(hgvs)).isEqualTo(shortForm);
    }

    @ParameterizedTest
    @CsvSource({
        "0.314, 31.4 %",
        "1, 100.0 %",
        "0, 0.0 %",
        "0.0004, < 0.1 %",
    })
    void writesAShareThatIsNotZeroNeverAsZero(double fraction, String text) {
        assertThat(cell(VariantColumn.FRACTION, small(fraction, null, null)).words())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "missense_variant&splice_region_variant, 'missense, splice region'",
        "5_prime_UTR_variant, 5′ UTR",
        "some_new_term, some new term"
    })
    void saysConsequencesInWords(String terms, String words) {
        assertThat(cell(VariantColumn.CONSEQUENCE, small(0.1, terms, null)).words())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "intron_variant, VEP 113, non-coding",
        "splice_donor_variant, VEP 113, no info",
        ", , not annotated",
    })
    void saysWhyThereIsNoProteinChange(@Nullable String terms, @Nullable String annotator, String words) {
        VariantCell change = cell(VariantColumn.CHANGE, small(0.1, terms, annotator));

        assertThat(change.words()).isEqualTo(words);
        assertThat(change.isMissing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "N[chr15:87992301[, breakend, MATEID=ETV6_NTRK3_1, 'joined to chr15:87,992,301'",
        "N., breakend, , 'breakend, mate unknown'",
        "<DUP>, symbolic, 'SVTYPE=DUP;SVLEN=320000;CN=17', 'duplication, 320 kb, copy number 17'",
        "<DEL>, symbolic, 'SVTYPE=DEL;SVLEN=-2500000', 'deletion, 2.5 Mb'",
        "<INV>, symbolic, SVTYPE=INV, 'inversion, 40 bp'",
        "<CN0>, symbolic, , 'CN0, 40 bp'"
    })
    void saysWhatAStructuralVariantDoes(String alt, String type, @Nullable String structural, String words) {
        assertThat(cell(VariantColumn.CHANGE, structural(alt, type, structural)).words())
                .isEqualTo(words);
    }

    @Test
    void saysAllThatTheFileSaysOfAStructure() {
        assertThat(cell(
                                VariantColumn.STRUCTURAL,
                                structural("]chr2:4]N", "breakend", "SVTYPE=BND;MATEID=m2;CIPOS=-5,5"))
                        .words())
                .isEqualTo("breakend · mate m2 · CIPOS -5,5");
    }

    @Test
    void shortensAlleleThatNobodyCanRead() {
        Variant variant = structural("A".repeat(500), "insertion", null);

        assertThat(cell(VariantColumn.ALLELES, variant).words()).isEqualTo("N>AAAAAAAAAAAAAAAA… (500 bases)");
    }

    private static VariantCell cell(VariantColumn column, Variant variant) {
        return Objects.requireNonNull(
                new VariantCells(variant, TIER, false).all().get(column));
    }

    private static Variant small(double fraction, @Nullable String terms, @Nullable String annotator) {
        return variant("C", "T", "snv", fraction, terms, annotator, null);
    }

    private static Variant structural(String alt, String type, @Nullable String structural) {
        return variant("N", alt, type, null, null, null, structural);
    }

    private static Variant variant(
            String ref,
            String alt,
            String type,
            @Nullable Double fraction,
            @Nullable String terms,
            @Nullable String annotator,
            @Nullable String structural) {
        return new Variant(
                "GRCh38",
                "chr7",
                1_000,
                1_040,
                ref,
                alt,
                type,
                "somatic",
                "PASS",
                null,
                null,
                "T",
                100,
                10,
                fraction,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                terms,
                null,
                annotator,
                null,
                structural);
    }
}

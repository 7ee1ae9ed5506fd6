package org.casebook.viewmodels.similar;

import static org.assertj.core.api.Assertions.assertThat;

import org.casebook.fusion.similarity.Contribution.Lack;
import org.casebook.fusion.similarity.Contribution.Match;
import org.casebook.fusion.similarity.Contribution.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureTextTest {
    private final FeatureText words = new FeatureText(false);

    @ParameterizedTest
    @CsvSource({
        "age_years, 64, 60, age 64 / 60",
        "age_years, 64, 64, age 64",
        "sex_female, 1, 0, sex female / male",
        "stage_ordinal, 4, 3, stage IV / III",
        "ecog, 1, 1, ECOG 1",
        "lines_of_treatment, 2, 3, lines of treatment 2 / 3",
        "treatments_systemic, 2, 1, systemic treatments 2 / 1",
        "treatments_hyperthermia-deep, 1, 2, hyperthermia deep 1 / 2",
        "gene_EGFR_tier_I_II, 1, 1, EGFR (tier I or II)",
        "gene_TP53_tier_III, 1, , TP53 (tier III) only here",
        "gene_TP53_tier_III, , 1, TP53 (tier III) only there",
        "marker_2039-6_ng/mL_log10, 2, 1, CEA 100 ng/mL / 10 ng/mL",
        "marker_9999-1_1_log10, 0, 1, 9999 1 1 / 10",
        "tumor_fraction_median, 0.31, 0.12, median allele fraction 31% / 12%",
        "dosage_rs4149056, 1, 2, copies of rs4149056 1 / 2",
        "studies_CT, 2, 2, CT studies 2",
        "drug_osimertinib, 3, 1, osimertinib in notes 3× / 1×",
        "family-history_breast cancer, 1, , family history of breast cancer in notes only here",
        "sleep_trend_per_week, -0.25, 0.5, 'sleep, change a week -0.25 / 0.5'",
        "something_new, 1, 2, something new 1 / 2"
    })
    void saysBothValues(String feature, Double here, Double there, String said) {
        assertThat(words.of(new Match(feature, here, there, 0.5, 1, 0.5))).isEqualTo(said);
    }

    @Test
    void tellsTheDiagnosisByWhetherItIsTheSame() {
        assertThat(words.of(new Match("tumor", 1.0, 1.0, 1, 1, 1))).isEqualTo("diagnosis");
        assertThat(words.of(new Match("tumor", 1.0, 0.0, 0, 1, 0))).isEqualTo("another diagnosis");
    }

    @Test
    void saysWhoLacksAFeature() {
        assertThat(words.of(new Lack("ecog", Side.OTHER))).isEqualTo("ECOG not recorded there");
        assertThat(words.of(new Lack("tumor", Side.PATIENT))).isEqualTo("Diagnosis not recorded here");
    }
}

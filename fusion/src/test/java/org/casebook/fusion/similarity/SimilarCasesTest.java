package org.casebook.fusion.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.casebook.dataaccess.casefile.FeatureBlock;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.PatientFeatures;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.fusion.similarity.Contribution.Lack;
import org.casebook.fusion.similarity.Contribution.Match;
import org.casebook.fusion.similarity.Contribution.Side;
import org.casebook.fusion.similarity.SimilarCase.Gap;
import org.casebook.fusion.similarity.SimilarityAnswer.Nothing;
import org.casebook.fusion.similarity.SimilarityAnswer.Ranked;
import org.casebook.fusion.similarity.SimilarityAnswer.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimilarCasesTest {
    private static final Pseudonym ADA = new Pseudonym("P-AAAAAAAAAA");
    private static final Pseudonym BEN = new Pseudonym("P-BBBBBBBBBB");
    private static final Pseudonym CAT = new Pseudonym("P-CCCCCCCCCC");
    private static final SimilarCases STANDARD = new SimilarCases(FeatureScales.STANDARD, ModalityWeights.STANDARD);
    private static final SimilarCases TWO_MODALITIES = new SimilarCases(
            FeatureScales.STANDARD, new ModalityWeights(Map.of(Modality.CLINICAL, 1.0, Modality.GENOMICS, 3.0)));

    @Test
    void agreesWithCalculationByHand() {
        PatientFeatures ada = patient(
                ADA,
                "Lung adenocarcinoma",
                present(Modality.CLINICAL, Map.of("age_years", 60.0, "ecog", 1.0)),
                present(Modality.GENOMICS, Map.of("gene_EGFR_tier_I_II", 1.0, "gene_TP53_tier_III", 1.0)));
        PatientFeatures ben = patient(
                BEN,
                "lung adenocarcinoma ",
                present(Modality.CLINICAL, Map.of("age_years", 70.0, "stage_ordinal", 4.0)),
                present(Modality.GENOMICS, Map.of("gene_EGFR_tier_I_II", 1.0, "gene_STK11_tier_III", 1.0)));

        SimilarCase found = TWO_MODALITIES.compare(ada, ben).orElseThrow();

        // Clinical: age 1 − 10/50 with weight 1, tumor 1 with weight 4: (0.8 + 4) / 5 = 0.96.
        // Genomics, weighted Jaccard: EGFR 4 of EGFR 4, TP53 1, STK11 1: 4/6.
        double clinical = 0.96;
        double genomics = 4.0 / 6;
        assertThat(found.likeness()).isCloseTo((clinical + 3 * genomics) / 4, within(1e-12));
        assertThat(found.certainty()).isEqualTo(1);
        assertThat(found.score()).isEqualTo(found.likeness());
        assertThat(found.gaps()).isEmpty();
        assertThat(found.contributions())
                .extracting(Contribution::modality)
                .containsExactly(Modality.GENOMICS, Modality.CLINICAL);
        Contribution genes = found.contributions().getFirst();
        assertThat(genes.share()).isCloseTo(3 * genomics / 4, within(1e-12));
        assertThat(genes.features())
                .containsExactly(
                        new Match("gene_EGFR_tier_I_II", 1.0, 1.0, 1, 4.0 / 6, 4.0 / 6),
                        new Match("gene_STK11_tier_III", null, 1.0, 0, 1.0 / 6, 0),
                        new Match("gene_TP53_tier_III", 1.0, null, 0, 1.0 / 6, 0));
        assertThat(found.contributions().getLast().lacking())
                .containsExactly(new Lack("ecog", Side.OTHER), new Lack("stage_ordinal", Side.PATIENT));
    }

    @Test
    void tellsWhatSpeaksForAndAgainstTheLikeness() {
        PatientFeatures ada = patient(
                ADA,
                "Lung adenocarcinoma",
                present(Modality.CLINICAL, Map.of("age_years", 60.0)),
                present(Modality.GENOMICS, Map.of("gene_EGFR_tier_I_II", 1.0, "gene_TP53_tier_III", 1.0)));
        PatientFeatures ben = patient(
                BEN,
                "colon carcinoma",
                present(Modality.CLINICAL, Map.of("age_years", 70.0)),
                present(Modality.GENOMICS, Map.of("gene_EGFR_tier_I_II", 1.0, "gene_STK11_tier_III", 1.0)));

        SimilarCase found = TWO_MODALITIES.compare(ada, ben).orElseThrow();

        // Genomics weighs 3/4: EGFR 4/6 of it. Clinical weighs 1/4: age adds 0.8 of 1/5, the tumor takes 4/5 of it.
        assertThat(found.alike())
                .extracting(reason -> reason.match().feature())
                .containsExactly("gene_EGFR_tier_I_II", "age_years");
        assertThat(found.alike().getFirst().part()).isCloseTo(0.75 * 4 / 6, within(1e-12));
        assertThat(found.alike().getLast().part()).isCloseTo(0.25 * 0.8 / 5, within(1e-12));
        assertThat(found.different())
                .extracting(reason -> reason.match().feature())
                .containsExactly("tumor", "gene_STK11_tier_III", "gene_TP53_tier_III");
        assertThat(found.different().getFirst().part()).isCloseTo(0.25 * 4 / 5, within(1e-12));
    }

    @Test
    void losesWithEveryFeatureWhatItDoesNotAdd() {
        Cohort cohort = new Cohort(16);
        int compared = 0;
        for (int round = 0; round < 300; round++) {
            List<PatientFeatures> two = cohort.patients(2);
            SimilarCase found = STANDARD.compare(two.getFirst(), two.getLast()).orElse(null);
            if (found != null) {
                double lost = found.contributions().stream()
                        .mapToDouble(each -> each.weight()
                                / ModalityWeights.STANDARD.total()
                                * each.features().stream()
                                        .mapToDouble(Match::loss)
                                        .sum())
                        .sum();
                assertThat(found.score() + lost).as("%s", cohort).isCloseTo(found.certainty(), within(1e-12));
                assertThat(found.alike().size() + found.different().size())
                        .as("%s", cohort)
                        .isEqualTo(found.contributions().stream()
                                .mapToInt(each -> each.features().size())
                                .sum());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void comparesCountsByTheirRatioAndSignsApart() {
        PatientFeatures ada =
                patient(ADA, null, present(Modality.GENOMICS, Map.of("a", 2.0, "b", -3.0, "c", 1.0, "zero", 0.0)));
        PatientFeatures ben =
                patient(BEN, null, present(Modality.GENOMICS, Map.of("a", 8.0, "b", -6.0, "c", -1.0, "zero", 0.0)));

        SimilarCase found = TWO_MODALITIES.compare(ada, ben).orElseThrow();

        // (2/8 + 3/6 + 0) / 3; what both have as 0 is not compared.
        assertThat(found.likeness()).isEqualTo(0.25);
        assertThat(found.contributions().getFirst().features())
                .extracting(Match::feature)
                .containsExactly("b", "a", "c");
    }

    @Test
    void shrinksByTheWeightOfWhatCannotBeCompared() {
        PatientFeatures ada = patient(
                ADA,
                null,
                present(Modality.CLINICAL, Map.of("ecog", 1.0)),
                present(Modality.GENOMICS, Map.of("x", 1.0)));
        PatientFeatures ben = patient(
                BEN, null, present(Modality.CLINICAL, Map.of("ecog", 1.0)), absent(Modality.GENOMICS, Missing.PENDING));

        SimilarCase found = TWO_MODALITIES.compare(ada, ben).orElseThrow();

        assertThat(found.likeness()).isEqualTo(1);
        assertThat(found.certainty()).isEqualTo(0.25);
        assertThat(found.score()).isEqualTo(0.25);
        assertThat(found.gaps()).containsExactly(new Gap(Modality.GENOMICS, null, Missing.PENDING));
    }

    @Test
    void comparesNoBlocksOfDifferentComputations() {
        PatientFeatures ada = patient(ADA, null, present(Modality.GENOMICS, Map.of("x", 1.0)));
        FeatureBlock newer = new FeatureBlock(
                "genomics", "2", Modality.GENOMICS, new Presence.Present(1, null), new TreeMap<>(Map.of("x", 1.0)));

        assertThat(TWO_MODALITIES.compare(ada, patient(BEN, null, newer))).isEmpty();
    }

    @Test
    void saysWhyThereIsNobody() {
        PatientFeatures ada = patient(ADA, null, present(Modality.GENOMICS, Map.of("x", 1.0)));
        PatientFeatures withoutFeatures = patient(BEN, null, absent(Modality.GENOMICS, Missing.NOT_DONE));

        assertThat(STANDARD.of(withoutFeatures, List.of(ada))).isEqualTo(new Nothing(Reason.NO_FEATURES));
        assertThat(STANDARD.of(ada, List.of(ada))).isEqualTo(new Nothing(Reason.NO_CANDIDATES));
        assertThat(STANDARD.of(ada, List.of(withoutFeatures))).isEqualTo(new Nothing(Reason.NOTHING_SHARED));
    }

    @Test
    void breaksTiesByPseudonymAndNamesTheIncomparable() {
        PatientFeatures ada = patient(ADA, null, present(Modality.GENOMICS, Map.of("x", 1.0)));
        PatientFeatures ben = patient(BEN, null, present(Modality.GENOMICS, Map.of("x", 1.0)));
        PatientFeatures cat = patient(CAT, null, present(Modality.GENOMICS, Map.of("x", 1.0)));
        PatientFeatures dan = patient(new Pseudonym("P-DDDDDDDDDD"), null);

        Ranked ranked = (Ranked) STANDARD.of(ada, List.of(dan, cat, ben));

        assertThat(ranked.cases()).extracting(SimilarCase::patient).containsExactly(BEN, CAT);
        assertThat(ranked.incomparable()).containsExactly(dan.patient());
    }

    @Test
    void dependsOnTheTwoComparedAlone() {
        Cohort cohort = new Cohort(11);
        for (int round = 0; round < 50; round++) {
            List<PatientFeatures> all = cohort.patients(12);
            PatientFeatures asked = all.getFirst();
            List<SimilarCase> cases = ranked(asked, all);

            assertThat(ranked(asked, all.reversed())).as("%s, order", cohort).isEqualTo(cases);
            PatientFeatures removed = all.getLast();
            assertThat(ranked(asked, all.subList(0, 11)))
                    .as("%s, one candidate less", cohort)
                    .isEqualTo(cases.stream()
                            .filter(found -> !found.patient().equals(removed.patient()))
                            .toList());
        }
    }

    @Test
    void isSymmetricAndInRange() {
        Cohort cohort = new Cohort(12);
        for (int round = 0; round < 500; round++) {
            List<PatientFeatures> two = cohort.patients(2);
            SimilarCase there = STANDARD.compare(two.getFirst(), two.getLast()).orElse(null);
            SimilarCase back = STANDARD.compare(two.getLast(), two.getFirst()).orElse(null);

            assertThat(there == null).as("%s", cohort).isEqualTo(back == null);
            if (there != null && back != null) {
                assertThat(List.of(there.score(), there.likeness(), there.certainty()))
                        .as("%s", cohort)
                        .isEqualTo(List.of(back.score(), back.likeness(), back.certainty()))
                        .allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0));
                assertThat(there.contributions().stream()
                                .mapToDouble(Contribution::share)
                                .sum())
                        .as("%s", cohort)
                        .isCloseTo(there.score(), within(1e-12));
                assertThat(there.contributions())
                        .allSatisfy(contribution -> assertThat(contribution.features().stream()
                                        .mapToDouble(Match::share)
                                        .sum())
                                .isCloseTo(contribution.similarity(), within(1e-12)));
            }
        }
    }

    @Test
    void findsEqualPatientsWhollyAlike() {
        Cohort cohort = new Cohort(13);
        for (int round = 0; round < 200; round++) {
            PatientFeatures one = cohort.patients(1).getFirst();
            STANDARD.compare(one, new PatientFeatures(BEN, one.tumor(), one.blocks()))
                    .ifPresent(found -> {
                        assertThat(found.likeness()).as("%s", cohort).isEqualTo(1);
                        assertThat(found.score()).as("%s", cohort).isEqualTo(found.certainty());
                    });
        }
        PatientFeatures complete = patient(
                ADA,
                "Glioblastoma",
                Arrays.stream(Modality.values())
                        .map(modality -> present(modality, Map.of("x", 2.0)))
                        .toArray(FeatureBlock[]::new));
        assertThat(STANDARD.compare(complete, complete).orElseThrow().score()).isEqualTo(1);
    }

    @Test
    void neverRaisesScoreOrCertaintyWhenAModalityIsTakenAway() {
        Cohort cohort = new Cohort(14);
        int compared = 0;
        for (int round = 0; round < 300; round++) {
            List<PatientFeatures> two = cohort.patients(2);
            SimilarCase full = STANDARD.compare(two.getFirst(), two.getLast()).orElse(null);
            for (Modality modality : Modality.values()) {
                PatientFeatures less = without(two.getLast(), modality);
                SimilarCase found = STANDARD.compare(two.getFirst(), less).orElse(null);
                if (found != null) {
                    SimilarCase whole = Objects.requireNonNull(full, cohort.toString());
                    assertThat(found.score()).as("%s", cohort).isLessThanOrEqualTo(whole.score());
                    assertThat(found.certainty()).as("%s", cohort).isLessThanOrEqualTo(whole.certainty());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    @Test
    void dependsOnRatiosOfWeightsOnly() {
        Cohort cohort = new Cohort(15);
        Map<Modality, Double> twice = new TreeMap<>(ModalityWeights.STANDARD.weights());
        twice.replaceAll((modality, weight) -> weight * 2);
        SimilarCases doubled = new SimilarCases(FeatureScales.STANDARD, new ModalityWeights(twice));
        for (int round = 0; round < 100; round++) {
            List<PatientFeatures> two = cohort.patients(2);

            assertThat(doubled.compare(two.getFirst(), two.getLast()).map(SimilarCase::score))
                    .as("%s", cohort)
                    .isEqualTo(STANDARD.compare(two.getFirst(), two.getLast()).map(SimilarCase::score));
        }
    }

    @Test
    void leavesOutModalitiesWithoutWeight() {
        PatientFeatures ada = patient(
                ADA, null, present(Modality.GENOMICS, Map.of("x", 1.0)), present(Modality.NOTES, Map.of("y", 1.0)));
        PatientFeatures ben = patient(
                BEN, null, present(Modality.GENOMICS, Map.of("x", 1.0)), present(Modality.NOTES, Map.of("z", 1.0)));
        SimilarCases genomicsOnly =
                new SimilarCases(FeatureScales.STANDARD, new ModalityWeights(Map.of(Modality.GENOMICS, 2.0)));

        assertThat(genomicsOnly.compare(ada, ben).orElseThrow().score()).isEqualTo(1);
    }

    @Test
    void refusesWeightsThatMeanNothing() {
        assertThatThrownBy(() -> ModalityWeights.STANDARD.with(Modality.NOTES, -1))
                .hasMessage("weight of NOTES is -1.0, must be finite and at least 0");
        assertThatThrownBy(() -> new ModalityWeights(Map.of(Modality.NOTES, 0.0)))
                .hasMessage("weights are all 0, at least one must be above 0");
    }

    private static List<SimilarCase> ranked(PatientFeatures asked, List<PatientFeatures> candidates) {
        return switch (STANDARD.of(asked, candidates)) {
            case Ranked ranked -> ranked.cases();
            case Nothing _ -> List.of();
        };
    }

    private static PatientFeatures without(PatientFeatures patient, Modality modality) {
        return new PatientFeatures(
                patient.patient(),
                patient.tumor(),
                patient.blocks().stream()
                        .map(block -> block.modality() == modality ? absent(modality, Missing.WITHHELD) : block)
                        .toList());
    }

    private static PatientFeatures patient(Pseudonym name, @Nullable String tumor, FeatureBlock... blocks) {
        return new PatientFeatures(name, tumor, List.of(blocks));
    }

    private static FeatureBlock present(Modality modality, Map<String, Double> values) {
        return new FeatureBlock(modality.name(), "1", modality, new Presence.Present(1, null), new TreeMap<>(values));
    }

    private static FeatureBlock absent(Modality modality, Missing missing) {
        return new FeatureBlock(
                modality.name(), "1", modality, new Presence.Absent(missing, null, ""), new TreeMap<>());
    }

    /// Makes patients at random; its text form says with which seed.
    private static final class Cohort {
        private static final List<String> NAMES = List.of(
                "age_years", "ecog", "gene_EGFR_tier_I_II", "gene_TP53_tier_III", "steps_median", "cough", "trend");

        private final long seed;
        private final Random random;

        Cohort(long seed) {
            this.seed = seed;
            random = new Random(seed);
        }

        List<PatientFeatures> patients(int count) {
            List<PatientFeatures> patients = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                List<FeatureBlock> blocks = new ArrayList<>();
                for (Modality modality : Modality.values()) {
                    blocks.add(random.nextInt(3) == 0 ? absent(modality, Missing.NOT_DONE) : block(modality));
                }
                String name = "P-" + String.valueOf((char) ('A' + i)).repeat(10);
                String tumor = List.of("lung", "colon", "").get(random.nextInt(3));
                patients.add(new PatientFeatures(new Pseudonym(name), tumor.isEmpty() ? null : tumor, blocks));
            }
            return patients;
        }

        private FeatureBlock block(Modality modality) {
            Map<String, Double> values = new TreeMap<>();
            for (String name : NAMES) {
                if (random.nextBoolean()) {
                    values.put(name, (double) random.nextInt(-2, 60));
                }
            }
            return present(modality, values);
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }
}

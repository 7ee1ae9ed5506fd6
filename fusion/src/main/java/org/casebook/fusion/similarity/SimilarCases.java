package org.casebook.fusion.similarity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.casebook.dataaccess.casefile.FeatureBlock;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.PatientFeatures;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.fusion.similarity.SimilarCase.Gap;
import org.casebook.fusion.similarity.SimilarityAnswer.Reason;
import org.jspecify.annotations.Nullable;

/// Ranks patients by how alike they are to one patient.
///
/// Within each modality that both have, features compare by Gower's coefficient ([FeatureScale], [FeatureScales]);
/// the name of the primary tumor counts as one more clinical feature, alike or not. With `wₘ` the weight of a
/// modality, `sₘ` its similarity, `M` the modalities that both have and `A` all of them:
///
/// - likeness `L = Σ_M wₘ·sₘ / Σ_M wₘ`
/// - certainty `C = Σ_M wₘ / Σ_A wₘ`
/// - score `L · C = Σ_M wₘ·sₘ / Σ_A wₘ`
///
/// The score is the likeness shrunk towards 0 by the weight of what could not be compared. All three are symmetric
/// and in [0, 1]. Equal patients have likeness 1, and score 1 when they have every modality. Taking a modality away
/// from either patient never raises certainty or score; it may raise the likeness, which is why the likeness does
/// not order the answer. (No symmetric score can be 1 for equal patients that lack a modality, never rise when
/// one is taken away, and still tell differing patients apart.)
///
/// Source: Gower 1971, A general coefficient of similarity and some of its properties, doi 10.2307/2528823.
public final class SimilarCases {
    private static final String TUMOR = "tumor";
    private static final FeatureScale TUMOR_SCALE = new FeatureScale.Measured(1, 4);

    private final FeatureScales scales;
    private final ModalityWeights weights;
    private final Map<String, FeatureScale> known = new ConcurrentHashMap<>();

    public SimilarCases(FeatureScales scales, ModalityWeights weights) {
        this.scales = scales;
        this.weights = weights;
    }

    /// Ranks candidates; the patient among them is passed over.
    ///
    /// @param candidates in any order, only such as may be seen
    public SimilarityAnswer of(PatientFeatures patient, Collection<PatientFeatures> candidates) {
        if (patient.blocks().stream().noneMatch(block -> missing(block) == null && weights.of(block.modality()) > 0)) {
            return new SimilarityAnswer.Nothing(Reason.NO_FEATURES);
        }
        List<PatientFeatures> others = candidates.stream()
                .filter(other -> !other.patient().equals(patient.patient()))
                .sorted(Comparator.comparing(PatientFeatures::patient))
                .toList();
        if (others.isEmpty()) {
            return new SimilarityAnswer.Nothing(Reason.NO_CANDIDATES);
        }
        List<SimilarCase> cases = new ArrayList<>();
        List<Pseudonym> incomparable = new ArrayList<>();
        for (PatientFeatures other : others) {
            compare(patient, other).ifPresentOrElse(cases::add, () -> incomparable.add(other.patient()));
        }
        cases.sort(Comparator.comparingDouble(SimilarCase::score).reversed().thenComparing(SimilarCase::patient));
        return cases.isEmpty()
                ? new SimilarityAnswer.Nothing(Reason.NOTHING_SHARED)
                : new SimilarityAnswer.Ranked(cases, incomparable);
    }

    /// Compares two patients; empty when they share no modality.
    public Optional<SimilarCase> compare(PatientFeatures patient, PatientFeatures other) {
        double total = weights.total();
        List<Contribution> contributions = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        double matching = 0;
        double shared = 0;
        for (Modality modality : Modality.values()) {
            double weight = weights.of(modality);
            if (weight > 0) {
                Optional<Contribution> contribution = contribution(modality, patient, other, weight, total);
                if (contribution.isPresent()) {
                    contributions.add(contribution.get());
                    matching += weight * contribution.get().similarity();
                    shared += weight;
                } else {
                    gaps.add(new Gap(modality, missing(patient, modality), missing(other, modality)));
                }
            }
        }
        if (contributions.isEmpty()) {
            return Optional.empty();
        }
        // Stable: equal shares stay in the order of Modality.
        contributions.sort(Comparator.comparingDouble(Contribution::share).reversed());
        return Optional.of(new SimilarCase(
                other.patient(), matching / total, matching / shared, shared / total, contributions, gaps));
    }

    private Optional<Contribution> contribution(
            Modality modality, PatientFeatures patient, PatientFeatures other, double weight, double total) {
        FeatureBlock one = block(patient, modality);
        FeatureBlock two = block(other, modality);
        if (one == null
                || two == null
                || missing(one) != null
                || missing(two) != null
                || !one.version().equals(two.version())) {
            return Optional.empty();
        }
        BlockComparison comparison = BlockComparison.of(one.values(), two.values(), this::scale);
        if (modality == Modality.CLINICAL) {
            compareTumors(comparison, patient.tumor(), other.tumor());
        }
        return comparison.contribution(modality, weight, total);
    }

    /// Looked up once for each name: a ranking asks for the same few names again and again.
    private FeatureScale scale(String feature) {
        return known.computeIfAbsent(feature, scales::of);
    }

    /// A nominal character: 1 when alike, 0 when not, not compared when either is unknown.
    private static void compareTumors(BlockComparison comparison, @Nullable String one, @Nullable String two) {
        boolean alike = one != null && two != null && words(one).equals(words(two));
        comparison.compare(TUMOR, one == null ? null : 1.0, two == null ? null : alike ? 1.0 : 0.0, TUMOR_SCALE);
    }

    private static String words(String tumor) {
        return tumor.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable FeatureBlock block(PatientFeatures patient, Modality modality) {
        return patient.blocks().stream()
                .filter(block -> block.modality() == modality)
                .findFirst()
                .orElse(null);
    }

    /// How a patient lacks a modality, null when it is there.
    private static @Nullable Missing missing(PatientFeatures patient, Modality modality) {
        FeatureBlock block = block(patient, modality);
        return block == null ? Missing.NO_INFORMATION : missing(block);
    }

    private static @Nullable Missing missing(FeatureBlock block) {
        return switch (block.presence()) {
            case Presence.Present _ -> null;
            case Presence.Absent absent -> absent.missing();
        };
    }
}

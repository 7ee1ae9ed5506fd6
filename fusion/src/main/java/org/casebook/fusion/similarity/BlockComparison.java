package org.casebook.fusion.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.fusion.similarity.Contribution.Lack;
import org.casebook.fusion.similarity.Contribution.Match;
import org.casebook.fusion.similarity.Contribution.Side;
import org.jspecify.annotations.Nullable;

/// Compares two patients within one modality by Gower's general coefficient: `Σ w·s / Σ w` over the features that
/// can be compared, each with the weight and the similarity of its [FeatureScale]. With listed features only, it is
/// the weighted Jaccard index. Symmetric, in [0, 1], and 1 for equal features.
///
/// Source: Gower 1971, doi 10.2307/2528823, equation 5 with weights.
final class BlockComparison {
    private final List<Compared> compared = new ArrayList<>();
    private final List<Lack> lacking = new ArrayList<>();
    private double matching;
    private double comparable;

    private BlockComparison() {}

    /// @param patient features of the patient by name
    /// @param other features of the other by name
    /// @param scales the scale of a feature, by its name
    static BlockComparison of(
            SortedMap<String, Double> patient, SortedMap<String, Double> other, Function<String, FeatureScale> scales) {
        BlockComparison comparison = new BlockComparison();
        SortedSet<String> names = new TreeSet<>(patient.keySet());
        names.addAll(other.keySet());
        for (String name : names) {
            comparison.compare(name, patient.get(name), other.get(name), scales.apply(name));
        }
        return comparison;
    }

    /// Counts one more feature.
    ///
    /// @param x null when the patient lacks it
    /// @param y null when the other lacks it
    void compare(String name, @Nullable Double x, @Nullable Double y, FeatureScale scale) {
        switch (scale) {
            case FeatureScale.Measured measured -> {
                if (x != null && y != null) {
                    add(name, x, y, 1 - Math.min(1, Math.abs(x - y) / measured.range()), scale);
                } else if (x != null || y != null) {
                    lacking.add(new Lack(name, x == null ? Side.PATIENT : Side.OTHER));
                }
            }
            case FeatureScale.Listed _ -> {
                double one = x == null ? 0 : x;
                double two = y == null ? 0 : y;
                double larger = Math.max(Math.abs(one), Math.abs(two));
                if (larger > 0) {
                    boolean sameSign = one > 0 == two > 0;
                    add(name, x, y, sameSign ? Math.min(Math.abs(one), Math.abs(two)) / larger : 0, scale);
                }
            }
        }
    }

    private void add(String name, @Nullable Double x, @Nullable Double y, double similarity, FeatureScale scale) {
        if (scale.weight() > 0) {
            compared.add(new Compared(name, x, y, similarity, scale.weight()));
            matching += scale.weight() * similarity;
            comparable += scale.weight();
        }
    }

    /// What the modality adds to a score; empty when no feature can be compared.
    Optional<Contribution> contribution(Modality modality, double weight, double totalWeight) {
        if (comparable == 0) {
            return Optional.empty();
        }
        double similarity = matching / comparable;
        List<Match> matches = compared.stream()
                .map(feature -> new Match(
                        feature.name(),
                        feature.x(),
                        feature.y(),
                        feature.similarity(),
                        feature.weight() / comparable,
                        feature.weight() * feature.similarity() / comparable))
                .sorted(Comparator.comparingDouble(Match::share).reversed().thenComparing(Match::feature))
                .toList();
        return Optional.of(
                new Contribution(modality, similarity, weight, weight * similarity / totalWeight, matches, lacking));
    }

    private record Compared(
            String name, @Nullable Double x, @Nullable Double y, double similarity, double weight) {}
}

package org.casebook.fusion.similarity;

/// How two values of one feature compare, and how much the feature counts within its modality.
public sealed interface FeatureScale {
    /// At least 0.
    double weight();

    /// A measured number: compared where both patients have it, `1 − min(1, |x − y| / range)`.
    ///
    /// @param range difference at which nothing is alike any more, above 0, in the unit of the feature
    ///
    /// Source: Gower 1971, A general coefficient of similarity and some of its properties, doi 10.2307/2528823,
    /// quantitative characters.
    record Measured(double range, double weight) implements FeatureScale {
        public Measured {
            if (!(range > 0) || !Double.isFinite(range)) {
                throw new IllegalArgumentException("range is %s, must be finite and above 0".formatted(range));
            }
            requireWeight(weight);
        }
    }

    /// An indicator or a count, 0 where it is not listed: compared where either patient has it,
    /// `min(|x|, |y|) / max(|x|, |y|)`, or 0 when the signs differ. What neither has says nothing.
    ///
    /// Source: Jaccard 1912, The distribution of the flora in the alpine zone,
    /// doi 10.1111/j.1469-8137.1912.tb05611.x (Gower's dichotomous characters); Ružička 1958 for counts.
    record Listed(double weight) implements FeatureScale {
        public Listed {
            requireWeight(weight);
        }
    }

    private static void requireWeight(double weight) {
        if (!Double.isFinite(weight) || weight < 0) {
            throw new IllegalArgumentException("weight is %s, must be finite and at least 0".formatted(weight));
        }
    }
}

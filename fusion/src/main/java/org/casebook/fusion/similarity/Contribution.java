package org.casebook.fusion.similarity;

import java.util.List;
import org.casebook.dataaccess.casefile.Modality;
import org.jspecify.annotations.Nullable;

/// What one modality that both patients have adds to a score.
///
/// @param similarity in [0, 1]
/// @param weight of the modality, above 0
/// @param share what it adds to the score, `weight · similarity / total weight`, in [0, 1]
/// @param features compared, those that add most to the similarity first, then by name
/// @param lacking measured features that only one of the two has, by name; they were not compared
public record Contribution(
        Modality modality, double similarity, double weight, double share, List<Match> features, List<Lack> lacking) {
    public Contribution {
        features = List.copyOf(features);
        lacking = List.copyOf(lacking);
    }

    /// How one feature compares.
    ///
    /// @param ofPatient null when the patient does not have it: then the similarity is 0
    /// @param ofOther null when the other does not have it: then the similarity is 0
    /// @param similarity in [0, 1]
    /// @param weight its part of what could be compared in the modality, in (0, 1]; all of them sum to 1
    /// @param share what it adds to the similarity of the modality, `weight · similarity`, in [0, 1]
    public record Match(
            String feature,
            @Nullable Double ofPatient,
            @Nullable Double ofOther,
            double similarity,
            double weight,
            double share) {
        /// What it takes from the similarity of the modality, in [0, 1].
        public double loss() {
            return weight - share;
        }
    }

    /// A feature that one of the two lacks.
    public record Lack(String feature, Side side) {}

    /// Which of the two.
    public enum Side {
        PATIENT,
        OTHER
    }
}

package org.casebook.fusion.similarity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.casebook.dataaccess.casefile.Modality;

/// How much each modality counts. Only the ratios matter.
///
/// @param weights finite and at least 0; a modality without one counts nothing
public record ModalityWeights(Map<Modality, Double> weights) {
    /// Clinical facts and the tumor's genome count full, what is scarcer or says less of the disease counts less.
    public static final ModalityWeights STANDARD = new ModalityWeights(Map.of(
            Modality.CLINICAL, 1.0,
            Modality.GENOMICS, 1.0,
            Modality.GERMLINE, 0.5,
            Modality.IMAGING, 0.25,
            Modality.NOTES, 0.5,
            Modality.WEARABLES, 0.25));

    /// @throws IllegalArgumentException when a weight is negative or not finite, or all are 0
    public ModalityWeights {
        weights.forEach((modality, weight) -> {
            if (!Double.isFinite(weight) || weight < 0) {
                throw new IllegalArgumentException(
                        "weight of %s is %s, must be finite and at least 0".formatted(modality, weight));
            }
        });
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            throw new IllegalArgumentException("weights are all 0, at least one must be above 0");
        }
        Map<Modality, Double> sorted = new EnumMap<>(Modality.class);
        sorted.putAll(weights);
        weights = Collections.unmodifiableMap(sorted);
    }

    public double of(Modality modality) {
        return weights.getOrDefault(modality, 0.0);
    }

    /// Above 0; always summed in the order of [Modality].
    public double total() {
        double total = 0;
        for (Modality modality : Modality.values()) {
            total += of(modality);
        }
        return total;
    }

    /// These weights with another one for a modality.
    public ModalityWeights with(Modality modality, double weight) {
        Map<Modality, Double> changed = new EnumMap<>(Modality.class);
        changed.putAll(weights);
        changed.put(modality, weight);
        return new ModalityWeights(changed);
    }
}

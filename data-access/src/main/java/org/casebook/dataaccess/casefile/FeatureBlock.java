package org.casebook.dataaccess.casefile;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// The numbers that one modality of one patient contributes to comparison and fusion.
///
/// @param name for instance `genomics`
/// @param version of the computation, raised whenever the same rows would give other numbers
/// @param presence present, or the way in which the modality is missing; then `values` is empty
/// @param values feature name to number; units are part of the name where there is one (`age_years`)
public record FeatureBlock(
        String name, String version, Modality modality, Presence presence, SortedMap<String, Double> values) {
    /// @throws IllegalArgumentException when an absent block has values or a number is not finite
    public FeatureBlock {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        if (presence instanceof Presence.Absent && !values.isEmpty()) {
            throw new IllegalArgumentException(
                    "absent feature block has %d values, must have none".formatted(values.size()));
        }
        for (double value : values.values()) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("feature is %s, must be finite".formatted(value));
            }
        }
    }
}

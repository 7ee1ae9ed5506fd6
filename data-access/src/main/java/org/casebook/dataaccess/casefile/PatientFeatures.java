package org.casebook.dataaccess.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of one patient for comparison.
///
/// @param tumor display of the primary cancer condition, null when none is recorded
/// @param blocks one per modality, absent ones included
public record PatientFeatures(Pseudonym patient, @Nullable String tumor, List<FeatureBlock> blocks) {
    public PatientFeatures {
        blocks = List.copyOf(blocks);
    }
}

package org.casebook.fusion.similarity;

import java.util.List;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.jspecify.annotations.Nullable;

/// How alike another patient is, and why.
///
/// @param score `likeness · certainty`, in [0, 1]: the sum of all shares. It orders the answer
/// @param likeness weighted mean of the similarities of the modalities that both have, in [0, 1]; 1 for equal features
/// @param certainty weight of the modalities that both have, as part of all weight, in (0, 1]
/// @param contributions one per modality that both have, greatest share first, then in the order of [Modality]
/// @param gaps modalities with a weight that could not be compared, in the order of [Modality]
public record SimilarCase(
        Pseudonym patient,
        double score,
        double likeness,
        double certainty,
        List<Contribution> contributions,
        List<Gap> gaps) {
    public SimilarCase {
        contributions = List.copyOf(contributions);
        gaps = List.copyOf(gaps);
    }

    /// A modality that could not be compared.
    ///
    /// @param ofPatient how the patient lacks it, null when it is there
    /// @param ofOther how the other lacks it, null when it is there; when both are null, the two have no feature of
    ///     the same computation in common
    public record Gap(
            Modality modality,
            @Nullable Missing ofPatient,
            @Nullable Missing ofOther) {}
}

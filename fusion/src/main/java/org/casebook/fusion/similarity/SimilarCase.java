package org.casebook.fusion.similarity;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.fusion.similarity.Contribution.Match;
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
    private static final double HALF = 0.5;

    public SimilarCase {
        contributions = List.copyOf(contributions);
        gaps = List.copyOf(gaps);
    }

    /// What speaks for the likeness: every compared feature whose similarity is at least ½, those that add most to the
    /// score first, then by modality and name.
    public List<Reason> alike() {
        return reasons(match -> match.similarity() >= HALF, Match::share);
    }

    /// What speaks against the likeness: every compared feature whose similarity is below ½, those that take most from
    /// the score first, then by modality and name.
    public List<Reason> different() {
        return reasons(match -> match.similarity() < HALF, Match::loss);
    }

    private List<Reason> reasons(Predicate<Match> wanted, ToDoubleFunction<Match> part) {
        double scale = contributions.stream().mapToDouble(Contribution::weight).sum() / certainty;
        return contributions.stream()
                .flatMap(contribution -> contribution.features().stream()
                        .filter(wanted)
                        .map(match -> new Reason(
                                contribution.modality(),
                                match,
                                contribution.weight() * part.applyAsDouble(match) / scale)))
                .sorted(Comparator.comparingDouble(Reason::part)
                        .reversed()
                        .thenComparing(Reason::modality)
                        .thenComparing(reason -> reason.match().feature()))
                .toList();
    }

    /// A compared feature as a reason for or against the likeness.
    ///
    /// @param part of the score, what the feature adds to it or takes from it, in [0, 1]
    public record Reason(Modality modality, Match match, double part) {}

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

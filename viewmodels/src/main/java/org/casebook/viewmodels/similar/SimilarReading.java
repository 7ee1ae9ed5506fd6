package org.casebook.viewmodels.similar;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casebook.dataaccess.casefile.PatientFeatures;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.CaseGateway;
import org.casebook.dataaccess.gateway.ListedCase;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.fusion.similarity.FeatureScales;
import org.casebook.fusion.similarity.ModalityWeights;
import org.casebook.fusion.similarity.SimilarCases;
import org.casebook.fusion.similarity.SimilarityAnswer;

/// What was read for the comparison: everybody whom the user may see, and nobody else.
///
/// @param patient of the open case
/// @param everybody the patient included
/// @param listed the case of a patient on an agenda; the earliest board of several
/// @param banded whether ages stand for bands
record SimilarReading(
        Pseudonym patient,
        Map<Pseudonym, PatientFeatures> everybody,
        Map<Pseudonym, ListedCase> listed,
        boolean banded) {

    /// Reads off the FX thread. A withheld list of cases only means that no case can be opened from here.
    static Governed<SimilarReading> read(CaseGateway cases, AccessContext context, Pseudonym patient) {
        Governed<List<PatientFeatures>> features = cases.features(context);
        List<ListedCase> listed = cases.listed(context).visible().orElse(List.of());
        boolean banded = features instanceof Governed.Masked<List<PatientFeatures>>;
        return features.map(everybody -> of(patient, everybody, listed, banded));
    }

    private static SimilarReading of(
            Pseudonym patient, List<PatientFeatures> features, List<ListedCase> listed, boolean banded) {
        Map<Pseudonym, PatientFeatures> everybody = new TreeMap<>();
        features.forEach(each -> everybody.put(each.patient(), each));
        Map<Pseudonym, ListedCase> cases = new TreeMap<>();
        listed.stream()
                .sorted(Comparator.comparing((ListedCase each) -> each.board().starts())
                        .thenComparing(each -> each.caseId().text()))
                .forEach(each -> cases.putIfAbsent(each.patient(), each));
        return new SimilarReading(patient, everybody, cases, banded);
    }

    /// Everybody else, whether comparable or not.
    int others() {
        return everybody.size() - (everybody.containsKey(patient) ? 1 : 0);
    }

    /// Ranks off the FX thread.
    SimilarityAnswer rank(ModalityWeights weights) {
        return Optional.ofNullable(everybody.get(patient))
                .map(asked -> new SimilarCases(FeatureScales.STANDARD, weights).of(asked, everybody.values()))
                .orElseGet(() -> new SimilarityAnswer.Nothing(SimilarityAnswer.Reason.NO_FEATURES));
    }
}

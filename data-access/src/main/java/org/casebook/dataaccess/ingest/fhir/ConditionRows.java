package org.casebook.dataaccess.ingest.fhir;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/// A diagnosis, and its stage where no observation in the file gives it.
///
/// Source: FHIR R4 Condition; mCODE STU4 PrimaryCancerCondition, SecondaryCancerCondition.
final class ConditionRows {
    private static final String HISTOLOGY = "mcode-histology-morphology-behavior";
    private static final String LATERALITY = "mcode-laterality-qualifier";

    private final ResourceRows rows;
    private final ReferenceIndex index;

    ConditionRows(ResourceRows rows, ReferenceIndex index) {
        this.rows = rows;
        this.index = index;
    }

    /// A refuted diagnosis gives no rows: the patient does not have it.
    void condition(Condition condition) {
        String verification = Objects.requireNonNullElse(Values.code(condition.getVerificationStatus()), "confirmed");
        if (verification.equals("refuted")) {
            rows.warn("Condition is refuted, which is no diagnosis");
            return;
        }
        rows.add(new org.casebook.dataaccess.casefile.Condition(
                Recognition.condition(condition),
                Values.system(condition.getCode()),
                Values.code(condition.getCode()),
                Values.display(condition.getCode()).orElse("no diagnosis given"),
                histology(condition),
                bodySite(condition),
                rows.day(Optional.ofNullable(rows.start(condition.getOnset()))
                        .orElse(condition.getRecordedDateElement())),
                status(condition, verification)));
        condition.getStage().forEach(this::stage);
    }

    private @Nullable String status(Condition condition, String verification) {
        String clinical = Values.code(condition.getClinicalStatus());
        return verification.equals("confirmed") ? clinical : Values.join(", ", Stream.of(clinical, verification));
    }

    private @Nullable String histology(Condition condition) {
        return Stream.concat(
                        condition.getExtension().stream()
                                .filter(extension -> isNamed(extension, HISTOLOGY))
                                .flatMap(extension -> extension.getValue() instanceof CodeableConcept concept
                                        ? Values.display(concept).stream()
                                        : Stream.empty()),
                        condition.getCode().getCoding().stream()
                                .filter(coding ->
                                        coding.hasCode() && coding.getCode().matches("\\d{4}/\\d"))
                                .map(coding -> coding.hasDisplay() ? coding.getDisplay() : coding.getCode()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String bodySite(Condition condition) {
        return Values.join(", ", condition.getBodySite().stream().map(site -> {
            Stream<String> side = site.getExtension().stream()
                    .filter(extension -> isNamed(extension, LATERALITY))
                    .flatMap(extension -> extension.getValue() instanceof CodeableConcept concept
                            ? Values.display(concept).stream()
                            : Stream.empty());
            return Values.join(", ", Stream.concat(Values.display(site).stream(), side));
        }));
    }

    private static boolean isNamed(Extension extension, String name) {
        return extension.hasUrl() && extension.getUrl().endsWith("/" + name);
    }

    /// The stage has no date of its own, so its row has none.
    private void stage(Condition.ConditionStageComponent stage) {
        boolean observed = stage.getAssessment().stream()
                .map(Reference::getReference)
                .filter(Objects::nonNull)
                .anyMatch(index::resolves);
        if (observed || !stage.hasSummary()) {
            return;
        }
        rows.add(new org.casebook.dataaccess.casefile.Observation(
                "stage",
                Values.system(stage.getType()),
                Values.code(stage.getType()),
                Values.display(stage.getType()).orElse("Stage"),
                null,
                null,
                Values.code(stage.getSummary()),
                Values.display(stage.getSummary()).orElse(null),
                null,
                null,
                null,
                null));
    }
}

package org.casebook.dataaccess.export;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.Test;

class FhirProvenanceTest {
    private static final String WRITTEN = FhirProvenance.write(Trails.treatment());

    @Test
    void isAcceptedByAnIndependentValidator() {
        assertThat(FhirChecks.errors(WRITTEN)).isEmpty();
    }

    @Test
    void isRefusedByTheValidatorOnceARequiredElementIsGone() {
        assertThat(FhirChecks.errors(WRITTEN.replace("\"recorded\"", "\"noted\"")))
                .anyMatch(error -> error.contains("Provenance.recorded"));
    }

    @Test
    void namesItemFilesAndPlacesOfEachStep() {
        List<Provenance> steps = read();

        assertThat(steps)
                .hasSize(3)
                .allSatisfy(step -> assertThat(
                                step.getTargetFirstRep().getIdentifier().getValue())
                        .isEqualTo(Trails.ITEM.text()));
        assertThat(sources(steps.get(0))).containsExactly(Trails.BUNDLE + "#json=/entry/4", Trails.NOTE + "#line=7");
        assertThat(sources(steps.get(1))).containsExactly(Trails.NOTE.toString());
        assertThat(sources(steps.get(2))).containsExactly(Trails.BUNDLE.toString());
        assertThat(steps.get(2).getRecorded().toInstant()).isEqualTo(Trails.IMPORTED);
        assertThat(steps.get(2).getActivity().getCoding().getLast().getCode()).isEqualTo("import-fhir");
        assertThat(steps.get(2).getEntityFirstRep().getRole().toCode()).isEqualTo("source");
    }

    @Test
    void leavesFileNamesAndExcerptsOut() {
        assertThat(WRITTEN).doesNotContain("musterwald", "Ada Muster");
    }

    private static List<Provenance> read() {
        return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, WRITTEN).getEntry().stream()
                .map(entry -> (Provenance) entry.getResource())
                .toList();
    }

    private static List<String> sources(Provenance step) {
        return step.getEntity().stream()
                .map(entity -> entity.getWhat().getIdentifier().getValue())
                .toList();
    }
}

package org.casebook.dataaccess.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.openlineage.client.OpenLineage.ColumnLineageDatasetFacet;
import io.openlineage.client.OpenLineage.InputField;
import io.openlineage.client.OpenLineage.RunEvent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Reads what is written with the model of the OpenLineage project, which refuses what its schema does not
/// know.
class OpenLineageTest {
    private static final ObjectMapper CLIENT = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void isReadByTheClientOfTheProject() throws Exception {
        List<RunEvent> events = read();

        assertThat(events)
                .extracting(event -> event.getJob().getName())
                .containsExactly("import-fhir", "import-note", "gold", "release");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getEventType()).isEqualTo(RunEvent.EventType.COMPLETE);
            assertThat(event.getProducer()).hasToString(OpenLineage.PRODUCER);
            assertThat(event.getSchemaURL())
                    .hasToString("https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent");
            assertThat(event.getRun().getRunId()).isNotNull();
        });
        assertThat(events.getFirst().getEventTime().toInstant()).isEqualTo(Trails.IMPORTED);
        assertThat(events.getFirst().getInputs().getFirst().getName()).isEqualTo(Trails.BUNDLE.toString());
    }

    @Test
    void leadsEveryDatasetBackToAFile() throws Exception {
        List<RunEvent> events = read();

        for (RunEvent event : events) {
            assertThat(event.getInputs())
                    .allMatch(input -> input.getNamespace().equals("casebook:bronze")
                            || events.stream()
                                    .flatMap(earlier -> earlier.getOutputs().stream())
                                    .anyMatch(output -> output.getNamespace().equals(input.getNamespace())
                                            && output.getName().equals(input.getName())));
        }
    }

    @Test
    void flagsAColumnThatThePolicyMasks() throws Exception {
        RunEvent released = read().getLast();

        assertThat(isMasking(released, "started")).isTrue();
        assertThat(isMasking(released, "code")).isFalse();
    }

    @Test
    void flagsNoMaskWhereNoneWasApplied() throws Exception {
        assertThat(read().subList(0, 3)).noneMatch(event -> isMasking(event, "started"));
    }

    @Test
    void leadsAColumnBackToItsPlaceInTheFile() throws Exception {
        InputField place = inputs(read().getFirst(), "code").getFirst();

        assertThat(place.getName()).isEqualTo(Trails.BUNDLE.toString());
        assertThat(place.getField()).isEqualTo("json=/entry/4");
    }

    @Test
    void namesARunTheSameInEveryExport() throws Exception {
        List<RunEvent> later = CLIENT.readValue(
                OpenLineage.write(Trails.treatment(), Trails.ASKED.plusSeconds(60)), new TypeReference<>() {});

        assertThat(later.subList(0, 3))
                .extracting(event -> event.getRun().getRunId())
                .isEqualTo(read().subList(0, 3).stream()
                        .map(event -> event.getRun().getRunId())
                        .toList());
        assertThat(later.getLast().getRun().getRunId())
                .isNotEqualTo(read().getLast().getRun().getRunId());
    }

    private static boolean isMasking(RunEvent event, String column) {
        return inputs(event, column).stream()
                .flatMap(input -> input.getTransformations().stream())
                .anyMatch(transformation -> transformation.getMasking());
    }

    private static List<InputField> inputs(RunEvent event, String column) {
        ColumnLineageDatasetFacet facet =
                event.getOutputs().getFirst().getFacets().getColumnLineage();
        return Objects.requireNonNull(
                        facet.getFields().getAdditionalProperties().get(column))
                .getInputFields();
    }

    private static List<RunEvent> read() throws Exception {
        return CLIENT.readValue(OpenLineage.write(Trails.treatment(), Trails.ASKED), new TypeReference<>() {});
    }
}

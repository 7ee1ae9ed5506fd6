package org.casebook.dataaccess.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.dataaccess.gateway.SourceGateway.Column;
import org.casebook.dataaccess.gateway.SourceGateway.Origin;
import org.casebook.dataaccess.gateway.SourceGateway.Step;
import org.casebook.dataaccess.gateway.SourceGateway.Trail;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a trail as OpenLineage run events: an array with one `COMPLETE` event per activity, oldest first,
/// and at its end one of job `release`: what the user who asks is shown of the item. Each output carries the
/// column-lineage facet, from every column back to the place in the file; a column that the policy masks, or
/// of which the input was masked already, says `masking: true`.
///
/// Datasets: `casebook:bronze` holds files by hash, whose fields are places; `casebook:silver` and
/// `casebook:gold` hold the item as it was read and as it was computed on; `casebook:released` holds it as
/// it is shown. The run of an activity has the same UUID in every export.
///
/// Source: OpenLineage 2-0-2, RunEvent; ColumnLineageDatasetFacet 1-2-0.
public final class OpenLineage {
    /// What all events name as their producer.
    public static final String PRODUCER = StandardNames.ROOT + "casebook";

    private static final String SCHEMA = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";
    private static final String COLUMN_LINEAGE =
            "https://openlineage.io/spec/facets/1-2-0/ColumnLineageDatasetFacet.json#/$defs/ColumnLineageDatasetFacet";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Trail trail;
    private final ArrayNode events = JSON.createArrayNode();

    private OpenLineage(Trail trail) {
        this.trail = trail;
    }

    /// The events as JSON.
    ///
    /// @param at when the user asked
    public static String write(Trail trail, Instant at) {
        return new OpenLineage(trail).write(at);
    }

    private String write(Instant at) {
        List<Step> readings =
                trail.steps().stream().filter(trail::isReading).toList().reversed();
        List<Step> computations = trail.steps().stream()
                .filter(step -> !trail.isReading(step))
                .toList()
                .reversed();
        readings.forEach(step ->
                addReading(step, trail.origins().stream().filter(step::hasRead).toList()));
        String layer = "silver";
        for (Step step : computations) {
            ObjectNode event = event(step.endedAt(), step.activity() + "|" + step.endedAt(), step.name());
            pass(event, layer, "gold", false);
            layer = "gold";
        }
        pass(event(at, "release|" + trail.item() + "|" + at, "release"), layer, "released", true);
        return JSON.writeValueAsString(events);
    }

    private ObjectNode event(Instant at, String run, String job) {
        ObjectNode event = events.addObject();
        event.put("eventType", "COMPLETE").put("eventTime", at.toString());
        event.putObject("run").put("runId", StandardNames.uuid("run|" + run).toString());
        event.putObject("job").put("namespace", "casebook").put("name", job);
        event.put("producer", PRODUCER).put("schemaURL", SCHEMA);
        return event;
    }

    /// A file was read; a column may stand at any of its places.
    private void addReading(Step step, List<Origin> origins) {
        ObjectNode event = event(step.endedAt(), step.activity() + "|" + step.endedAt(), step.name());
        ArrayNode inputs = event.putArray("inputs");
        origins.stream()
                .map(origin -> origin.object().toString())
                .distinct()
                .forEach(file -> dataset(inputs.addObject(), "bronze", file));
        ObjectNode output = dataset(
                event.putArray("outputs").addObject(), "silver", trail.item().text());
        List<InputField> places = new ArrayList<>();
        origins.forEach(origin -> places.add(
                new InputField("bronze", origin.object().toString(), place(origin), "TRANSFORMATION", false)));
        putColumns(output, column -> places.stream());
    }

    private static String place(Origin origin) {
        String fragment = origin.source().place().fragment();
        return fragment.isEmpty() ? "*" : fragment;
    }

    /// An item went on from one layer to the next, each column from itself.
    private void pass(ObjectNode event, String from, String to, boolean release) {
        String item = trail.item().text();
        dataset(event.putArray("inputs").addObject(), from, item);
        ObjectNode output = dataset(event.putArray("outputs").addObject(), to, item);
        putColumns(output, column -> {
            boolean masks = release && column.masked();
            return Stream.of(new InputField(from, item, column.name(), masks ? "TRANSFORMATION" : "IDENTITY", masks));
        });
    }

    private static ObjectNode dataset(ObjectNode dataset, String layer, String name) {
        return dataset.put("namespace", "casebook:" + layer).put("name", name);
    }

    private void putColumns(ObjectNode output, ColumnInputs inputs) {
        if (trail.columns().isEmpty()) {
            return;
        }
        ObjectNode facet = output.putObject("facets").putObject("columnLineage");
        facet.put("_producer", PRODUCER).put("_schemaURL", COLUMN_LINEAGE);
        ObjectNode fields = facet.putObject("fields");
        for (Column column : trail.columns()) {
            ArrayNode sources = fields.putObject(column.name()).putArray("inputFields");
            inputs.of(column).forEach(input -> input.write(sources.addObject()));
        }
    }

    private interface ColumnInputs {
        Stream<InputField> of(Column column);
    }

    private record InputField(String layer, String name, String field, String subtype, boolean masking) {
        void write(ObjectNode input) {
            OpenLineage.dataset(input, layer, name).put("field", field);
            input.putArray("transformations")
                    .addObject()
                    .put("type", "DIRECT")
                    .put("subtype", subtype)
                    .put("masking", masking);
        }
    }
}

package org.casebook.provenance.derivation;

import java.io.InputStream;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.casebook.provenance.ProvenanceException.ErrorCode;
import org.casebook.provenance.derivation.Relation.Used;
import org.casebook.provenance.derivation.Relation.WasAssociatedWith;
import org.casebook.provenance.derivation.Relation.WasAttributedTo;
import org.casebook.provenance.derivation.Relation.WasDerivedFrom;
import org.casebook.provenance.derivation.Relation.WasGeneratedBy;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes a graph as PROV-JSON and reads it back, equal. The same graph gives the same bytes. Of an activity
/// without length only the end is written: that stands for one of which no more is known.
///
/// Reading understands the terms that writing uses and refuses a document with any other, so that nothing of a
/// document is lost without a word.
///
/// Source: The PROV-JSON Serialization, W3C Member Submission 24 April 2013.
public final class ProvJson {
    /// The namespace of the `casebook` prefix.
    public static final String NAMESPACE = "https://casebook.org/ns/provenance#";

    private static final String ROWS_IN = "casebook:rowsIn";
    private static final String ROWS_OUT = "casebook:rowsOut";
    private static final String ROWS_REJECTED = "casebook:rowsRejected";
    private static final long MAX_BYTES = 256L << 20;
    private static final Set<String> SECTIONS = Set.of(
            "prefix",
            "entity",
            "activity",
            "agent",
            "used",
            "wasGeneratedBy",
            "wasDerivedFrom",
            "wasAssociatedWith",
            "wasAttributedTo");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_BYTES)
                            .maxNestingDepth(8)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ProvJson() {}

    /// The document in UTF-8.
    public static byte[] write(DerivationGraph graph) {
        ObjectNode document = JSON.createObjectNode();
        document.putObject("prefix").put(QualifiedName.PREFIX, NAMESPACE);
        graph.nodes().forEach(node -> write(node, document));
        Map<String, Integer> numbers = new TreeMap<>();
        graph.relations().forEach(relation -> {
            String section = section(relation);
            int number = numbers.merge(section, 1, Integer::sum);
            ObjectNode record = document.withObjectProperty(section).putObject("_:%s%d".formatted(section, number));
            write(relation, record);
        });
        return JSON.writeValueAsBytes(document);
    }

    private static void write(Node node, ObjectNode document) {
        String name = QualifiedName.write(node.id());
        switch (node) {
            case Entity entity -> {
                ObjectNode record = document.withObjectProperty("entity").putObject(name);
                putTyped(record, "prov:type", QualifiedName.write(entity.type()), "xsd:QName");
                putFacts(record, entity.label(), entity.attributes());
            }
            case Agent agent -> {
                ObjectNode record = document.withObjectProperty("agent").putObject(name);
                putTyped(record, "prov:type", type(agent.kind()), "xsd:QName");
                putFacts(record, agent.label(), agent.attributes());
            }
            case Activity activity -> {
                ObjectNode record = document.withObjectProperty("activity").putObject(name);
                record.put("prov:label", activity.name());
                if (activity.startedAt().isBefore(activity.endedAt())) {
                    record.put("prov:startTime", activity.startedAt().toString());
                }
                record.put("prov:endTime", activity.endedAt().toString());
                record.put("casebook:version", activity.version());
                Activity.Rows rows = activity.rows();
                if (rows != null) {
                    putTyped(record, ROWS_IN, Long.toString(rows.in()), "xsd:long");
                    putTyped(record, ROWS_OUT, Long.toString(rows.out()), "xsd:long");
                    putTyped(record, ROWS_REJECTED, Long.toString(rows.rejected()), "xsd:long");
                }
            }
        }
    }

    private static void putFacts(ObjectNode record, String label, Map<String, String> attributes) {
        if (!label.isEmpty()) {
            record.put("prov:label", label);
        }
        attributes.forEach((name, value) -> record.put("casebook:" + name, value));
    }

    private static void putTyped(ObjectNode record, String key, String value, String type) {
        record.putObject(key).put("$", value).put("type", type);
    }

    private static String type(Agent.Kind kind) {
        return switch (kind) {
            case PERSON -> "prov:Person";
            case ORGANIZATION -> "prov:Organization";
            case SOFTWARE_AGENT -> "prov:SoftwareAgent";
        };
    }

    private static String section(Relation relation) {
        return switch (relation) {
            case Used _ -> "used";
            case WasGeneratedBy _ -> "wasGeneratedBy";
            case WasDerivedFrom _ -> "wasDerivedFrom";
            case WasAssociatedWith _ -> "wasAssociatedWith";
            case WasAttributedTo _ -> "wasAttributedTo";
        };
    }

    private static void write(Relation relation, ObjectNode record) {
        switch (relation) {
            case Used(String activity, String entity) ->
                putEnds(record, "prov:activity", activity, "prov:entity", entity);
            case WasGeneratedBy(String entity, String activity) ->
                putEnds(record, "prov:entity", entity, "prov:activity", activity);
            case WasDerivedFrom(String later, String earlier) ->
                putEnds(record, "prov:generatedEntity", later, "prov:usedEntity", earlier);
            case WasAssociatedWith(String activity, String agent) ->
                putEnds(record, "prov:activity", activity, "prov:agent", agent);
            case WasAttributedTo(String entity, String agent) ->
                putEnds(record, "prov:entity", entity, "prov:agent", agent);
        }
    }

    private static void putEnds(ObjectNode record, String subjectKey, String subject, String objectKey, String object) {
        record.put(subjectKey, QualifiedName.write(subject)).put(objectKey, QualifiedName.write(object));
    }

    /// Reads a document of at most 256 MiB.
    ///
    /// @throws DerivationException with `DERIVATION_UNREADABLE` when it is no such document, `DERIVATION_INVALID`
    ///     when what it says contradicts itself
    public static DerivationGraph read(InputStream document) {
        try {
            return read(JSON.readTree(document));
        } catch (JacksonException e) {
            throw unreadable("document is not JSON of at most %d bytes and 8 levels".formatted(MAX_BYTES), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unreadable("document has a record that breaks a rule", e);
        }
    }

    private static DerivationGraph read(JsonNode document) {
        ProvRecord.requireObject("document", document);
        document.propertyNames().forEach(section -> {
            if (!SECTIONS.contains(section)) {
                throw unreadable("document has section %s, must be one of %s".formatted(section, SECTIONS));
            }
        });
        if (!document.path("prefix").path(QualifiedName.PREFIX).asString("").equals(NAMESPACE)) {
            throw unreadable("document has no prefix %s for %s".formatted(QualifiedName.PREFIX, NAMESPACE));
        }
        DerivationGraph.Builder graph = DerivationGraph.builder();
        each(document, "entity", record -> graph.add(entity(record)));
        each(document, "activity", record -> graph.add(activity(record)));
        each(document, "agent", record -> graph.add(agent(record)));
        each(document, "used", r -> graph.add(new Used(r.end("activity"), r.end("entity"))));
        each(document, "wasGeneratedBy", r -> graph.add(new WasGeneratedBy(r.end("entity"), r.end("activity"))));
        each(
                document,
                "wasDerivedFrom",
                r -> graph.add(new WasDerivedFrom(r.end("generatedEntity"), r.end("usedEntity"))));
        each(document, "wasAssociatedWith", r -> graph.add(new WasAssociatedWith(r.end("activity"), r.end("agent"))));
        each(document, "wasAttributedTo", r -> graph.add(new WasAttributedTo(r.end("entity"), r.end("agent"))));
        return graph.build();
    }

    private static void each(JsonNode document, String section, Consumer<ProvRecord> reader) {
        JsonNode records = document.path(section);
        if (records.isMissingNode()) {
            return;
        }
        ProvRecord.requireObject(section, records);
        records.properties().forEach(property -> {
            ProvRecord record = new ProvRecord(section, property.getKey(), property.getValue());
            reader.accept(record);
            record.requireAllRead();
        });
    }

    private static Entity entity(ProvRecord record) {
        String type = QualifiedName.read(record.typed("prov:type", "xsd:QName"));
        return new Entity(record.id(), type, record.label(), record.attributes());
    }

    private static Agent agent(ProvRecord record) {
        String type = record.typed("prov:type", "xsd:QName");
        Agent.Kind kind = Arrays.stream(Agent.Kind.values())
                .filter(known -> type(known).equals(type))
                .findFirst()
                .orElseThrow(() -> unreadable("agent is of no kind that PROV-DM names"));
        return new Agent(record.id(), kind, record.label(), record.attributes());
    }

    private static Activity activity(ProvRecord record) {
        String start = record.has("prov:startTime") ? "prov:startTime" : "prov:endTime";
        return new Activity(
                record.id(),
                record.label(),
                record.text("casebook:version"),
                record.time(start),
                record.time("prov:endTime"),
                record.has(ROWS_IN)
                        ? new Activity.Rows(record.count(ROWS_IN), record.count(ROWS_OUT), record.count(ROWS_REJECTED))
                        : null);
    }

    private static DerivationException unreadable(String message) {
        return new DerivationException(ErrorCode.DERIVATION_UNREADABLE, message);
    }

    private static DerivationException unreadable(String message, RuntimeException cause) {
        return new DerivationException(ErrorCode.DERIVATION_UNREADABLE, message, cause);
    }
}

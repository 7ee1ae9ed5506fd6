package org.casebook.dataaccess.ingest.fhir;

import java.util.Map;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.provenance.source.Place;
import tools.jackson.databind.JsonNode;

/// Warns of references that name nothing in the file: the first ones each at its place, the others as a number.
final class References implements AutoCloseable {
    /// In a bulk export every reference points to another file.
    static final int MOST_WARNINGS = 1000;

    private final ReferenceIndex index;
    private final ImportSink sink;
    private long unresolved;

    References(ReferenceIndex index, ImportSink sink) {
        this.index = index;
        this.sink = sink;
    }

    void check(FoundResource.Legible found) {
        if (index.isComplete()) {
            walk(found, found.json(), found.place());
        }
    }

    private void walk(FoundResource.Legible found, JsonNode node, Place place) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(found, node.get(i), below(place, String.valueOf(i)));
            }
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            Place inner = below(place, property.getKey());
            if (property.getKey().equals("reference") && property.getValue().isString()) {
                reference(found, property.getValue().asString(), inner);
            } else if (property.getValue().isContainer()) {
                walk(found, property.getValue(), inner);
            }
        }
    }

    private void reference(FoundResource.Legible found, String reference, Place place) {
        boolean resolved = reference.startsWith("#") ? isContained(found, reference) : index.resolves(reference);
        if (!resolved && ++unresolved <= MOST_WARNINGS) {
            sink.warn(place, "reference names nothing in this file, it stays as it is");
        }
    }

    private static boolean isContained(FoundResource.Legible found, String reference) {
        String id = reference.substring(1);
        return id.isEmpty()
                || found.json()
                        .path("contained")
                        .valueStream()
                        .anyMatch(contained -> contained.path("id").asString("").equals(id));
    }

    /// Places in a line-by-line file end at the line.
    private static Place below(Place place, String step) {
        return place instanceof Place.JsonPointer(String pointer)
                ? new Place.JsonPointer(pointer + "/" + step.replace("~", "~0").replace("/", "~1"))
                : place;
    }

    /// Tells the number of those that were not told one by one.
    @Override
    public void close() {
        if (unresolved > MOST_WARNINGS) {
            sink.warn(
                    new Place.Whole(),
                    "%d more references name nothing in this file".formatted(unresolved - MOST_WARNINGS));
        }
        if (!index.isComplete()) {
            sink.warn(
                    new Place.Whole(),
                    "file has more than %d names of resources, references are not checked"
                            .formatted(ReferenceIndex.MAX_NAMES));
        }
    }
}

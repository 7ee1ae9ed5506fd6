package org.casebook.provenance.derivation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.provenance.ProvenanceException.ErrorCode;
import tools.jackson.databind.JsonNode;

/// One record of a PROV-JSON document while it is read; knows which of its keys were.
final class ProvRecord {
    private static final String OWN = QualifiedName.PREFIX + ":";

    private final String section;
    private final String name;
    private final JsonNode node;
    private final Set<String> read = new HashSet<>();

    ProvRecord(String section, String name, JsonNode node) {
        this.section = section;
        this.name = name;
        this.node = node;
        requireObject(section + " record", node);
    }

    static void requireObject(String what, JsonNode node) {
        if (!node.isObject()) {
            throw new DerivationException(
                    ErrorCode.DERIVATION_UNREADABLE, "%s is not a JSON object, must be one".formatted(what));
        }
    }

    String id() {
        return QualifiedName.read(name);
    }

    String text(String key) {
        return requireText(key, value(key));
    }

    /// What the record is called; empty when it says nothing.
    String label() {
        return node.has("prov:label") ? text("prov:label") : "";
    }

    /// The node at one end of a relation.
    String end(String role) {
        return QualifiedName.read(text("prov:" + role));
    }

    Instant time(String key) {
        return Instant.parse(text(key));
    }

    boolean has(String key) {
        return node.has(key);
    }

    long count(String key) {
        return Long.parseLong(typed(key, "xsd:long"));
    }

    /// A value that says its type.
    String typed(String key, String type) {
        JsonNode value = value(key);
        if (value.size() != 2 || !value.path("type").asString("").equals(type)) {
            throw unreadable(key, "must be of type " + type);
        }
        return requireText(key, value.path("$"));
    }

    /// Every key of our own prefix, without it.
    SortedMap<String, String> attributes() {
        SortedMap<String, String> attributes = new TreeMap<>();
        for (String key : node.propertyNames()) {
            if (key.startsWith(OWN)) {
                attributes.put(key.substring(OWN.length()), text(key));
            }
        }
        return attributes;
    }

    void requireAllRead() {
        for (String key : node.propertyNames()) {
            if (!read.contains(key)) {
                throw unreadable(key, "is not known here");
            }
        }
    }

    private JsonNode value(String key) {
        read.add(key);
        return node.path(key);
    }

    private String requireText(String key, JsonNode value) {
        if (!value.isString()) {
            throw unreadable(key, "must be one text");
        }
        return value.stringValue();
    }

    private DerivationException unreadable(String key, String rule) {
        return new DerivationException(
                ErrorCode.DERIVATION_UNREADABLE, "%s in a record of %s %s".formatted(key, section, rule));
    }
}

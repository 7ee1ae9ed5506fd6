package org.casebook.provenance.derivation;

import java.util.Collections;
import java.util.SortedMap;

/// Who or what is responsible: a person, an organisation, a program.
///
/// @param id a pseudonymous identifier for a person
/// @param kind of agent
/// @param label for people; empty when there is none
/// @param attributes further facts by name, sorted
///
/// Source: W3C PROV-DM, section 5.3.1.
public record Agent(String id, Kind kind, String label, SortedMap<String, String> attributes) implements Node {

    /// The kinds of agent that PROV-DM names.
    public enum Kind {
        PERSON,
        ORGANIZATION,
        SOFTWARE_AGENT
    }

    /// @throws IllegalArgumentException when `id` is blank or the name of an attribute is no name
    public Agent {
        Node.requireText("agent id", id);
        Node.requireWhole("agent label", label);
        attributes = Attributes.copyOf(attributes);
    }

    /// An agent without attributes.
    public static Agent of(String id, Kind kind, String label) {
        return new Agent(id, kind, label, Collections.emptySortedMap());
    }

    /// Kind and identifier; the label may be a name.
    @Override
    public String toString() {
        return "Agent[%s %s]".formatted(kind, id);
    }
}

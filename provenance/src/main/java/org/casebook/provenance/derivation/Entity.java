package org.casebook.provenance.derivation;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;

/// A thing that has an origin: a file as received, a place in it, a row, a value.
///
/// @param id for a file or a place in it the text form of its [SourceRef]
/// @param type what kind of thing, a name such as `variant`; letters, digits, `-`, `_`
/// @param label for people; empty when there is none
/// @param attributes further facts by name, sorted
///
/// Source: W3C PROV-DM, section 5.1.1.
public record Entity(String id, String type, String label, SortedMap<String, String> attributes) implements Node {

    /// The type of a file as received.
    public static final String BRONZE_OBJECT = "bronze-object";

    /// The type of a place inside a file as received.
    public static final String PLACE = "place";

    /// @throws IllegalArgumentException when `id` is blank, or `type` or the name of an attribute is no name
    public Entity {
        Node.requireText("entity id", id);
        Attributes.requireName("entity type", type);
        Node.requireWhole("entity label", label);
        attributes = Attributes.copyOf(attributes);
    }

    /// An entity without attributes.
    public static Entity of(String id, String type, String label) {
        return new Entity(id, type, label, Collections.emptySortedMap());
    }

    /// A file as received.
    public static Entity bronze(ObjectHash object, String label) {
        return of(object.toString(), BRONZE_OBJECT, label);
    }

    /// A place in a file as received, or the file where the reference names it as a whole.
    public static Entity at(SourceRef ref) {
        String id = ref.toString();
        return id.equals(ref.object().toString()) ? bronze(ref.object(), "") : of(id, PLACE, "");
    }

    /// The same with one more attribute.
    public Entity with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(attributes);
        more.put(name, value);
        return new Entity(id, type, label, more);
    }

    public boolean isBronze() {
        return type.equals(BRONZE_OBJECT);
    }

    /// Type and identifier; label and attributes may come from a clinical file.
    @Override
    public String toString() {
        return "Entity[%s %s]".formatted(type, id);
    }
}

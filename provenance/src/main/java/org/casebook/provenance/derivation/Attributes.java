package org.casebook.provenance.derivation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What the attributes of entities and agents have in common.
final class Attributes {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,99}");

    private Attributes() {}

    /// A sorted copy.
    ///
    /// @throws IllegalArgumentException when a name is none
    static SortedMap<String, String> copyOf(Map<String, String> attributes) {
        SortedMap<String, String> copy = new TreeMap<>(attributes);
        copy.forEach((name, value) -> {
            requireName("attribute name", name);
            Node.requireWhole("attribute " + name, value);
        });
        return Collections.unmodifiableSortedMap(copy);
    }

    static String requireName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "%s is %d characters, must be 1 to 100 ASCII letters, digits, - or _, not starting with - or a digit"
                            .formatted(what, name.length()));
        }
        return name;
    }
}

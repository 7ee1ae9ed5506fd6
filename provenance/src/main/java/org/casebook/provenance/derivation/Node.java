package org.casebook.provenance.derivation;

/// A thing in the graph that has an identifier; no two nodes of a graph share one.
///
/// Source: W3C PROV-DM (2013-04-30), section 2.1.
public sealed interface Node permits Entity, Activity, Agent {

    /// At least one character; unique in its graph.
    String id();

    /// Refuses an empty text or one that has no exact UTF-8 form.
    ///
    /// @throws IllegalArgumentException when `text` is blank or holds half a surrogate pair
    static String requireText(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("%s is blank, must have at least one character".formatted(name));
        }
        return requireWhole(name, text);
    }

    /// Refuses a text that has no exact UTF-8 form.
    ///
    /// @throws IllegalArgumentException when `text` holds half a surrogate pair
    static String requireWhole(String name, String text) {
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException(
                    "%s has half a surrogate pair, must be whole characters".formatted(name));
        }
        return text;
    }
}

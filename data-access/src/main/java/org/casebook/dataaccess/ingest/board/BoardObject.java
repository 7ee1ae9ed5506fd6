package org.casebook.dataaccess.ingest.board;

import java.util.Optional;
import java.util.Set;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.Place.JsonPointer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A JSON object of the file, and where it stands. What is asked of it and not of its form is refused with its place.
///
/// @param pointer empty for the document
record BoardObject(JsonNode node, String pointer) {

    static BoardObject of(JsonNode node, String pointer) {
        if (!node.isObject()) {
            throw refused(pointer, "value is no object, must be one");
        }
        return new BoardObject(node, pointer);
    }

    Place place() {
        return new JsonPointer(pointer);
    }

    /// Whether it has members beside these; a misspelt name would else lose its value in silence.
    boolean hasOtherThan(Set<String> names) {
        return !names.containsAll(node.propertyNames());
    }

    /// A text that must be there.
    ///
    /// @param longest in characters
    String text(String name, int longest) {
        return optionalText(name, longest).orElseThrow(() -> refused(at(name), name + " is missing, must be given"));
    }

    /// Empty when it is not there, null or blank.
    Optional<String> optionalText(String name, int longest) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw refused(at(name), name + " is no text, must be text");
        }
        String text = value.stringValue().strip();
        if (text.length() > longest) {
            throw refused(
                    at(name), "%s has %d characters, must have at most %d".formatted(name, text.length(), longest));
        }
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    /// Null when it is not there.
    @Nullable
    Integer optionalNumber(String name, int least, int most) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            throw refused(at(name), "%s must be a whole number in [%d, %d]".formatted(name, least, most));
        }
        return value.intValue();
    }

    /// An array that must be there.
    ///
    /// @param most elements
    JsonNode array(String name, int most) {
        JsonNode value = node.get(name);
        if (value == null || !value.isArray()) {
            throw refused(at(name), name + " must be an array");
        }
        if (value.size() > most) {
            throw refused(at(name), "%s has %d elements, must have at most %d".formatted(name, value.size(), most));
        }
        return value;
    }

    String at(String name) {
        return pointer + "/" + name;
    }

    static UnreadableFileException refused(String pointer, String reason) {
        return UnreadableFileException.refused(new JsonPointer(pointer), reason);
    }
}

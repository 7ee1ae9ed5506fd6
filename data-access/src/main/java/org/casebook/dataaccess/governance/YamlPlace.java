package org.casebook.dataaccess.governance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A place in a YAML file that says in one line what is wrong with it: `rules[2].purposes[0] is X, must be …`.
record YamlPlace(String path, JsonNode node) {
    private static final YAMLMapper YAML = new YAMLMapper();

    static YamlPlace root(String name, String text) {
        try {
            JsonNode node = YAML.readTree(text);
            YamlPlace place = new YamlPlace(name, node);
            if (node == null || !node.isObject()) {
                throw place.refused("must be a map of settings");
            }
            return place;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new PolicyException("%s line %d is not YAML".formatted(name, line));
        }
    }

    /// Refuses names that nobody reads, so that a misspelt setting is never ignored.
    YamlPlace allowing(String... names) {
        if (!node.isObject()) {
            throw refused("must be a map of settings");
        }
        Set<String> known = Set.of(names);
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw new PolicyException("%s.%s is not known, must be one of %s"
                        .formatted(path, name, Arrays.stream(names).sorted().collect(Collectors.joining(", "))));
            }
        }
        return this;
    }

    boolean has(String name) {
        return node.has(name);
    }

    YamlPlace at(String name) {
        JsonNode child = node.get(name);
        if (child == null || child.isNull()) {
            throw new PolicyException("%s.%s is missing".formatted(path, name));
        }
        return new YamlPlace(path + "." + name, child);
    }

    List<YamlPlace> list() {
        if (!node.isArray()) {
            throw refused("must be a list");
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new YamlPlace(path + "[" + i + "]", node.get(i)))
                .toList();
    }

    Map<String, YamlPlace> entries() {
        if (!node.isObject()) {
            throw refused("must be a map");
        }
        Map<String, YamlPlace> entries = new LinkedHashMap<>();
        node.propertyNames().forEach(name -> entries.put(name, at(name)));
        return entries;
    }

    String text() {
        if (!node.isValueNode() || node.isNull() || node.asString().isBlank()) {
            throw refused("must be a text");
        }
        return node.asString();
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        String text = text().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new PolicyException("%s is %s, must be one of %s"
                .formatted(
                        path,
                        text(),
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    PolicyException refused(String rule) {
        return new PolicyException("%s %s".formatted(path, rule));
    }
}

package org.casebook.dataaccess.governance;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A place in a YAML file. It gives what stands there in the form that is asked for; where that cannot be, it says so
/// once with place, value and rule, and gives nothing, so that the rest of the file is read too.
record YamlPlace(String path, YamlNode node, Remarks remarks) {
    /// The whole file.
    static YamlPlace root(String text, Remarks remarks) {
        return new YamlPlace("", YamlReader.read(text, remarks), remarks);
    }

    /// The path of a setting.
    static String setting(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /// The path of an item of a list.
    ///
    /// @param index base 0
    static String item(String path, int index) {
        return path + "[" + index + "]";
    }

    /// Refuses names that nobody reads, so that a misspelt setting is never ignored, and names that are there twice.
    YamlPlace allowing(String... names) {
        Set<String> known = Set.of(names);
        for (YamlNode.Field field : fields()) {
            if (!known.contains(field.name())) {
                remarks.error(
                        field.line(),
                        field.column(),
                        setting(path, field.name()),
                        "",
                        "is not known, must be one of "
                                + Arrays.stream(names).sorted().collect(Collectors.joining(", ")));
            }
        }
        return this;
    }

    boolean has(String name) {
        return node instanceof YamlNode.Fields(var fields, int line, int column)
                && fields.stream().anyMatch(field -> field.name().equals(name));
    }

    /// A setting that must be there.
    YamlPlace at(String name) {
        String child = setting(path, name);
        if (node instanceof YamlNode.Fields(var fields, int line, int column)) {
            Optional<YamlNode> found = fields.stream()
                    .filter(field -> field.name().equals(name))
                    .map(YamlNode.Field::value)
                    .findFirst();
            if (found.isPresent() && !isNothing(found.get())) {
                return new YamlPlace(child, found.get(), remarks);
            }
            remarks.error(found.orElse(node), child, "is missing");
        }
        return new YamlPlace(child, new YamlNode.Absent(node.line(), node.column()), remarks);
    }

    private static boolean isNothing(YamlNode node) {
        return node instanceof YamlNode.Scalar(String text, int line, int column) && text.isEmpty();
    }

    boolean isMap() {
        return node instanceof YamlNode.Fields;
    }

    boolean isText() {
        return node instanceof YamlNode.Scalar;
    }

    /// Whether this is a list of nothing.
    boolean isEmptyList() {
        return node instanceof YamlNode.Items(var items, int line, int column) && items.isEmpty();
    }

    List<YamlPlace> list() {
        return switch (node) {
            case YamlNode.Items(var items, int line, int column) ->
                IntStream.range(0, items.size())
                        .mapToObj(i -> new YamlPlace(item(path, i), items.get(i), remarks))
                        .toList();
            case YamlNode.Absent absent -> List.of();
            case YamlNode.Scalar scalar -> noList();
            case YamlNode.Fields fields -> noList();
        };
    }

    private List<YamlPlace> noList() {
        refuse("must be a list");
        return List.of();
    }

    /// The names of a map with what they stand for, in order; of a name that is there twice, which is refused, the
    /// first.
    Map<YamlPlace, YamlPlace> entries() {
        Map<YamlPlace, YamlPlace> entries = new LinkedHashMap<>();
        for (YamlNode.Field field : fields()) {
            String child = setting(path, field.name());
            entries.put(
                    new YamlPlace(child, new YamlNode.Scalar(field.name(), field.line(), field.column()), remarks),
                    new YamlPlace(child, field.value(), remarks));
        }
        return entries;
    }

    private List<YamlNode.Field> fields() {
        if (node instanceof YamlNode.Fields(var fields, int line, int column)) {
            Set<String> seen = new HashSet<>();
            return fields.stream().filter(field -> isFirst(field, seen)).toList();
        }
        if (!(node instanceof YamlNode.Absent)) {
            refuse("must be a map of settings");
        }
        return List.of();
    }

    private boolean isFirst(YamlNode.Field field, Set<String> seen) {
        boolean first = seen.add(field.name());
        if (!first) {
            remarks.error(
                    field.line(),
                    field.column(),
                    setting(path, field.name()),
                    "",
                    "is there twice, must be there once");
        }
        return first;
    }

    Optional<String> text() {
        return switch (node) {
            case YamlNode.Scalar(String text, int line, int column) when !text.isBlank() -> Optional.of(text);
            case YamlNode.Absent absent -> Optional.empty();
            case YamlNode.Scalar scalar -> refuse("must be a text");
            case YamlNode.Items items -> refuse("must be a text");
            case YamlNode.Fields fields -> refuse("must be a text");
        };
    }

    /// One of the constants of a type; upper and lower case are the same, and so are hyphen and underscore.
    <E extends Enum<E>> Optional<E> constant(Class<E> type) {
        return text().flatMap(text -> {
            String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
            Optional<E> found = Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(name))
                    .findFirst();
            return found.isPresent()
                    ? found
                    : refuseValue("must be one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", ")));
        });
    }

    /// Texts of a list; those that are none are refused.
    Set<String> texts() {
        return list().stream().flatMap(each -> each.text().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// Constants of a list; those that are none are refused.
    <E extends Enum<E>> Set<E> constants(Class<E> type) {
        return list().stream().flatMap(each -> each.constant(type).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// Says what is wrong here, and gives nothing.
    <T> Optional<T> refuse(String rule) {
        remarks.error(node, path, rule);
        return Optional.empty();
    }

    /// The same, with what stands here.
    <T> Optional<T> refuseValue(String rule) {
        String value = node instanceof YamlNode.Scalar(String text, int line, int column) ? text : "";
        remarks.error(node.line(), node.column(), path, value, rule);
        return Optional.empty();
    }

    /// Says something that does not keep the file from being loaded.
    void remark(Remark.Level level, String rule) {
        remarks.add(level, node, path, rule);
    }
}

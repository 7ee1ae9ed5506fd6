package org.casebook.dataaccess.quality;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.quality.QualityRule.Codes;
import org.casebook.dataaccess.quality.QualityRule.Completeness;
import org.casebook.dataaccess.quality.QualityRule.Conflict;
import org.casebook.dataaccess.quality.QualityRule.Duplicate;
import org.casebook.dataaccess.quality.QualityRule.OneOf;
import org.casebook.dataaccess.quality.QualityRule.Range;
import org.casebook.dataaccess.quality.QualityRule.Reference;
import org.casebook.dataaccess.quality.QualityRule.Timeliness;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads declarations, strictly: an unknown key, table name or rule and the file is refused.
///
/// @param version as the file calls itself
/// @param checks in the order of the file
public record QualityFile(String version, List<QualityCheck> checks) {
    private static final int LARGEST = 1 << 20;
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern NAME = Pattern.compile("[a-z_]{1,40}");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public QualityFile {
        checks = List.copyOf(checks);
    }

    /// The declarations that come with the program.
    public static QualityFile bundled() {
        try (InputStream file = Objects.requireNonNull(QualityFile.class.getResourceAsStream("quality.yaml"))) {
            return read("quality.yaml", file);
        } catch (IOException e) {
            throw new QualityFileException("quality.yaml cannot be read", e);
        }
    }

    /// Reads a whole file.
    ///
    /// @throws QualityFileException when it breaks the rules
    public static QualityFile read(String name, InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new QualityFileException("%s: file is over %d bytes".formatted(name, LARGEST));
        }
        Written written = parse(name, bytes);
        if (written.version() == null
                || written.checks() == null
                || written.checks().isEmpty()) {
            throw new QualityFileException("%s: must have a version and at least one check".formatted(name));
        }
        Set<String> seen = new HashSet<>();
        return new QualityFile(
                written.version(),
                written.checks().stream().map(entry -> check(name, entry, seen)).toList());
    }

    private static Written parse(String name, byte[] bytes) {
        try {
            return YAML.readValue(bytes, Written.class);
        } catch (JacksonException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new QualityFileException(
                    "%s line %d: must be YAML with the keys version and checks: %s"
                            .formatted(
                                    name,
                                    line,
                                    e.getOriginalMessage().lines().findFirst().orElse("")),
                    e);
        }
    }

    private static QualityCheck check(String name, Entry entry, Set<String> seen) {
        String code = entry.code();
        if (code == null || !CODE.matcher(code).matches() || !seen.add(code)) {
            throw new QualityFileException(
                    "%s: check %d: code must be 1 to 60 lower-case letters, digits, hyphens, and stand once"
                            .formatted(name, seen.size() + 1));
        }
        try {
            return new QualityCheck(
                    code,
                    required("says", entry.says()),
                    named("table", entry.table()),
                    where(entry.where()),
                    Gravity.valueOf(required("gravity", entry.gravity()).toUpperCase(Locale.ROOT)),
                    rule(entry));
        } catch (IllegalArgumentException e) {
            throw new QualityFileException("%s: check %s: %s".formatted(name, code, e.getMessage()), e);
        }
    }

    private static QualityRule rule(Entry entry) {
        List<QualityRule> rules = Stream.of(
                        entry.complete() == null ? null : new Completeness(named("complete", entry.complete())),
                        range(entry.range()),
                        codes(entry.codes()),
                        reference(entry.reference()),
                        entry.duplicate() == null ? null : new Duplicate(named("duplicate", entry.duplicate())),
                        entry.timely() == null
                                ? null
                                : new Timeliness(
                                        named("column", entry.timely().column()),
                                        entry.timely().maxAgeDays()),
                        entry.agree() == null
                                ? null
                                : new Conflict(
                                        named("column", entry.agree().column()),
                                        entry.agree().same() == null
                                                ? List.of()
                                                : named("same", entry.agree().same())))
                .filter(Objects::nonNull)
                .map(QualityRule.class::cast)
                .toList();
        if (rules.size() != 1) {
            throw new IllegalArgumentException(
                    "has %d rules, must have one of complete, range, codes, reference, duplicate, timely, agree"
                            .formatted(rules.size()));
        }
        return rules.getFirst();
    }

    private static @Nullable QualityRule range(@Nullable WrittenRange range) {
        return range == null
                ? null
                : new Range(
                        named("column", range.column()),
                        range.min(),
                        range.max(),
                        range.atMost() == null ? null : named("atMost", range.atMost()));
    }

    private static @Nullable QualityRule codes(@Nullable WrittenCodes codes) {
        if (codes == null) {
            return null;
        }
        String column = named("column", codes.column());
        if (codes.allowed() != null
                && codes.systems() == null
                && !codes.allowed().isEmpty()) {
            return new OneOf(column, codes.allowed());
        }
        if (codes.allowed() != null
                || codes.systems() == null
                || codes.systems().isEmpty()) {
            throw new IllegalArgumentException("codes must have either allowed or systems, with at least one entry");
        }
        codes.systems().values().forEach(QualityFile::requirePattern);
        return new Codes(column, named("systemColumn", codes.systemColumn()), codes.systems());
    }

    private static void requirePattern(String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("pattern is %s, must be a regular expression".formatted(pattern), e);
        }
    }

    private static @Nullable QualityRule reference(@Nullable WrittenReference reference) {
        return reference == null
                ? null
                : new Reference(
                        named("column", reference.column()),
                        named("table", reference.table()),
                        named("target", reference.target()));
    }

    private static Map<String, Set<String>> where(@Nullable Map<String, List<String>> where) {
        return where == null
                ? Map.of()
                : where.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> named("where", each.getKey()), each -> Set.copyOf(each.getValue())));
    }

    private static List<String> named(String key, List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("%s is empty, must name a column".formatted(key));
        }
        return names.stream().map(name -> named(key, name)).toList();
    }

    /// Names become part of a statement, so nothing but letters stands in them; the lakehouse knows which there are.
    private static String named(String key, @Nullable String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("%s is %s, must be lower-case letters and underscores"
                    .formatted(key, name == null ? "missing" : name));
        }
        return name;
    }

    private static String required(String key, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("%s is missing, must be there".formatted(key));
        }
        return text;
    }

    /// The file as it is written.
    record Written(@Nullable String version, @Nullable List<Entry> checks) {}

    /// One check as it is written.
    record Entry(
            @Nullable String code,
            @Nullable String says,
            @Nullable String table,
            @Nullable Map<String, List<String>> where,
            @Nullable String gravity,
            @Nullable String complete,
            @Nullable WrittenRange range,
            @Nullable WrittenCodes codes,
            @Nullable WrittenReference reference,
            @Nullable List<String> duplicate,
            @Nullable WrittenAge timely,
            @Nullable WrittenAgreement agree) {}

    /// A range as it is written.
    record WrittenRange(
            @Nullable String column,
            @Nullable Double min,
            @Nullable Double max,
            @Nullable String atMost) {}

    /// Codes as they are written.
    record WrittenCodes(
            @Nullable String column,
            @Nullable String systemColumn,
            @Nullable Map<String, String> systems,
            @Nullable List<String> allowed) {}

    /// A reference as it is written.
    record WrittenReference(
            @Nullable String column,
            @Nullable String table,
            @Nullable String target) {}

    /// An age as it is written.
    record WrittenAge(@Nullable String column, @Nullable Integer maxAgeDays) {}

    /// An agreement as it is written.
    record WrittenAgreement(
            @Nullable String column, @Nullable List<String> same) {}
}

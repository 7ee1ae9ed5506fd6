package org.casebook.dataaccess.gateway.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casebook.dataaccess.ingest.gold.RuleFileException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a checklist, strictly: an unknown key, kind or a negative age and the file is refused.
final class ReadinessFile {
    private static final int LARGEST = 1 << 20;
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReadinessFile() {}

    /// The file as it is written.
    record Checklist(@Nullable String version, @Nullable List<Entry> rules) {}

    /// One rule as it is written.
    record Entry(
            @Nullable String code,
            @Nullable String evidence,
            @Nullable List<String> codes,
            @Nullable List<String> modalities,
            @Nullable List<String> kinds,
            @Nullable Integer maxAgeDays,
            @Nullable Integer activeTreatmentMaxAgeDays,
            @Nullable List<String> tumors) {}

    /// Reads the whole file.
    ///
    /// @throws RuleFileException when it breaks the rules
    static ReadinessPolicy read(String name, InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw RuleFileException.whole(name, "file is over %d bytes".formatted(LARGEST));
        }
        Checklist checklist = parse(name, bytes);
        if (checklist.version() == null
                || checklist.rules() == null
                || checklist.rules().isEmpty()) {
            throw RuleFileException.whole(name, "must have a version and at least one rule");
        }
        Set<String> seen = new HashSet<>();
        List<ReadinessRule> rules =
                checklist.rules().stream().map(entry -> rule(name, entry, seen)).toList();
        return new ReadinessPolicy(checklist.version(), rules);
    }

    private static Checklist parse(String name, byte[] bytes) {
        try {
            return YAML.readValue(bytes, Checklist.class);
        } catch (JacksonException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw RuleFileException.line(
                    name,
                    line,
                    "must be YAML with the keys version and rules: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private static ReadinessRule rule(String name, Entry entry, Set<String> seen) {
        String code = entry.code();
        if (code == null || !CODE.matcher(code).matches() || !seen.add(code)) {
            throw RuleFileException.whole(
                    name,
                    "rule %d: code must be 1 to 40 lower-case letters, digits, hyphens, and stand once"
                            .formatted(seen.size() + 1));
        }
        ReadinessRule.Evidence evidence = Stream.of(ReadinessRule.Evidence.values())
                .filter(candidate -> candidate.word().equals(entry.evidence()))
                .findFirst()
                .orElseThrow(() -> RuleFileException.whole(
                        name,
                        "rule %s: evidence must be observation, imaging, note, genomics or question".formatted(code)));
        List<String> needed = switch (evidence) {
            case OBSERVATION -> orEmpty(entry.codes());
            case IMAGING -> orEmpty(entry.modalities());
            case NOTE -> orEmpty(entry.kinds());
            case GENOMICS, QUESTION -> List.of(code);
        };
        if (needed.isEmpty()) {
            throw RuleFileException.whole(name, "rule %s: must name its codes, modalities or kinds".formatted(code));
        }
        if (isNegative(entry.maxAgeDays()) || isNegative(entry.activeTreatmentMaxAgeDays())) {
            throw RuleFileException.whole(name, "rule %s: an age must be at least 0 days".formatted(code));
        }
        return new ReadinessRule(
                code,
                evidence,
                orEmpty(entry.codes()),
                orEmpty(entry.modalities()),
                orEmpty(entry.kinds()),
                entry.maxAgeDays(),
                entry.activeTreatmentMaxAgeDays(),
                orEmpty(entry.tumors()));
    }

    private static boolean isNegative(@Nullable Integer days) {
        return days != null && days < 0;
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}

package org.casebook.dataaccess.ingest.gold;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.ingest.gold.TierRules.DefaultTier;
import org.casebook.dataaccess.ingest.reading.BoundedLines;
import org.casebook.dataaccess.ingest.reading.TextLine;
import org.jspecify.annotations.Nullable;

/// Reads a file of tier rules, strictly: one wrong line and the file is refused, because half of the rules would give
/// wrong tiers without a sign. For one thread.
final class TierRuleFile {
    private static final int LONGEST_LINE = 1 << 16;
    private static final int MOST_LINES = 100_000;
    private static final String KIND = "# casebook-tier-rules: 1";
    private static final String VERSION = "# version:";
    private static final Set<String> ORIGINS = Set.of("somatic", "germline", "any");
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,80}");
    private static final Pattern VERSION_FORM = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private final String file;
    private final List<TumorGroup> tumors = new ArrayList<>();
    private final Map<String, Set<String>> genes = new HashMap<>();
    private final List<TierRule> rules = new ArrayList<>();
    private final Map<DefaultTier, Tier> defaults = new EnumMap<>(DefaultTier.class);
    private final Set<String> ids = new HashSet<>();
    private @Nullable String version;
    private long line;

    private TierRuleFile(String file) {
        this.file = file;
    }

    /// @throws RuleFileException when a line breaks the rules
    static TierRules read(String name, InputStream bytes) {
        TierRuleFile file = new TierRuleFile(name);
        try (BoundedLines lines = new BoundedLines(bytes, LONGEST_LINE)) {
            for (var next = lines.next(); next.isPresent(); next = lines.next()) {
                file.line(next.get());
            }
        }
        return file.rules();
    }

    private void line(TextLine next) {
        line = next.number();
        if (line > MOST_LINES) {
            throw refuse("file must have at most %d lines".formatted(MOST_LINES));
        }
        String text = switch (next) {
            case TextLine.Illegible(long _, String reason) -> throw refuse(reason);
            case TextLine.Legible(long _, String legible) -> legible;
        };
        if (line == 1 && !text.strip().equals(KIND)) {
            throw refuse("first line must be '%s'".formatted(KIND));
        }
        if (text.startsWith(VERSION)) {
            version = version(text.substring(VERSION.length()).strip());
        } else if (!text.isBlank() && !text.startsWith("#")) {
            entry(List.of(text.split("\t", -1)));
        }
    }

    private String version(String text) {
        if (!VERSION_FORM.matcher(text).matches()) {
            throw refuse("version must be 1 to 40 letters, digits, dots, hyphens, underscores");
        }
        return text;
    }

    private void entry(List<String> columns) {
        switch (columns.getFirst()) {
            case "tumor" -> tumor(sized(columns, 5));
            case "genes" -> genes(sized(columns, 3));
            case "rule" -> rule(sized(columns, 9));
            case "default" -> defaultTier(sized(columns, 5));
            default -> throw refuse("first column must be tumor, genes, rule or default");
        }
    }

    private List<String> sized(List<String> columns, int size) {
        if (columns.size() != size) {
            throw refuse("line has %d columns, must have %d".formatted(columns.size(), size));
        }
        return columns;
    }

    private void tumor(List<String> columns) {
        String except = columns.get(4);
        tumors.add(new TumorGroup(
                id(columns.get(1)),
                split(columns.get(2), ","),
                expression(columns.get(3)),
                except.isEmpty() ? null : expression(except)));
    }

    private void genes(List<String> columns) {
        if (!ORIGINS.contains(columns.get(1))) {
            throw refuse("genes must be somatic or germline");
        }
        genes.computeIfAbsent(columns.get(1), _ -> new HashSet<>()).addAll(split(columns.get(2), " "));
    }

    private void rule(List<String> columns) {
        String origin = columns.get(4);
        if (!ORIGINS.contains(origin)) {
            throw refuse("origin must be somatic, germline or any");
        }
        Set<String> speaksOf = columns.get(5).equals("*") ? Set.of() : new HashSet<>(split(columns.get(5), ","));
        if (speaksOf.isEmpty() && !columns.get(5).equals("*")) {
            throw refuse("tumors is empty, must be names or *");
        }
        for (String tumor : speaksOf) {
            if (tumors.stream().noneMatch(group -> group.name().equals(tumor))) {
                throw refuse("tumor %s is not defined above".formatted(tumor));
            }
        }
        List<AlterationPattern> alterations = split(columns.get(3), "\\|").stream()
                .map(text -> AlterationPattern.parse(text)
                        .orElseThrow(() -> refuse("alteration '%s' has none of the forms".formatted(text))))
                .toList();
        if (alterations.isEmpty() || columns.get(2).isBlank()) {
            throw refuse("rule must name a gene and an alteration");
        }
        rules.add(new TierRule(
                rules.size(),
                columns.get(2).toUpperCase(Locale.ROOT),
                alterations,
                origin,
                speaksOf,
                tier(id(columns.get(1)), columns.get(6), columns.get(7), columns.get(8))));
    }

    private void defaultTier(List<String> columns) {
        String id = id(columns.get(1));
        for (DefaultTier which : DefaultTier.values()) {
            if (which.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(id)) {
                defaults.put(which, tier(id, columns.get(2), columns.get(3), columns.get(4)));
                return;
            }
        }
        throw refuse("default %s is none that the program knows".formatted(id));
    }

    private Tier tier(String id, String level, String explanation, String citation) {
        if (!TierRules.isLevel(level)) {
            throw refuse("level must be I, II, III or IV");
        }
        if (explanation.isBlank() || citation.isBlank()) {
            throw refuse("explanation and citation must not be empty");
        }
        if (version == null) {
            throw refuse("a line '%s …' must come before the first entry".formatted(VERSION));
        }
        return new Tier(level, id, explanation, citation, version);
    }

    private String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw refuse("id must be 1 to 80 lower-case letters, digits and hyphens");
        }
        if (!ids.add(text)) {
            throw refuse("id %s stands twice".formatted(text));
        }
        return text;
    }

    private Pattern expression(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw refuse("words are no regular expression: %s".formatted(e.getDescription()));
        }
    }

    private TierRules rules() {
        if (version == null || defaults.size() != DefaultTier.values().length) {
            throw RuleFileException.whole(
                    file,
                    "has %d of %d defaults, must have a version and all of them"
                            .formatted(defaults.size(), DefaultTier.values().length));
        }
        return new TierRules(version, tumors, genes, rules, defaults);
    }

    private RuleFileException refuse(String rule) {
        return RuleFileException.line(file, line, rule);
    }

    private static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}

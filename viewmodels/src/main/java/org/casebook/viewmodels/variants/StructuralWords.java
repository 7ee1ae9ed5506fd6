package org.casebook.viewmodels.variants;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// Says in words what a symbolic allele or a breakend does to the genome.
///
/// Source: VCF 4.4 specification, sections 1.4.5 (symbolic alleles) and 5.4 (breakends).
final class StructuralWords {
    private static final Texts TEXTS = Texts.of("variants");
    private static final Pattern MATE = Pattern.compile("[\\[\\]](.+):(\\d+)[\\[\\]]");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,12}");
    private static final long KILOBASE = 1_000;
    private static final long MEGABASE = 1_000_000;

    private final Variant variant;
    private final Map<String, String> values;

    private StructuralWords(Variant variant) {
        this.variant = variant;
        this.values = values(variant.structural());
    }

    /// What happened, for instance `duplication, 320 kb, 17 copies`; empty for a small variant.
    static Optional<String> change(Variant variant) {
        return isStructural(variant) ? Optional.of(new StructuralWords(variant).change()) : Optional.empty();
    }

    /// Everything that the file says of the structure, empty when it says nothing.
    static Optional<String> details(Variant variant) {
        return variant.structural() == null ? Optional.empty() : Optional.of(new StructuralWords(variant).details());
    }

    static boolean isStructural(Variant variant) {
        return variant.type().equals("symbolic") || variant.type().equals("breakend");
    }

    private static Map<String, String> values(@Nullable String structural) {
        Map<String, String> values = new LinkedHashMap<>();
        if (structural != null) {
            for (String part : structural.split(";", -1)) {
                int at = part.indexOf('=');
                values.put(at < 0 ? part : part.substring(0, at), at < 0 ? "" : part.substring(at + 1));
            }
        }
        return values;
    }

    private String change() {
        List<String> parts = new ArrayList<>();
        parts.add(variant.type().equals("breakend") ? breakend() : symbolic());
        length().ifPresent(parts::add);
        copies().ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private String breakend() {
        Matcher mate = MATE.matcher(variant.alt());
        return mate.find()
                ? TEXTS.say("joined", mate.group(1), Long.parseLong(mate.group(2)))
                : TEXTS.say("singleBreakend");
    }

    private String symbolic() {
        String code = variant.alt().replace("<", "").replace(">", "");
        return TEXTS.code("allele", code.equals("CN") ? values.getOrDefault("SVTYPE", code) : code);
    }

    private Optional<String> length() {
        String written = values.getOrDefault("SVLEN", "");
        if (!WHOLE_NUMBER.matcher(written).matches()) {
            long span = variant.end() - variant.start();
            return variant.type().equals("symbolic") && span > 0 ? Optional.of(length(span)) : Optional.empty();
        }
        return Optional.of(length(Math.abs(Long.parseLong(written))));
    }

    private static String length(long bases) {
        if (bases < KILOBASE) {
            return TEXTS.say("length.bases", bases);
        }
        return bases < MEGABASE
                ? TEXTS.say("length.kilobases", bases / (double) KILOBASE)
                : TEXTS.say("length.megabases", bases / (double) MEGABASE);
    }

    private Optional<String> copies() {
        return Optional.ofNullable(values.get("CN")).map(number -> TEXTS.say("copies", number));
    }

    private String details() {
        List<String> parts = new ArrayList<>();
        values.forEach((key, value) -> parts.add(
                switch (key) {
                    case "SVTYPE" -> TEXTS.code("allele", value);
                    case "SVLEN" -> length().orElse(value);
                    case "CN" -> TEXTS.say("copies", value);
                    case "MATEID" -> TEXTS.say("mate", value);
                    default -> TEXTS.say("other", key.toUpperCase(Locale.ROOT), value);
                }));
        return String.join(" · ", parts);
    }
}

package org.casebook.dataaccess.ingest.gold;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words and scales that features and events share.
final class FeatureNames {
    /// Units of [org.casebook.dataaccess.casefile.WearableWindow#value()].
    private static final Map<String, String> UNITS =
            Map.of("resting_heart_rate", "/min", "steps", "{steps}/d", "sleep", "h");

    private static final Pattern STAGE = Pattern.compile("\\b(?:stage\\s*)?(IV|III|II|I|0|4|3|2|1)(?:[ABC][0-9]?)?\\b");
    private static final Map<String, Integer> STAGES =
            Map.of("0", 0, "I", 1, "1", 1, "II", 2, "2", 2, "III", 3, "3", 3, "IV", 4, "4", 4);

    private FeatureNames() {}

    /// UCUM, empty for an unknown metric.
    static String unit(String metric) {
        return UNITS.getOrDefault(metric, "");
    }

    /// The stage group as a number from 0 to 4, letters left out; empty when the text names none.
    ///
    /// Source: AJCC Cancer Staging Manual, 8th edition: prognostic stage groups 0 to IV.
    static OptionalInt stage(String text) {
        Matcher stage = STAGE.matcher(text.toUpperCase(Locale.ROOT).replace("STAGE", "stage"));
        return stage.find() ? OptionalInt.of(STAGES.getOrDefault(stage.group(1), 0)) : OptionalInt.empty();
    }
}

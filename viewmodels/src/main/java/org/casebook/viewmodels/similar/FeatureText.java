package org.casebook.viewmodels.similar;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casebook.fusion.similarity.Contribution.Lack;
import org.casebook.fusion.similarity.Contribution.Match;
import org.casebook.fusion.similarity.Contribution.Side;
import org.casebook.viewmodels.text.Texts;

/// Says in words what a feature compares. docs/features.md has the table of features.
final class FeatureText {
    private static final Texts TEXTS = Texts.of("similar");
    private static final Pattern GENE = Pattern.compile("gene_(.+)_tier_(I_II|III)");
    private static final Pattern MARKER = Pattern.compile("marker_([^_]+)_(.+)_log10");
    private static final Pattern MENTION =
            Pattern.compile("(diagnosis|biomarker|drug|procedure|response|symptom|family-history)_(.+)");
    private static final Pattern TREATMENTS = Pattern.compile("treatments_(.+)");
    private static final Pattern COUNTED = Pattern.compile("(studies|dosage)_(.+)");
    private static final List<String> STAGES = List.of("0", "I", "II", "III", "IV");
    private static final int BAND_YEARS = 10;

    private final boolean banded;

    /// Words for features of which ages may be bands.
    ///
    /// @param banded whether an age stands for the band of ten years that begins with it
    FeatureText(boolean banded) {
        this.banded = banded;
    }

    /// What both have or one of them has; the patient of the open case first.
    String of(Match match) {
        if (match.feature().equals("tumor")) {
            return TEXTS.say(match.similarity() == 1 ? "feature.tumor.same" : "feature.tumor.other");
        }
        String name = name(match.feature());
        Double here = match.ofPatient();
        Double there = match.ofOther();
        if (here == null || there == null) {
            return TEXTS.say(here == null ? "onlyThere" : "onlyHere", name);
        }
        DoubleFunction<String> words = words(match.feature());
        String one = words.apply(here);
        String other = words.apply(there);
        if (one.equals(other)) {
            return one.isEmpty() ? name : TEXTS.say("both", name, one);
        }
        return TEXTS.say("each", name, one, other);
    }

    /// What only one of them has recorded.
    String of(Lack lack) {
        String name = lack.feature().equals("tumor") ? TEXTS.say("diagnosis") : name(lack.feature());
        return TEXTS.say(lack.side() == Side.PATIENT ? "notHere" : "notThere", name);
    }

    private static String name(String feature) {
        Matcher gene = GENE.matcher(feature);
        if (gene.matches()) {
            return TEXTS.say("gene." + gene.group(2), gene.group(1));
        }
        Matcher marker = MARKER.matcher(feature);
        if (marker.matches()) {
            return TEXTS.code("marker", marker.group(1));
        }
        Matcher mention = MENTION.matcher(feature);
        if (mention.matches()) {
            return TEXTS.say("mention." + mention.group(1), mention.group(2));
        }
        Matcher treatments = TREATMENTS.matcher(feature);
        if (treatments.matches()) {
            return TEXTS.code("treatments", treatments.group(1));
        }
        Matcher counted = COUNTED.matcher(feature);
        if (counted.matches()) {
            return TEXTS.say(counted.group(1), counted.group(2));
        }
        return TEXTS.code("feature", feature);
    }

    /// How the number of a feature is written; empty for a 1 that only says that it is there.
    private DoubleFunction<String> words(String feature) {
        Matcher marker = MARKER.matcher(feature);
        if (marker.matches()) {
            String unit = marker.group(2).equals("1") ? "" : marker.group(2);
            return value -> TEXTS.say("measured", Math.pow(10, value), unit).strip();
        }
        if (GENE.matcher(feature).matches()) {
            return value -> "";
        }
        if (MENTION.matcher(feature).matches()) {
            return value -> TEXTS.say("times", value);
        }
        return switch (feature) {
            case "age_years" -> this::age;
            case "sex_female" -> value -> TEXTS.say(value > 0 ? "female" : "male");
            case "stage_ordinal" -> FeatureText::stage;
            case "tumor_fraction_median", "tumor_fraction_max" -> value -> TEXTS.say("percent", value);
            default -> value -> TEXTS.say("number", value);
        };
    }

    private String age(double years) {
        return banded ? TEXTS.say("band", years, years + BAND_YEARS - 1) : TEXTS.say("number", years);
    }

    /// A stage group by its number from 0 to 4.
    static String stage(double ordinal) {
        int index = (int) Math.round(ordinal);
        return index >= 0 && index < STAGES.size() ? STAGES.get(index) : TEXTS.say("number", ordinal);
    }
}

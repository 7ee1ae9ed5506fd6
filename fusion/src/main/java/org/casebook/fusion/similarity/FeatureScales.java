package org.casebook.fusion.similarity;

import java.util.List;
import java.util.regex.Pattern;

/// Which scale a feature has, by its name: the first entry that fits counts. The table is fixed and public; no
/// range in it was taken from patients.
///
/// @param entries in order
/// @param other for a feature that no entry fits
public record FeatureScales(List<Entry> entries, FeatureScale other) {
    /// Ranges are the width of the scale where it has one (stage 0 to IV, ECOG 0 to 4, fractions, allele dosage), and
    /// otherwise a difference that clinicians would call wholly different. A gene altered with tier I or II counts
    /// four times as much as one with tier III; how much was imaged or written says little of the disease.
    ///
    /// Source: AJCC Cancer Staging Manual, 8th edition (stage groups); Oken et al. 1982,
    /// doi 10.1097/00000421-198212000-00014 (ECOG).
    public static final FeatureScales STANDARD = new FeatureScales(
            List.of(
                    measured("age_years", 50, 1),
                    measured("sex_female", 1, 1),
                    measured("stage_ordinal", 4, 2),
                    measured("ecog", 4, 1),
                    measured("marker_.*_log10", 3, 1),
                    measured("lines_of_treatment", 5, 1),
                    listed("gene_.*_tier_I_II", 4),
                    listed("gene_.*_tier_III", 1),
                    listed("variants_protein_changing", 0.5),
                    measured("tumor_fraction_(median|max)", 1, 0.25),
                    measured("dosage_.*", 2, 0.5),
                    measured("days_between_studies_median", 365, 0.5),
                    listed("studies|series|notes", 0.25),
                    measured("resting_heart_rate_median", 40, 1),
                    measured("resting_heart_rate_trend_per_week", 5, 0.5),
                    measured("steps_median", 10_000, 1),
                    measured("steps_trend_per_week", 1_000, 0.5),
                    measured("sleep_median", 5, 1),
                    measured("sleep_trend_per_week", 1, 0.5)),
            new FeatureScale.Listed(1));

    public FeatureScales {
        entries = List.copyOf(entries);
    }

    public FeatureScale of(String feature) {
        return entries.stream()
                .filter(entry -> entry.names().matcher(feature).matches())
                .map(Entry::scale)
                .findFirst()
                .orElse(other);
    }

    private static Entry measured(String names, double range, double weight) {
        return new Entry(Pattern.compile(names), new FeatureScale.Measured(range, weight));
    }

    private static Entry listed(String names, double weight) {
        return new Entry(Pattern.compile(names), new FeatureScale.Listed(weight));
    }

    /// The scale of every feature whose whole name fits.
    public record Entry(Pattern names, FeatureScale scale) {}
}

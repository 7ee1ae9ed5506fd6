package org.casebook.dataaccess.casefile;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The security labels of an item.
///
/// @param sensitivities codes of HL7 ActCode sensitivity policies (`HIV`, `PSY`, `GDIS` …) in canonical order,
///     comma separated, empty for none
///
/// Source: FHIR R4 security labels; HL7 v3 Confidentiality and ActCode `_InformationSensitivityPolicy`.
public record Labels(Confidentiality confidentiality, String sensitivities) {
    public static final Labels NORMAL = new Labels(Confidentiality.N, "");

    public Labels {
        sensitivities = sensitivities.isEmpty() ? "" : canonical(sensitivities);
    }

    private static String canonical(String sensitivities) {
        return Arrays.stream(sensitivities.split(",", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    /// The single codes, sorted.
    public SortedSet<String> codes() {
        SortedSet<String> codes = new TreeSet<>();
        if (!sensitivities.isEmpty()) {
            codes.addAll(Arrays.asList(sensitivities.split(",")));
        }
        return codes;
    }

    /// The labels of something made from both: the higher confidentiality and all sensitivities (high-water mark).
    public Labels and(Labels other) {
        if (equals(other)) {
            return this;
        }
        Confidentiality higher =
                confidentiality.compareTo(other.confidentiality) >= 0 ? confidentiality : other.confidentiality;
        return new Labels(higher, sensitivities + "," + other.sensitivities);
    }
}

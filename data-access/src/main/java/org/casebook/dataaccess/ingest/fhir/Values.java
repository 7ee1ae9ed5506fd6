package org.casebook.dataaccess.ingest.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/// FHIR data types in words.
final class Values {
    private static final String UCUM = "http://unitsofmeasure.org";

    private Values() {}

    /// The coding that stands for the concept: the first that has a code.
    static Optional<Coding> coding(CodeableConcept concept) {
        return concept.getCoding().stream().filter(Coding::hasCode).findFirst();
    }

    static @Nullable String system(CodeableConcept concept) {
        return coding(concept)
                .map(coding -> CodeTable.canonical(coding.getSystem()))
                .filter(system -> !system.isEmpty())
                .orElse(null);
    }

    static @Nullable String code(CodeableConcept concept) {
        return coding(concept).map(Coding::getCode).orElse(null);
    }

    /// The code, null when it is absent or none that FHIR R4 knows; the parser has warned of those.
    static @Nullable String code(Enumeration<?> code) {
        return code.getValue() == null ? null : code.getValueAsString();
    }

    /// The words that belong to the code; without them the text; without that the code itself.
    static Optional<String> display(CodeableConcept concept) {
        return Stream.of(
                        coding(concept).map(Coding::getDisplay),
                        concept.getCoding().stream()
                                .flatMap(coding -> Stream.ofNullable(coding.getDisplay()))
                                .findFirst(),
                        Optional.ofNullable(concept.getText()),
                        coding(concept).map(Coding::getCode))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// The displays of several concepts, null when there are none.
    static @Nullable String displays(List<CodeableConcept> concepts) {
        String all = concepts.stream()
                .flatMap(concept -> display(concept).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }

    /// The UCUM code where there is one, otherwise the unit as written.
    static @Nullable String unit(Quantity quantity) {
        return UCUM.equals(quantity.getSystem()) && quantity.hasCode() ? quantity.getCode() : quantity.getUnit();
    }

    /// As a person writes it: comparator, number with its own precision, unit for people.
    static String text(Quantity quantity) {
        String unit = quantity.hasUnit() ? quantity.getUnit() : quantity.getCode();
        return Stream.of(
                        quantity.getComparator() == null
                                ? ""
                                : quantity.getComparator().toCode(),
                        quantity.getValue() == null ? "" : quantity.getValue().toString(),
                        unit == null ? "" : " " + unit)
                .collect(Collectors.joining())
                .strip();
    }

    /// A number that a double can hold, null otherwise.
    static @Nullable Double number(Quantity quantity) {
        if (quantity.getValue() == null) {
            return null;
        }
        double value = quantity.getValue().doubleValue();
        return Double.isFinite(value) ? value : null;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// The non-blank parts between separators, null when all are blank.
    static @Nullable String join(String separator, Stream<? extends @Nullable String> parts) {
        String joined = parts.<String>mapMulti((part, give) -> {
                    if (part != null && !part.isBlank()) {
                        give.accept(part);
                    }
                })
                .distinct()
                .collect(Collectors.joining(separator));
        return joined.isEmpty() ? null : joined;
    }
}

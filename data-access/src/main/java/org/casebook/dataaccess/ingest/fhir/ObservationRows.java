package org.casebook.dataaccess.ingest.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.ingest.fhir.CodeTable.Use;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// Measured and stated facts: one row for the observation and one for each of its components.
///
/// Source: FHIR R4 Observation; mCODE STU4; Genomics Reporting STU3 Variant.
final class ObservationRows {
    private final ResourceRows rows;
    private final ReferenceIndex index;

    ObservationRows(ResourceRows rows, ReferenceIndex index) {
        this.rows = rows;
        this.index = index;
    }

    void observation(Observation observation, FoundResource.Legible found) {
        String category = Recognition.observation(observation, index.isGenomicResult(found));
        boolean withoutResult = observation.getStatus() == ObservationStatus.REGISTERED
                || observation.getStatus() == ObservationStatus.CANCELLED;
        if (withoutResult && !observation.hasValue() && !observation.hasComponent()) {
            order(observation, category);
            return;
        }
        boolean variant = category.equals("genomic") && VariantReading.isVariant(observation);
        boolean heading = !observation.hasValue() && observation.hasComponent() && !variant;
        if (!heading) {
            own(observation, category, variant);
        }
        for (ObservationComponentComponent component : observation.getComponent()) {
            row(
                    observation,
                    category,
                    component.getCode(),
                    value(component.getValue(), component.getDataAbsentReason()),
                    component.getReferenceRange());
        }
        if (variant) {
            new VariantReading(observation, index).variant().ifPresent(rows::add);
        }
    }

    /// A variant says in words what was found, because its value says only present or absent.
    private void own(Observation observation, String category, boolean variant) {
        Value value = value(observation.getValue(), observation.getDataAbsentReason());
        Value said = variant
                ? new Value(
                        null,
                        null,
                        value.code,
                        Values.join(": ", Stream.of(new VariantReading(observation, index).words(), value.text)))
                : value;
        row(observation, category, observation.getCode(), said, observation.getReferenceRange());
    }

    private void row(
            Observation observation,
            String category,
            CodeableConcept code,
            Value value,
            List<ObservationReferenceRangeComponent> ranges) {
        Optional<ObservationReferenceRangeComponent> range = ranges.stream()
                .filter(one -> value.number != null && isNormal(one) && fits(one, value.unit))
                .findFirst();
        rows.add(new org.casebook.dataaccess.casefile.Observation(
                category,
                Values.system(code),
                Values.code(code),
                display(code),
                value.number,
                value.unit,
                value.code,
                value.text,
                range.map(one -> Values.number(one.getLow())).orElse(null),
                range.map(one -> Values.number(one.getHigh())).orElse(null),
                effective(observation),
                Values.code(observation.getStatusElement())));
    }

    /// A result that is awaited, or will not come.
    private void order(Observation observation, String category) {
        rows.add(new ServiceOrder(
                observation.getStatus() == ObservationStatus.REGISTERED ? "active" : "revoked",
                display(observation.getCode()),
                category.equals("genomic")
                        ? org.casebook.dataaccess.casefile.Modality.GENOMICS
                        : Recognition.modality(observation.getCategory(), observation.getCode())
                                .orElse(null),
                rows.day(Optional.ofNullable(rows.start(observation.getEffective()))
                        .orElse(observation.hasIssued() ? observation.getIssuedElement() : null))));
    }

    private @Nullable Instant effective(Observation observation) {
        BaseDateTimeType start = rows.start(observation.getEffective());
        return rows.instant(start == null && observation.hasIssued() ? observation.getIssuedElement() : start);
    }

    private static String display(CodeableConcept code) {
        boolean bare = code.getCoding().stream().noneMatch(coding -> coding.hasDisplay()) && !code.hasText();
        return (bare ? CodeTable.find(Use.OBSERVATION, code).map(CodeTable.Meaning::name) : Optional.<String>empty())
                .or(() -> Values.display(code))
                .orElse("no name given");
    }

    private static boolean isNormal(ObservationReferenceRangeComponent range) {
        String type = Values.code(range.getType());
        return type == null || type.toLowerCase(Locale.ROOT).equals("normal");
    }

    /// A limit in another unit than the value cannot be compared with it.
    private static boolean fits(ObservationReferenceRangeComponent range, @Nullable String unit) {
        return Stream.of(range.getLow(), range.getHigh())
                .map(Values::unit)
                .allMatch(other -> other == null || other.equals(unit));
    }

    /// A value in the form that a row has.
    ///
    /// @param code of a coded value, or why there is none
    private record Value(
            @Nullable Double number,
            @Nullable String unit,
            @Nullable String code,
            @Nullable String text) {
        private static Value ofText(@Nullable String text) {
            return new Value(null, null, null, text);
        }
    }

    /// A quantity with a comparator stays text, because "< 0.1" is no number.
    private static Value value(@Nullable Type value, CodeableConcept absent) {
        return switch (value) {
            case null ->
                absent.isEmpty()
                        ? Value.ofText(null)
                        : new Value(
                                null,
                                null,
                                Values.code(absent),
                                Values.display(absent).orElse(null));
            case Quantity quantity
            when quantity.getComparator() == null && Values.number(quantity) != null ->
                new Value(Values.number(quantity), Values.unit(quantity), null, null);
            case Quantity quantity -> new Value(null, Values.unit(quantity), null, Values.text(quantity));
            case IntegerType whole
            when whole.getValue() != null -> new Value(whole.getValue().doubleValue(), null, null, null);
            case CodeableConcept concept ->
                new Value(
                        null,
                        null,
                        Values.code(concept),
                        Values.display(concept).orElse(null));
            case Range range ->
                Value.ofText(Values.join(" to ", Stream.of(Values.text(range.getLow()), Values.text(range.getHigh()))));
            case Ratio ratio ->
                Value.ofText(Values.join(
                        " : ", Stream.of(Values.text(ratio.getNumerator()), Values.text(ratio.getDenominator()))));
            case Period period ->
                Value.ofText(Values.join(
                        " to ",
                        Stream.of(
                                period.getStartElement().getValueAsString(),
                                period.getEndElement().getValueAsString())));
            case PrimitiveType<?> primitive -> Value.ofText(Values.blankToNull(primitive.getValueAsString()));
            default -> Value.ofText(null);
        };
    }

    /// The name of what was found, for instance the gene; without it the code.
    static @Nullable String words(@Nullable Type value) {
        Value read = value(value, new CodeableConcept());
        return read.number == null ? read.text : Objects.toString(read.number);
    }
}

package org.casebook.dataaccess.ingest.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.dataaccess.casefile.ClinicalRecord;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.provenance.source.SourceRef;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// The rows that one resource becomes: all of one patient, with the labels and the place of the resource.
final class ResourceRows {
    private final PatientIdentifier subject;
    private final SourceRef source;
    private final Labels labels;
    private final ImportSink sink;
    private final Map<ItemKind, Integer> ordinals = new EnumMap<>(ItemKind.class);
    private final List<SilverRow> rows = new ArrayList<>();
    private boolean rejected;
    private boolean partialDateTold;

    ResourceRows(PatientIdentifier subject, SourceRef source, Labels labels, ImportSink sink) {
        this.subject = subject;
        this.source = source;
        this.labels = labels;
        this.sink = sink;
    }

    /// Adds a row and gives the identifier it will have.
    ItemId add(ClinicalRecord record) {
        int ordinal = ordinals.merge(record.kind(), 1, Integer::sum) - 1;
        SilverRow row = SilverRow.of(subject, source, ordinal, labels, record);
        rows.add(row);
        return row.id();
    }

    void warn(String reason) {
        sink.warn(source.place(), reason);
    }

    /// Leaves a part of the resource to quarantine.
    void reject(String reason) {
        rejected = true;
        sink.reject(source.place(), reason);
    }

    /// Whether the resource came to anything, be it a rejection.
    boolean isTaken() {
        return rejected || !rows.isEmpty();
    }

    /// Gives the rows to the sink, in order.
    void deliver() {
        rows.forEach(sink::accept);
    }

    /// The day, or the first day of the month or year that is given.
    @Nullable
    LocalDate day(@Nullable BaseDateTimeType value) {
        return date(value).map(FhirDate::firstDay).orElse(null);
    }

    /// The day, or the last day of the month or year that is given.
    @Nullable
    LocalDate lastDay(@Nullable BaseDateTimeType value) {
        return date(value).map(FhirDate::lastDay).orElse(null);
    }

    @Nullable
    Instant instant(@Nullable BaseDateTimeType value) {
        return date(value).map(FhirDate::instant).orElse(null);
    }

    /// Where a `…[x]` begins: a dateTime, or the start of a period; null for other types.
    @Nullable
    BaseDateTimeType start(@Nullable Type value) {
        return value instanceof Period period && period.hasStart()
                ? period.getStartElement()
                : value instanceof BaseDateTimeType one ? one : null;
    }

    /// Where a `…[x]` ends: the end of a period; null for other types.
    @Nullable
    DateTimeType end(@Nullable Type value) {
        return value instanceof Period period && period.hasEnd() ? period.getEndElement() : null;
    }

    private Optional<FhirDate> date(@Nullable BaseDateTimeType value) {
        Optional<FhirDate> date = FhirDate.of(value == null ? null : value.getValueAsString());
        if (date.isPresent() && date.get().isPartial() && !partialDateTold) {
            partialDateTold = true;
            warn("a date has no day; a beginning counts from the first and an end to the last day of its period");
        }
        return date;
    }
}

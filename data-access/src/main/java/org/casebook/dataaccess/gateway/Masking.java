package org.casebook.dataaccess.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.ImagingStudy;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.ColumnRule;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.Known;
import org.jspecify.annotations.Nullable;

/// Coarsens days where the policy masks what narrows a patient down: every day becomes the first of its month.
/// Pure. A class of content that is withheld is withheld as a whole, whether or not there is any.
final class Masking {
    /// Code of what was done, as it stands in [Governed.Masked].
    static final String MONTH = "month";

    private Masking() {}

    /// Governs a section of the case.
    ///
    /// @param month coarsens one record
    static <T> Governed<List<CaseItem<T>>> section(
            Door.Pass pass, Classification content, List<CaseItem<T>> items, UnaryOperator<T> month) {
        if (pass.withholds(content)) {
            return Governed.withheld(Governed.Reason.NOT_PERMITTED);
        }
        if (pass.decision().on(Classification.QUASI_IDENTIFIER) == ColumnRule.RELEASE) {
            return Governed.released(List.copyOf(items));
        }
        return new Governed.Masked<>(
                items.stream()
                        .map(item -> new CaseItem<>(
                                item.id(), new Known<>(month.apply(item.value()), item.sources()), item.labels()))
                        .toList(),
                MONTH);
    }

    static TimelineEvent month(TimelineEvent event) {
        return new TimelineEvent(
                event.lane(),
                first(event.start()),
                firstOrNull(event.end()),
                event.ongoing(),
                event.title(),
                event.detail(),
                event.value(),
                event.unit(),
                event.item());
    }

    static Condition month(Condition condition) {
        return new Condition(
                condition.category(),
                condition.codeSystem(),
                condition.code(),
                condition.display(),
                condition.histology(),
                condition.bodySite(),
                firstOrNull(condition.recorded()),
                condition.status());
    }

    static Treatment month(Treatment treatment) {
        return new Treatment(
                treatment.category(),
                treatment.codeSystem(),
                treatment.code(),
                treatment.display(),
                firstOrNull(treatment.started()),
                firstOrNull(treatment.ended()),
                treatment.status(),
                treatment.intent(),
                treatment.line(),
                treatment.detail());
    }

    static Observation month(Observation observation) {
        return new Observation(
                observation.category(),
                observation.codeSystem(),
                observation.code(),
                observation.display(),
                observation.number(),
                observation.unit(),
                observation.valueCode(),
                observation.text(),
                observation.low(),
                observation.high(),
                observation.effective() == null ? null : first(observation.effective()),
                observation.status());
    }

    static ImagingStudy month(ImagingStudy study) {
        return new ImagingStudy(
                study.id(),
                study.acquired() == null
                        ? null
                        : first(study.acquired().toLocalDate()).atStartOfDay(),
                study.description(),
                study.series());
    }

    static NoteSummary month(NoteSummary note) {
        return new NoteSummary(
                note.noteKind(), first(note.written()), note.authorRole(), note.title(), note.entities());
    }

    private static LocalDate first(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    private static Instant first(Instant time) {
        return first(time.atOffset(ZoneOffset.UTC).toLocalDate())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static @Nullable LocalDate firstOrNull(@Nullable LocalDate day) {
        return day == null ? null : first(day);
    }
}

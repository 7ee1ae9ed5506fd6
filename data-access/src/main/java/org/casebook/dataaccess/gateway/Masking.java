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
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.gateway.reading.FindingsPolicy;
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
        if (releasesDays(pass)) {
            return Governed.released(List.copyOf(items));
        }
        return new Governed.Masked<>(
                items.stream()
                        .map(item -> new CaseItem<>(
                                item.id(), new Known<>(month.apply(item.value()), item.sources()), item.labels()))
                        .toList(),
                MONTH);
    }

    /// Whether days are shown as they are.
    static boolean releasesDays(Door.Pass pass) {
        return pass.decision().on(Classification.QUASI_IDENTIFIER) == ColumnRule.RELEASE;
    }

    /// Findings of the case. What sources say of the day of birth is a day that nothing coarsens, so it is left out.
    static Governed<List<Finding>> findings(Door.Pass pass, List<Finding> findings) {
        if (pass.withholds(Classification.CLINICAL)) {
            return Governed.withheld(Governed.Reason.NOT_PERMITTED);
        }
        if (releasesDays(pass)) {
            return Governed.released(List.copyOf(findings));
        }
        return new Governed.Masked<>(
                findings.stream()
                        .filter(finding -> !finding.topic().equals(FindingsPolicy.BIRTH_DATE))
                        .map(Masking::month)
                        .toList(),
                MONTH);
    }

    private static Finding month(Finding finding) {
        return new Finding(
                finding.kind(),
                finding.topic(),
                finding.subject(),
                finding.statements().stream()
                        .map(said ->
                                new Finding.Statement(said.text(), firstOrNull(said.on()), said.item(), said.sources()))
                        .toList());
    }

    static Readiness month(Readiness readiness) {
        return new Readiness(
                readiness.state(),
                readiness.checks().stream()
                        .map(check -> new Readiness.Check(
                                check.code(),
                                check.state(),
                                firstOrNull(check.newest()),
                                check.maxAgeDays(),
                                check.item()))
                        .toList());
    }

    static ModalityStatus month(ModalityStatus status) {
        return new ModalityStatus(
                status.modality(),
                switch (status.presence()) {
                    case Presence.Present(int count, var asOf) -> new Presence.Present(count, firstOrNull(asOf));
                    case Presence.Absent(var missing, var since, String detail) ->
                        new Presence.Absent(missing, firstOrNull(since), detail);
                });
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

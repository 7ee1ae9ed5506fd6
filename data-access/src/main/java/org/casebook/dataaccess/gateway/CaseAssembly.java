package org.casebook.dataaccess.gateway;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.TieredVariant;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.gateway.reading.FindingsPolicy;
import org.casebook.dataaccess.gateway.reading.HeaderReading;
import org.casebook.dataaccess.gateway.reading.ModalityInventory;
import org.casebook.dataaccess.gateway.reading.ReadinessPolicy;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.ingest.gold.PatientRows;
import org.casebook.dataaccess.ingest.gold.TierRules;
import org.casebook.provenance.source.Known;
import org.casebook.provenance.source.Sourced;
import org.casebook.provenance.source.Unknown;

/// Puts a case together from permitted items. What is computed (header, modalities, readiness, findings) is computed
/// from these alone, so that nothing hidden is counted.
final class CaseAssembly {
    private final TierRules rules;
    private final ReadinessPolicy readiness;
    private final FindingsPolicy findings;

    CaseAssembly(TierRules rules, ReadinessPolicy readiness) {
        this.rules = rules;
        this.readiness = readiness;
        this.findings = new FindingsPolicy(rules);
    }

    CaseFile assemble(Door.Pass pass, CasePlace place) {
        CaseReading reading = CaseReading.of(pass, place.patient());
        PatientRows rows = reading.rows();
        List<Condition> diagnoses =
                rows.primaries().stream().map(CaseItem::value).toList();
        boolean days = Masking.releasesDays(pass);
        Readiness exact =
                readiness.readiness(rows, place.item(), rules.tumorGroups(diagnoses), place.day(), place.zone());
        Readiness ready = days ? exact : Masking.month(exact);
        List<ModalityStatus> modalities =
                ModalityInventory.of(rows, reading.failed(), reading.withheld(), place.zone()).stream()
                        .map(status -> days ? status : Masking.month(status))
                        .toList();
        return new CaseFile(
                header(pass, place, reading),
                ready,
                modalities,
                Masking.section(pass, Classification.CLINICAL, rows.conditions(), Masking::month),
                Masking.section(pass, Classification.CLINICAL, rows.given(), Masking::month),
                Masking.section(pass, Classification.CLINICAL, rows.results(), Masking::month),
                events(pass, reading.events()),
                variants(pass, Classification.SOMATIC, rows.somatic(), reading.tiers()),
                variants(pass, Classification.GERMLINE, rows.germline(), reading.tiers()),
                Masking.section(pass, Classification.IMAGING, StudyGrouping.studies(rows.instances()), Masking::month),
                notes(pass, rows),
                Masking.findings(pass, findings.findings(rows, modalities, ready, place.zone())),
                rows.items().map(CaseItem::labels).distinct().reduce(Labels.NORMAL, Labels::and));
    }

    private static CaseHeader header(Door.Pass pass, CasePlace place, CaseReading reading) {
        Sourced<String> recordNumber = reading.recordNumber()
                .<Sourced<String>>map(known -> known)
                .orElseGet(() -> new Unknown<>(Unknown.Reason.NO_INFORMATION));
        return new HeaderGoverning(pass).header(place, HeaderReading.of(reading.rows(), place.day()), recordNumber);
    }

    /// Events of a withheld class are left out; the modality strip says that they are withheld.
    private static Governed<List<CaseItem<TimelineEvent>>> events(
            Door.Pass pass, List<CaseItem<TimelineEvent>> events) {
        List<CaseItem<TimelineEvent>> seen = events.stream()
                .filter(item -> !pass.withholds(ItemTypes.classOf(item.value())))
                .sorted(Comparator.comparing(
                                (CaseItem<TimelineEvent> item) -> item.value().start())
                        .thenComparing(item -> item.value().lane())
                        .thenComparing(CaseItem::id))
                .toList();
        return Masking.section(pass, Classification.CLINICAL, seen, Masking::month);
    }

    private static Governed<List<CaseItem<TieredVariant>>> variants(
            Door.Pass pass, Classification classification, List<CaseItem<Variant>> variants, Map<ItemId, Tier> tiers) {
        return pass.govern(classification, TierOrder.strongestFirst(variants, tiers), Governed::released);
    }

    private static Governed<List<CaseItem<NoteSummary>>> notes(Door.Pass pass, PatientRows rows) {
        Map<ItemId, List<CaseItem<NoteEntity>>> entities = rows.entities().stream()
                .sorted(Comparator.comparingInt(
                                (CaseItem<NoteEntity> item) -> item.value().start())
                        .thenComparing(CaseItem::id))
                .collect(Collectors.groupingBy(item -> item.value().noteId()));
        List<CaseItem<NoteSummary>> summaries = rows.notes().stream()
                .map(item -> summary(item, entities.getOrDefault(item.id(), List.of())))
                .sorted(Comparator.comparing(
                                (CaseItem<NoteSummary> item) -> item.value().written())
                        .reversed()
                        .thenComparing(CaseItem::id))
                .toList();
        UnaryOperator<NoteSummary> month = Masking::month;
        return Masking.section(pass, Classification.EXTRACTED, summaries, month);
    }

    private static CaseItem<NoteSummary> summary(CaseItem<Note> item, List<CaseItem<NoteEntity>> entities) {
        Note note = item.value();
        NoteSummary summary =
                new NoteSummary(note.noteKind(), note.written(), note.authorRole(), note.title(), entities);
        return new CaseItem<>(item.id(), new Known<>(summary, item.sources()), item.labels());
    }
}

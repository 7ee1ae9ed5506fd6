package org.casebook.dataaccess.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Board;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ClinicalRecord;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.Consent;
import org.casebook.dataaccess.casefile.GenotypeCall;
import org.casebook.dataaccess.casefile.IdentifierLink;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.casefile.WearableSample;
import org.casebook.dataaccess.governance.Classification;
import org.jspecify.annotations.Nullable;

/// Says what can be found of one patient's items. Who the patient is and when things happened cannot be found:
/// names, record numbers and dates are classified apart from the words they stand with.
public final class IndexedText {
    private static final int LONGEST_ALLELE = 50;

    private final Pseudonym patient;
    private final List<SearchDocument> documents = new ArrayList<>();

    private IndexedText(Pseudonym patient) {
        this.patient = patient;
    }

    /// The documents of one patient: one for each variant, note, entity, condition, treatment, observation,
    /// event and case, and one for each imaging study. Each document is made of items with equal labels only, so
    /// none tells of an item that may not be seen beside it: a study with images under two labels makes two.
    ///
    /// @param items of [ClinicalRecord] types and [TimelineEvent]s; others, and types without words, give nothing
    public static List<SearchDocument> of(Pseudonym patient, Collection<? extends CaseItem<?>> items) {
        IndexedText text = new IndexedText(patient);
        for (CaseItem<?> item : items) {
            if (item.value() instanceof TimelineEvent event) {
                text.event(item, event);
            } else if (item.value() instanceof ClinicalRecord record) {
                text.item(item, record);
            }
        }
        text.studies(items);
        return List.copyOf(text.documents);
    }

    private void item(CaseItem<?> item, ClinicalRecord record) {
        switch (record) {
            case Variant variant -> variant(item, variant);
            case Note note ->
                add(
                        item,
                        Classification.FREE_TEXT,
                        Objects.requireNonNullElse(note.title(), note.noteKind()),
                        note.text());
            case NoteEntity entity -> entity(item, entity);
            case Condition condition ->
                add(
                        item,
                        Classification.CLINICAL,
                        condition.display(),
                        words(
                                condition.histology(),
                                condition.bodySite(),
                                condition.code(),
                                condition.category(),
                                condition.status()));
            case Treatment treatment ->
                add(
                        item,
                        Classification.CLINICAL,
                        treatment.display(),
                        words(
                                treatment.detail(),
                                treatment.category(),
                                treatment.intent(),
                                treatment.line() == null ? null : "line " + treatment.line(),
                                treatment.code(),
                                treatment.status()));
            case Observation observation ->
                add(
                        item,
                        Classification.CLINICAL,
                        observation.display(),
                        words(
                                observation.text(),
                                number(observation.number()),
                                observation.unit(),
                                observation.valueCode(),
                                observation.category(),
                                observation.code()));
            case Specimen specimen ->
                add(
                        item,
                        Classification.CLINICAL,
                        Objects.requireNonNullElse(specimen.type(), "specimen"),
                        words(specimen.bodySite()));
            case BoardCase boardCase ->
                add(
                        item,
                        Classification.CLINICAL,
                        Objects.requireNonNullElse(boardCase.reason(), boardCase.caseId()),
                        words(boardCase.question(), boardCase.caseId()));
            case ImagingInstance _, Patient _, IdentifierLink _, PanelRegion _, WearableSample _, GenotypeCall _ -> {}
            case Consent _, ServiceOrder _, Board _ -> {}
        }
    }

    private void variant(CaseItem<?> item, Variant variant) {
        String place = variant.chromosome() + ":" + variant.start() + " " + allele(variant.ref()) + ">"
                + allele(variant.alt());
        String change = Stream.of(variant.hgvsProtein(), variant.hgvsCoding())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(place);
        add(
                item,
                variant.origin().equals("germline") ? Classification.GERMLINE : Classification.SOMATIC,
                words(variant.gene(), change),
                words(
                        variant.gene(),
                        variant.hgvsCoding(),
                        variant.hgvsProtein(),
                        terms(variant.consequence()),
                        place,
                        variant.transcript(),
                        variant.ids(),
                        variant.type(),
                        variant.origin()));
    }

    private void entity(CaseItem<?> item, NoteEntity entity) {
        add(
                item,
                Classification.EXTRACTED,
                entity.preferredName(),
                words(
                        entity.surface(),
                        entity.entityKind(),
                        entity.negated() ? "negated" : null,
                        entity.certainty().equals("certain") ? null : entity.certainty(),
                        entity.temporality().equals("recent") ? null : entity.temporality(),
                        entity.experiencer().equals("patient") ? null : entity.experiencer(),
                        entity.section(),
                        entity.code()));
    }

    private void event(CaseItem<?> item, TimelineEvent event) {
        add(item, Classification.of(event), event.title(), words(event.detail(), number(event.value()), event.unit()));
    }

    private void studies(Collection<? extends CaseItem<?>> items) {
        items.stream()
                .filter(item -> item.value() instanceof ImagingInstance)
                .map(item -> new Image(item, (ImagingInstance) item.value()))
                .collect(Collectors.groupingBy(Image::group, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(this::study);
    }

    private void study(List<Image> images) {
        ImagingInstance first = images.getFirst().instance();
        String series = images.stream()
                .map(Image::instance)
                .flatMap(image -> Stream.of(image.seriesDescription(), image.dicomModality(), image.bodyPart()))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" · "));
        documents.add(new SearchDocument(
                ItemId.of(ItemKind.STUDY, first.studyUid()),
                ItemKind.STUDY,
                patient,
                images.getFirst().item().labels(),
                Classification.IMAGING,
                Objects.requireNonNullElse(first.studyDescription(), "study"),
                series,
                images.getFirst().item().sources()));
    }

    private void add(CaseItem<?> item, Classification classification, String title, String text) {
        ItemKind kind = item.value() instanceof ClinicalRecord record ? record.kind() : ItemKind.EVENT;
        documents.add(new SearchDocument(
                item.id(), kind, patient, item.labels(), classification, title, text, item.sources()));
    }

    private static String words(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private static @Nullable String terms(@Nullable String consequence) {
        return consequence == null ? null : consequence.replace('_', ' ').replace("&", ", ");
    }

    private static @Nullable String number(@Nullable Double number) {
        return number == null
                ? null
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String allele(String bases) {
        return bases.length() <= LONGEST_ALLELE ? bases : bases.substring(0, LONGEST_ALLELE) + "…";
    }

    /// One image and the item it is.
    private record Image(CaseItem<?> item, ImagingInstance instance) {
        String group() {
            Labels labels = item.labels();
            return instance.studyUid() + "/" + labels.confidentiality() + "/" + labels.sensitivities();
        }
    }
}

package org.casebook.dataaccess.ingest.gold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.casefile.WearableWindow;
import org.casebook.provenance.source.Known;
import org.casebook.provenance.source.ObjectHash;
import org.jspecify.annotations.Nullable;

/// Makes the events of the timeline. What no source dates is on no timeline: no day is invented.
///
/// | Lane | One event for each |
/// |---|---|
/// | treatment | treatment given, with its line; ongoing when no source gives an end |
/// | response | observation of disease status; what notes say of response is too weak for an event |
/// | imaging | DICOM study |
/// | pathology | specimen, pathology report |
/// | genomics | file of somatic variants, when its specimen was collected; genomic observations of one day and file |
/// | labs | tumor marker, and laboratory value that a freshness rule asks for |
/// | notes | note, pathology reports included |
/// | wearables | metric and week |
///
/// Files of germline variants have no event: who may see the tumor's genome may still not know that there is another.
///
/// An event has the sources and the highest labels of everything it was made from.
final class TimelineBuilder {
    private static final String PATHOLOGY_REPORT = "pathology-report";
    private static final Set<String> ENDED = Set.of("completed", "stopped", "ended");
    private static final Comparator<CaseItem<TimelineEvent>> ORDER = Comparator.comparing(
                    (CaseItem<TimelineEvent> event) -> event.value().start())
            .thenComparing(event -> event.value().lane())
            .thenComparing(CaseItem::id);

    private final Set<String> laboratoryCodes;
    private final ZoneId zone;
    private final List<CaseItem<TimelineEvent>> events = new ArrayList<>();

    private TimelineBuilder(Set<String> laboratoryCodes, ZoneId zone) {
        this.laboratoryCodes = laboratoryCodes;
        this.zone = zone;
    }

    /// The events of one patient.
    ///
    /// @param laboratoryCodes LOINC codes of laboratory values that freshness rules ask for
    /// @param zone in which the patient's days begin
    /// @return in order of day, lane and identifier
    static List<CaseItem<TimelineEvent>> events(
            PatientRows rows, List<CaseItem<WearableWindow>> windows, Set<String> laboratoryCodes, ZoneId zone) {
        TimelineBuilder timeline = new TimelineBuilder(laboratoryCodes, zone);
        rows.given().forEach(timeline::treatment);
        rows.results().forEach(timeline::observation);
        timeline.studies(rows.instances());
        rows.specimens().forEach(timeline::specimen);
        timeline.variantFiles(rows);
        timeline.genomicReports(rows.results("genomic"));
        rows.notes().forEach(timeline::note);
        windows.forEach(timeline::week);
        return timeline.events.stream().sorted(ORDER).toList();
    }

    private void treatment(CaseItem<Treatment> item) {
        Treatment treatment = item.value();
        LocalDate start = Optional.ofNullable(treatment.started()).orElse(treatment.ended());
        if (start == null) {
            return;
        }
        LocalDate end = treatment.ended() == null || treatment.ended().isBefore(start) ? null : treatment.ended();
        boolean isCourse = !treatment.category().equals("surgery");
        boolean ended = treatment.status() != null && ENDED.contains(treatment.status());
        String detail = Stream.of(
                        treatment.line() == null ? null : "line " + treatment.line(),
                        treatment.intent(),
                        treatment.detail())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        add(
                item,
                new TimelineEvent(
                        Lane.TREATMENT,
                        start,
                        end,
                        isCourse && treatment.ended() == null && !ended,
                        treatment.display(),
                        detail.isEmpty() ? null : detail,
                        null,
                        null,
                        item.id()));
    }

    private void observation(CaseItem<Observation> item) {
        Observation observation = item.value();
        Instant effective = observation.effective();
        if (effective == null) {
            return;
        }
        LocalDate day = day(effective);
        switch (observation.category()) {
            case "disease-status" -> {
                String text = observation.text();
                add(item, day, Lane.RESPONSE, text == null ? observation.display() : text, observation);
            }
            case "tumor-marker" -> add(item, day, Lane.LABS, observation.display(), observation);
            case "lab" -> {
                if (observation.code() != null && laboratoryCodes.contains(observation.code())) {
                    add(item, day, Lane.LABS, observation.display(), observation);
                }
            }
            default -> {}
        }
    }

    private void add(CaseItem<Observation> item, LocalDate day, Lane lane, String title, Observation observation) {
        String detail = title.equals(observation.text()) ? observation.display() : observation.text();
        add(
                item,
                new TimelineEvent(
                        lane, day, null, false, title, detail, observation.number(), observation.unit(), item.id()));
    }

    private void studies(List<CaseItem<ImagingInstance>> instances) {
        grouped(instances, item -> item.value().studyUid())
                .forEach((uid, images) -> images.stream()
                        .map(image -> image.value().acquired())
                        .filter(Objects::nonNull)
                        .min(Comparator.<LocalDateTime>naturalOrder())
                        .ifPresent(acquired -> study(ItemId.of(ItemKind.STUDY, uid), acquired.toLocalDate(), images)));
    }

    private void study(ItemId study, LocalDate day, List<CaseItem<ImagingInstance>> images) {
        String modalities = joined(images, ImagingInstance::dicomModality);
        String described = joined(images, ImagingInstance::studyDescription);
        long series = images.stream()
                .map(image -> image.value().seriesUid())
                .distinct()
                .count();
        String title = described.isEmpty() ? modalities : described;
        add(
                study.text(),
                new TimelineEvent(
                        Lane.IMAGING,
                        day,
                        null,
                        false,
                        title.isEmpty() ? "imaging study" : title,
                        "%s; series: %d; images: %d"
                                .formatted(modalities.isEmpty() ? "?" : modalities, series, images.size()),
                        null,
                        null,
                        study),
                Origin.of(images));
    }

    private void specimen(CaseItem<Specimen> item) {
        Specimen specimen = item.value();
        if (specimen.collected() != null) {
            add(
                    item,
                    new TimelineEvent(
                            Lane.PATHOLOGY,
                            specimen.collected(),
                            null,
                            false,
                            specimen.type() == null ? "specimen" : specimen.type(),
                            specimen.bodySite(),
                            null,
                            null,
                            item.id()));
        }
    }

    private void variantFiles(PatientRows rows) {
        Map<String, LocalDate> collected = new TreeMap<>();
        for (CaseItem<Specimen> item : rows.specimens()) {
            Specimen specimen = item.value();
            if (specimen.identifier() != null && specimen.collected() != null) {
                collected.merge(
                        specimen.identifier(), specimen.collected(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        grouped(rows.somatic(), TimelineBuilder::object)
                .forEach((_, variants) -> variants.stream()
                        .map(variant -> collected.get(variant.value().specimen()))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .ifPresent(day -> variantFile(day, variants)));
    }

    private void variantFile(LocalDate day, List<CaseItem<Variant>> variants) {
        Origin origin = Origin.of(variants);
        add(
                origin.first().text(),
                new TimelineEvent(
                        Lane.GENOMICS,
                        day,
                        null,
                        false,
                        "somatic variants",
                        "variants: %d".formatted(variants.size()),
                        null,
                        null,
                        origin.first()),
                origin);
    }

    private void genomicReports(List<CaseItem<Observation>> observations) {
        List<CaseItem<Observation>> dated = observations.stream()
                .filter(item -> item.value().effective() != null)
                .toList();
        grouped(dated, item -> day(item) + "/" + object(item)).forEach((_, results) -> {
            Origin origin = Origin.of(results);
            add(
                    origin.first().text(),
                    new TimelineEvent(
                            Lane.GENOMICS,
                            day(results.getFirst()),
                            null,
                            false,
                            "genomic report",
                            "results: %d".formatted(results.size()),
                            null,
                            null,
                            origin.first()),
                    origin);
        });
    }

    private void note(CaseItem<Note> item) {
        Note note = item.value();
        add(item, noteEvent(Lane.NOTES, item));
        if (note.noteKind().equals(PATHOLOGY_REPORT)) {
            // The same note in a second lane needs an identifier of its own.
            add(item.id() + "/" + Lane.PATHOLOGY, noteEvent(Lane.PATHOLOGY, item), Origin.of(List.of(item)));
        }
    }

    private TimelineEvent noteEvent(Lane lane, CaseItem<Note> item) {
        Note note = item.value();
        return new TimelineEvent(
                lane, day(note.written()), null, false, note.noteKind(), note.title(), null, null, item.id());
    }

    private void week(CaseItem<WearableWindow> item) {
        WearableWindow window = item.value();
        if (window.period().equals("week")) {
            add(
                    item,
                    new TimelineEvent(
                            Lane.WEARABLES,
                            window.start(),
                            window.start().plusDays(6),
                            false,
                            window.metric(),
                            null,
                            window.value(),
                            FeatureNames.unit(window.metric()),
                            item.id()));
        }
    }

    private void add(CaseItem<?> item, TimelineEvent event) {
        add(item.id().text(), event, Origin.of(List.of(item)));
    }

    private void add(String key, TimelineEvent event, Origin origin) {
        events.add(
                new CaseItem<>(ItemId.of(ItemKind.EVENT, key), new Known<>(event, origin.sources()), origin.labels()));
    }

    private LocalDate day(CaseItem<Observation> item) {
        return day(Objects.requireNonNull(item.value().effective(), "effective"));
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static String object(CaseItem<?> item) {
        ObjectHash object = item.sources().getFirst().object();
        return object.hex();
    }

    private static <T> Map<String, List<CaseItem<T>>> grouped(
            Collection<CaseItem<T>> items, Function<CaseItem<T>, String> key) {
        return items.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static <T> String joined(Collection<CaseItem<T>> items, Function<T, @Nullable String> part) {
        return items.stream()
                .map(item -> part.apply(item.value()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}

package org.casebook.viewmodels.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ImagingStudy;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.TieredVariant;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.NoteSummary;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// The items of one case that a recommendation can rest on, as far as the user is shown them. Notes are
/// named by kind and day alone, because their titles may name people.
final class CaseEvidence {
    private static final Texts TEXTS = Texts.of("recommendation");

    private final ZoneId zone;
    private final Map<ItemId, EvidenceRow> rows = new LinkedHashMap<>();

    CaseEvidence(CaseFile file, ZoneId zone) {
        this.zone = zone;
        add(ItemKind.VARIANT, file.somatic(), CaseEvidence::name);
        add(ItemKind.VARIANT, file.germline(), CaseEvidence::name);
        add(ItemKind.STUDY, file.studies(), CaseEvidence::name);
        add(ItemKind.NOTE, file.notes(), this::name);
        add(ItemKind.EVENT, file.events(), CaseEvidence::name);
        add(ItemKind.TREATMENT, file.treatments(), CaseEvidence::name);
        add(ItemKind.CONDITION, file.conditions(), condition -> dated(condition.display(), condition.recorded()));
        add(ItemKind.OBSERVATION, file.observations(), this::name);
    }

    private <T> void add(ItemKind kind, Governed<List<CaseItem<T>>> part, Function<T, String> name) {
        String words = TEXTS.say("kind", kind);
        part.visible()
                .ifPresent(items -> items.forEach(item ->
                        rows.put(item.id(), new EvidenceRow(item.id(), words, name.apply(item.value()), null))));
    }

    EvidenceRow row(ItemId id) {
        return Optional.ofNullable(rows.get(id)).orElseGet(() -> EvidenceRow.withheld(id));
    }

    /// Items that are not chosen yet and hold every word.
    List<EvidenceRow> candidates(String words, Set<ItemId> chosen) {
        List<String> sought = Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .toList();
        return rows.values().stream()
                .filter(row -> !chosen.contains(row.id()))
                .filter(row -> {
                    String all = row.spoken().toLowerCase(Locale.ROOT);
                    return sought.stream().allMatch(all::contains);
                })
                .toList();
    }

    private static String name(TieredVariant tiered) {
        Variant variant = tiered.variant();
        String change = Stream.of(variant.hgvsProtein(), variant.hgvsCoding())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseGet(() -> TEXTS.say(
                        "variant.place", variant.chromosome(), variant.start(), variant.ref(), variant.alt()));
        String gene = variant.gene();
        return gene == null ? change : TEXTS.say("variant", gene, change);
    }

    private static String name(ImagingStudy study) {
        String description = study.description();
        LocalDateTime acquired = study.acquired();
        return dated(
                description == null ? TEXTS.say("kind", ItemKind.STUDY) : description,
                acquired == null ? null : acquired.toLocalDate());
    }

    private String name(NoteSummary note) {
        return dated(TEXTS.code("note", note.noteKind()), LocalDate.ofInstant(note.written(), zone));
    }

    private static String name(TimelineEvent event) {
        return dated(event.title(), event.start());
    }

    private static String name(Treatment treatment) {
        return dated(treatment.display(), treatment.started());
    }

    private String name(Observation observation) {
        Instant effective = observation.effective();
        Double number = observation.number();
        String value = number == null
                ? Optional.ofNullable(observation.text()).orElse("")
                : TEXTS.say(
                        "value", number, Optional.ofNullable(observation.unit()).orElse(""));
        return dated(
                value.isBlank() ? observation.display() : TEXTS.say("observation", observation.display(), value),
                effective == null ? null : LocalDate.ofInstant(effective, zone));
    }

    private static String dated(String name, @Nullable LocalDate day) {
        return day == null ? name : TEXTS.say("dated", name, Texts.day(day));
    }
}

package org.casebook.dataaccess.gateway.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.gateway.Finding;
import org.casebook.dataaccess.gateway.Finding.Kind;
import org.casebook.dataaccess.gateway.Finding.Statement;
import org.casebook.dataaccess.gateway.ModalityStatus;
import org.casebook.dataaccess.gateway.Readiness;
import org.casebook.dataaccess.gateway.Readiness.Check;
import org.casebook.dataaccess.ingest.gold.PatientRows;
import org.casebook.dataaccess.ingest.gold.TierRules;
import org.casebook.dataaccess.ingest.panel.PanelCoverage;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// Finds what the evidence as a whole says: sources that disagree, gaps, what is too old. A pure decision over
/// permitted
/// items, so it never speaks of what a user may not see. Immutable.
///
/// | Kind | Topic | When |
/// |---|---|---|
/// | conflict | `performance`, `stage` | two files say different things about days at most 30 apart, on one scale |
/// | conflict | `her2`, `marker` | two files give different results of one test in words |
/// | conflict | `sex`, `birth-date` | two sources of the person differ |
/// | gap | `gene-not-covered` | a gene with a rule of level I or II for this tumor is in no panel |
/// | gap | `modality-missing` | a modality is missing; not when it is withheld |
/// | stale | code of the check | a check of the readiness list is stale |
///
/// A conflict is between files, because within one file a later value is a change. Results of tissue tests are compared
/// whatever the days, since a change on new tissue is for the board to see. A gene of which a variant is known, or that
/// a panel with unnamed regions may hold, is not called uncovered.
public final class FindingsPolicy {
    private static final long NEAR_DAYS = 30;
    private static final Set<String> HER2 = Set.of("85319-2", "85318-4", "48676-1", "31150-6", "72383-3", "85328-3");

    /// Topic of sources that disagree on the day of birth.
    public static final String BIRTH_DATE = "birth-date";

    private final TierRules rules;

    /// Takes the genes of interest from the tier rules.
    public FindingsPolicy(TierRules rules) {
        this.rules = rules;
    }

    /// Conflicts, then gaps, then stale evidence; within each by topic and subject.
    ///
    /// @param permitted only what the user may see
    /// @param modalities as [ModalityInventory] gives them for the same items
    /// @param readiness as [ReadinessPolicy] gives it for the same items
    /// @param zone in which days begin
    public List<Finding> findings(
            PatientRows permitted, List<ModalityStatus> modalities, Readiness readiness, ZoneId zone) {
        List<Finding> findings = new ArrayList<>();
        performance(permitted, zone, findings);
        stage(permitted, zone, findings);
        markers(permitted, zone, findings);
        person(permitted, "sex", Patient::sex, findings);
        person(permitted, BIRTH_DATE, patient -> text(patient.birthDate()), findings);
        genes(permitted, findings);
        modalities.forEach(status -> modality(status, findings));
        readiness.checks().forEach(check -> stale(check, permitted, findings));
        return findings.stream()
                .sorted(Comparator.comparing(Finding::kind)
                        .thenComparing(Finding::topic)
                        .thenComparing(Finding::subject, Comparator.nullsFirst(Comparator.<String>naturalOrder())))
                .toList();
    }

    private static void performance(PatientRows permitted, ZoneId zone, List<Finding> findings) {
        Map<String, List<CaseItem<Observation>>> byScale = permitted.results("performance").stream()
                .filter(item -> HeaderReading.performance(item.value()) != null)
                .collect(Collectors.groupingBy(
                        item -> Objects.requireNonNullElse(
                                item.value().code(), item.value().display()),
                        TreeMap::new,
                        Collectors.toList()));
        byScale.values()
                .forEach(items -> conflict(
                        "performance",
                        null,
                        near(items, HeaderReading::performance),
                        HeaderReading::performance,
                        zone,
                        findings));
    }

    private static void stage(PatientRows permitted, ZoneId zone, List<Finding> findings) {
        Function<Observation, @Nullable String> reading = Observation::text;
        conflict("stage", null, near(HeaderReading.stageGroups(permitted), reading), reading, zone, findings);
    }

    private static void markers(PatientRows permitted, ZoneId zone, List<Finding> findings) {
        Function<Observation, @Nullable String> reading = Observation::text;
        Map<String, List<CaseItem<Observation>>> byTest = permitted.results("tumor-marker").stream()
                .filter(item -> item.value().text() != null)
                .collect(Collectors.groupingBy(
                        item -> Objects.requireNonNullElse(
                                item.value().code(), item.value().display()),
                        TreeMap::new,
                        Collectors.toList()));
        byTest.forEach((test, items) -> conflict(
                HER2.contains(test) ? "her2" : "marker",
                items.getFirst().value().display(),
                disagreeing(items, reading, (_, _) -> true),
                reading,
                zone,
                findings));
    }

    private static List<CaseItem<Observation>> near(
            List<CaseItem<Observation>> items, Function<Observation, @Nullable String> reading) {
        return disagreeing(items, reading, FindingsPolicy::isNear);
    }

    private static boolean isNear(CaseItem<Observation> one, CaseItem<Observation> other) {
        Instant first = one.value().effective();
        Instant second = other.value().effective();
        return first != null && second != null && Math.abs(ChronoUnit.DAYS.between(first, second)) <= NEAR_DAYS;
    }

    /// Items that some other item of another file contradicts.
    private static List<CaseItem<Observation>> disagreeing(
            List<CaseItem<Observation>> items,
            Function<Observation, @Nullable String> reading,
            BiPredicate<CaseItem<Observation>, CaseItem<Observation>> comparable) {
        return items.stream()
                .filter(item -> items.stream()
                        .anyMatch(other -> !object(item).equals(object(other))
                                && !normal(reading.apply(item.value())).equals(normal(reading.apply(other.value())))
                                && comparable.test(item, other)))
                .toList();
    }

    private static void conflict(
            String topic,
            @Nullable String subject,
            List<CaseItem<Observation>> items,
            Function<Observation, @Nullable String> reading,
            ZoneId zone,
            List<Finding> findings) {
        if (items.size() > 1) {
            findings.add(new Finding(
                    Kind.CONFLICT,
                    topic,
                    subject,
                    items.stream()
                            .sorted(HeaderReading.byTime())
                            .map(item -> new Statement(
                                    Objects.requireNonNullElse(reading.apply(item.value()), ""),
                                    day(item.value().effective(), zone),
                                    item.id(),
                                    item.sources()))
                            .toList()));
        }
    }

    private static void person(
            PatientRows permitted,
            String topic,
            Function<Patient, @Nullable String> component,
            List<Finding> findings) {
        List<Statement> statements = new ArrayList<>();
        for (CaseItem<Patient> item : permitted.patients()) {
            String value = component.apply(item.value());
            if (value != null && !value.equals("unknown")) {
                statements.add(new Statement(value, null, item.id(), item.sources()));
            }
        }
        if (statements.stream().map(Statement::text).distinct().count() > 1) {
            findings.add(new Finding(Kind.CONFLICT, topic, null, statements));
        }
    }

    private void genes(PatientRows permitted, List<Finding> findings) {
        Map<String, List<CaseItem<PanelRegion>>> byPanel = permitted.regions().stream()
                .collect(Collectors.groupingBy(item -> item.value().panel(), TreeMap::new, Collectors.toList()));
        if (byPanel.isEmpty()) {
            return;
        }
        List<PanelCoverage> panels = byPanel.values().stream()
                .map(regions ->
                        new PanelCoverage(regions.stream().map(CaseItem::value).toList()))
                .toList();
        Set<String> found = Stream.concat(permitted.somatic().stream(), permitted.germline().stream())
                .map(item -> item.value().gene())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Condition> primaries =
                permitted.primaries().stream().map(CaseItem::value).toList();
        for (String gene : rules.genesOfInterest(rules.tumorGroups(primaries))) {
            if (!found.contains(gene)
                    && panels.stream().allMatch(panel -> panel.gene(gene) == PanelCoverage.Coverage.NOT_COVERED)) {
                findings.add(new Finding(
                        Kind.GAP,
                        "gene-not-covered",
                        gene,
                        byPanel.entrySet().stream()
                                .map(panel -> new Statement(
                                        panel.getKey(),
                                        null,
                                        panel.getValue().getFirst().id(),
                                        files(panel.getValue())))
                                .toList()));
            }
        }
    }

    private static void modality(ModalityStatus status, List<Finding> findings) {
        if (status.presence() instanceof Presence.Absent absent && absent.missing() != Missing.WITHHELD) {
            findings.add(new Finding(
                    Kind.GAP, "modality-missing", status.modality().name().toLowerCase(Locale.ROOT), List.of()));
        }
    }

    private static void stale(Check check, PatientRows permitted, List<Finding> findings) {
        ItemId item = check.item();
        if (check.state() == Readiness.State.STALE && item != null) {
            List<CaseItem<?>> used = Stream.<CaseItem<?>>concat(
                            permitted.items().filter(candidate -> candidate.id().equals(item)),
                            permitted.instances().stream()
                                    .filter(image -> ItemId.of(
                                                    ItemKind.STUDY,
                                                    image.value().studyUid())
                                            .equals(item)))
                    .toList();
            findings.add(new Finding(
                    Kind.STALE,
                    check.code(),
                    null,
                    List.of(new Statement(
                            Objects.requireNonNullElse(text(check.newest()), ""), check.newest(), item, files(used)))));
        }
    }

    /// The place where there is one, the file where several places of it were used.
    private static List<SourceRef> files(List<? extends CaseItem<?>> items) {
        Map<ObjectHash, List<SourceRef>> byFile = items.stream()
                .flatMap(item -> item.sources().stream())
                .distinct()
                .collect(Collectors.groupingBy(SourceRef::object, TreeMap::new, Collectors.toList()));
        return byFile.entrySet().stream()
                .map(file -> file.getValue().size() == 1 ? file.getValue().getFirst() : SourceRef.whole(file.getKey()))
                .toList();
    }

    private static ObjectHash object(CaseItem<?> item) {
        return item.sources().getFirst().object();
    }

    private static String normal(@Nullable String value) {
        return value == null
                ? ""
                : value.toUpperCase(Locale.ROOT).replaceFirst("^STAGE\\s+", "").strip();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone).toLocalDate();
    }
}

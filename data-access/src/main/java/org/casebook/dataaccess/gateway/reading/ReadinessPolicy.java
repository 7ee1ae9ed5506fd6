package org.casebook.dataaccess.gateway.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.gateway.Readiness;
import org.casebook.dataaccess.gateway.Readiness.Check;
import org.casebook.dataaccess.gateway.Readiness.State;
import org.casebook.dataaccess.ingest.gold.PatientRows;
import org.casebook.dataaccess.ingest.gold.RuleFileException;
import org.jspecify.annotations.Nullable;

/// Decides whether a case can be discussed, by a checklist of a versioned file that a site may replace. A pure
/// decision over permitted items: what a user may not see is missing for that user. Immutable.
///
/// Evidence dated after the day of the board counts as fresh; evidence without a date is present but stale where an age
/// is asked for, because nobody can say that it is fresh.
public final class ReadinessPolicy {
    private static final String BUNDLED = "readiness.yaml";

    private final String version;
    private final List<ReadinessRule> rules;

    ReadinessPolicy(String version, List<ReadinessRule> rules) {
        this.version = version;
        this.rules = List.copyOf(rules);
    }

    /// The checklist that comes with Casebook.
    public static ReadinessPolicy bundled() {
        try (InputStream file = ReadinessPolicy.class.getResourceAsStream(BUNDLED)) {
            return ReadinessFile.read(BUNDLED, Objects.requireNonNull(file, BUNDLED));
        } catch (IOException e) {
            throw RuleFileException.unreadable(BUNDLED, e);
        }
    }

    /// The checklist of a site.
    ///
    /// @throws RuleFileException when the file cannot be read or breaks the rules
    public static ReadinessPolicy read(Path path) {
        String name = String.valueOf(path.getFileName());
        try (InputStream file = Files.newInputStream(path)) {
            return ReadinessFile.read(name, file);
        } catch (IOException e) {
            throw RuleFileException.unreadable(name, e);
        }
    }

    public String version() {
        return version;
    }

    /// LOINC codes that the rules ask for: these values are worth a place on the timeline.
    public Set<String> laboratoryCodes() {
        return rules.stream().flatMap(rule -> rule.codes().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Applies the checklist.
    ///
    /// @param permitted only what the user may see
    /// @param boardCase the case on the agenda, null when it is on none
    /// @param tumorGroups of the diagnosis, as the tier rules name them
    /// @param boardDay day of the board
    /// @param zone in which days begin
    public Readiness readiness(
            PatientRows permitted,
            @Nullable CaseItem<BoardCase> boardCase,
            Set<String> tumorGroups,
            LocalDate boardDay,
            ZoneId zone) {
        boolean underTreatment = permitted.given().stream().anyMatch(item -> isUnderWay(item.value(), boardDay));
        List<Check> checks = rules.stream()
                .filter(rule ->
                        rule.tumors().isEmpty() || rule.tumors().stream().anyMatch(tumorGroups::contains))
                .map(rule -> check(rule, newest(rule, permitted, boardCase, zone), boardDay, underTreatment))
                .toList();
        State worst =
                checks.stream().map(Check::state).max(Comparator.naturalOrder()).orElse(State.READY);
        return new Readiness(worst, checks);
    }

    private static boolean isUnderWay(Treatment treatment, LocalDate boardDay) {
        return treatment.category().equals("systemic")
                && treatment.started() != null
                && !treatment.started().isAfter(boardDay)
                && (treatment.ended() == null || !treatment.ended().isBefore(boardDay))
                && !"completed".equals(treatment.status())
                && !"stopped".equals(treatment.status());
    }

    /// A piece of evidence and its day.
    private record Dated(ItemId item, @Nullable LocalDate day) {
        static final Comparator<Dated> ORDER = Comparator.comparing(
                        Dated::day, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Dated::item, Comparator.reverseOrder());
    }

    private static Check check(ReadinessRule rule, Optional<Dated> newest, LocalDate boardDay, boolean underTreatment) {
        Integer maxAge = rule.maxAge(underTreatment);
        return newest.map(dated -> new Check(
                        rule.code(),
                        isFresh(dated, maxAge, boardDay) ? State.READY : State.STALE,
                        dated.day,
                        maxAge,
                        dated.item))
                .orElseGet(() -> new Check(rule.code(), State.MISSING, null, maxAge, null));
    }

    private static boolean isFresh(Dated dated, @Nullable Integer maxAge, LocalDate boardDay) {
        return maxAge == null || (dated.day != null && ChronoUnit.DAYS.between(dated.day, boardDay) <= maxAge);
    }

    private static Optional<Dated> newest(
            ReadinessRule rule, PatientRows permitted, @Nullable CaseItem<BoardCase> boardCase, ZoneId zone) {
        Stream<Dated> evidence = switch (rule.evidence()) {
            case OBSERVATION ->
                permitted.results().stream()
                        .filter(item -> item.value().code() != null
                                && rule.codes().contains(item.value().code()))
                        .map(item -> dated(item, zone));
            case IMAGING ->
                permitted.instances().stream()
                        .map(CaseItem::value)
                        .filter(image -> image.dicomModality() != null
                                && rule.modalities().contains(image.dicomModality()))
                        .map(ReadinessPolicy::dated);
            case NOTE ->
                permitted.notes().stream()
                        .filter(item -> rule.kinds().contains(item.value().noteKind()))
                        .map(item -> new Dated(
                                item.id(), item.value().written().atZone(zone).toLocalDate()));
            case GENOMICS -> genomics(permitted, zone);
            case QUESTION -> question(boardCase);
        };
        return evidence.max(Dated.ORDER);
    }

    private static Dated dated(CaseItem<Observation> item, ZoneId zone) {
        return new Dated(
                item.id(),
                item.value().effective() == null
                        ? null
                        : item.value().effective().atZone(zone).toLocalDate());
    }

    private static Dated dated(ImagingInstance image) {
        LocalDateTime acquired = image.acquired();
        return new Dated(ItemId.of(ItemKind.STUDY, image.studyUid()), acquired == null ? null : acquired.toLocalDate());
    }

    /// Somatic variants, dated by the collection of their specimen, and genomic observations. Of the variants of one
    /// specimen the first stands for all, since [Dated#ORDER] takes it.
    private static Stream<Dated> genomics(PatientRows permitted, ZoneId zone) {
        Map<String, CaseItem<Variant>> firstOf = new LinkedHashMap<>();
        permitted.somatic().forEach(item -> firstOf.putIfAbsent(item.value().specimen(), item));
        Stream<Dated> variants = firstOf.entrySet().stream()
                .map(entry -> new Dated(entry.getValue().id(), collected(permitted, entry.getKey())));
        return Stream.concat(permitted.results("genomic").stream().map(item -> dated(item, zone)), variants);
    }

    private static @Nullable LocalDate collected(PatientRows permitted, String specimen) {
        return permitted.specimens().stream()
                .map(CaseItem::value)
                .filter(candidate -> specimen.equals(candidate.identifier()))
                .map(Specimen::collected)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<Dated> question(@Nullable CaseItem<BoardCase> boardCase) {
        return boardCase == null
                        || boardCase.value().question() == null
                        || boardCase.value().question().isBlank()
                ? Stream.empty()
                : Stream.of(new Dated(boardCase.id(), null));
    }
}

package org.casebook.dataaccess.lakehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casebook.dataaccess.casefile.Board;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.ClinicalRecord;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.governance.RowPredicate;
import org.casebook.dataaccess.lakehouse.PermittedQuality.Tally;
import org.casebook.dataaccess.quality.Gravity;
import org.casebook.dataaccess.quality.QualityCheck;
import org.casebook.dataaccess.quality.QualityFile;
import org.casebook.dataaccess.quality.QualityRule;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermittedQualityTest {
    private static final LocalDate TODAY = PlantedRows.TODAY;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
    private static final PatientIdentifier ADA = new PatientIdentifier("urn:test:mrn", "1");
    private static final PatientIdentifier BEN = new PatientIdentifier("urn:test:mrn", "2");
    private static final Scope EVERYTHING = scope(new RowPredicate.Everyone());
    private static final Scope NORTH = scope(new RowPredicate.InSites(Set.of("north")));

    @TempDir
    private Path folder;

    private Lakehouse lakehouse;

    @BeforeEach
    void open() {
        lakehouse = Lakehouse.open(Home.createDemo(folder), CLOCK);
    }

    @AfterEach
    void close() {
        lakehouse.close();
    }

    @Test
    void findsNothingWrongWithSoundRows() {
        plant("sound", ADA, "north", PlantedRows.sound());

        List<QualityCheck> checks = QualityFile.bundled().checks();
        Set<String> judged = new TreeSet<>();
        for (QualityCheck check : checks) {
            tallies(EVERYTHING, check).forEach(tally -> {
                judged.add(check.code());
                assertThat(tally.failed()).as(check.code()).isZero();
            });
        }
        assertThat(judged)
                .containsExactlyInAnyOrderElementsOf(
                        checks.stream().map(QualityCheck::code).toList());
    }

    @Test
    void everyBundledCheckFailsOnARowThatBreaksIt() {
        plant("one", ADA, "north", PlantedRows.broken());
        plant("two", ADA, "north", PlantedRows.contradicting());

        List<String> silent = QualityFile.bundled().checks().stream()
                .filter(check -> tallies(EVERYTHING, check).stream().allMatch(tally -> tally.failed() == 0))
                .map(QualityCheck::code)
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void listsTheRowsThatItCounts() {
        plant("one", ADA, "north", PlantedRows.broken());
        plant("two", ADA, "north", PlantedRows.contradicting());

        for (QualityCheck check : QualityFile.bundled().checks()) {
            long counted =
                    tallies(EVERYTHING, check).stream().mapToLong(Tally::failed).sum();
            assertThat(failing(EVERYTHING, check, TODAY, false))
                    .as(check.code())
                    .hasSize(Math.toIntExact(counted));
        }
    }

    @Test
    void tellsTheSameWhetherOrNotThereIsAPatientOfAnotherSite() {
        plant("one", ADA, "north", PlantedRows.broken());
        Map<String, List<Tally>> before = everyTally(NORTH);

        plant("two", BEN, "south", withoutSpecimens(PlantedRows.broken()));
        plant("three", BEN, "south", withoutSpecimens(PlantedRows.contradicting()));

        assertThat(everyTally(NORTH)).isEqualTo(before);
        assertThat(everyTally(EVERYTHING)).isNotEqualTo(before);
    }

    @Test
    void noRowIsADuplicateOfAHiddenOne() {
        QualityCheck duplicate = bundled("condition-duplicate");
        plant("one", ADA, "north", List.of(PlantedRows.person("1980-01-01"), lung()));
        plant("two", ADA, new Labels(Confidentiality.V, "PSY"), List.of(lung()));

        Scope normal = new Scope(new RowPredicate.Everyone(), Confidentiality.N, Set.of(), TODAY);
        assertThat(tallies(normal, duplicate)).extracting(Tally::failed).containsExactly(0L);
        assertThat(tallies(EVERYTHING, duplicate)).extracting(Tally::failed).containsOnly(1L);
    }

    @Test
    void whatNamesAHiddenRowNamesNothingWhetherOrNotItIsThere() {
        QualityCheck reference = bundled("somatic-specimen");
        plant("one", ADA, "north", List.of(PlantedRows.person("1980-01-01"), PlantedRows.variant("T1")));
        Scope normal = new Scope(new RowPredicate.Everyone(), Confidentiality.N, Set.of(), TODAY);
        List<Tally> before = tallies(normal, reference);

        plant("two", ADA, new Labels(Confidentiality.V, ""), List.of(PlantedRows.specimen("T1")));

        assertThat(tallies(normal, reference)).isEqualTo(before);
        assertThat(before).extracting(Tally::failed).containsExactly(1L);
        assertThat(tallies(EVERYTHING, reference)).extracting(Tally::failed).containsExactly(0L);
    }

    @Test
    void tellsNoDayToWhoKnowsNone() {
        QualityCheck overdue = bundled("order-overdue");
        plant(
                "one",
                ADA,
                "north",
                List.of(
                        PlantedRows.person("1980-01-01"),
                        new ServiceOrder("active", "CT", null, LocalDate.of(2026, 9, 2)),
                        new ServiceOrder("active", "MR", null, LocalDate.of(2026, 9, 29)),
                        new ServiceOrder("active", "PET", null, LocalDate.of(2026, 8, 31))));

        assertThat(failing(EVERYTHING, overdue, LocalDate.of(2026, 11, 20), false))
                .hasSize(2);
        assertThat(failing(EVERYTHING, overdue, LocalDate.of(2026, 11, 20), true))
                .hasSize(1);
        assertThat(failing(EVERYTHING, overdue, LocalDate.of(2026, 11, 28), true))
                .hasSize(1);
    }

    @Test
    void keptResultsLeaveOutWhoMayNotBeSeenAnyMore() {
        QualityCheck check = bundled("case-question");
        plant("one", ADA, "north", List.of(PlantedRows.person("1980-01-01"), place()));
        keep(NORTH, check, "2026-11-18T08:00:00Z");
        assertThat(kept(NORTH)).containsExactly(new PermittedQuality.Kept(1, "case-question", 1, 1, 1));

        plant("one", ADA, "south", List.of(PlantedRows.person("1980-01-01"), place()));

        assertThat(kept(NORTH)).isEmpty();
    }

    @Test
    void keptResultsOfOneScopeAreNotShownInAnother() {
        QualityCheck check = bundled("case-question");
        plant("one", ADA, "north", List.of(PlantedRows.person("1980-01-01"), place()));
        keep(EVERYTHING, check, "2026-11-18T08:00:00Z");

        assertThat(kept(NORTH)).isEmpty();
        assertThat(kept(EVERYTHING)).hasSize(1);
    }

    @Test
    void keepsTheNewestRunsOfEachScope() {
        QualityCheck check = bundled("case-question");
        for (int day = 0; day <= QualityStore.KEPT; day++) {
            keep(
                    NORTH,
                    check,
                    Instant.parse("2026-01-01T08:00:00Z")
                            .plusSeconds(86_400L * day)
                            .toString());
        }
        keep(EVERYTHING, check, "2026-11-18T08:00:00Z");

        List<PermittedQuality.Run> runs =
                lakehouse.read(NORTH, reader -> reader.quality().runs());
        assertThat(runs).hasSize(QualityStore.KEPT);
        assertThat(runs.getFirst().ran()).isEqualTo("2026-01-02T08:00:00Z");
    }

    @Test
    void refusesAColumnThatThereIsNot() {
        QualityCheck check = new QualityCheck(
                "a", "A", "condition", Map.of(), Gravity.ERROR, new QualityRule.Completeness("colour"));

        assertThatThrownBy(() -> tallies(EVERYTHING, check)).hasMessage("column is colour, must be one of condition");
    }

    /// A specimen that two patients name would make them one.
    private static List<ClinicalRecord> withoutSpecimens(List<ClinicalRecord> rows) {
        return rows.stream().filter(row -> !(row instanceof Specimen)).toList();
    }

    private static Scope scope(RowPredicate patients) {
        return new Scope(patients, Confidentiality.V, Set.of("HIV", "PSY"), TODAY);
    }

    private static QualityCheck bundled(String code) {
        return QualityFile.bundled().checks().stream()
                .filter(check -> check.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Condition lung() {
        return new Condition(
                "problem", "http://snomed.info/sct", "254637007", "lung", null, null, LocalDate.of(2025, 1, 1), null);
    }

    private static BoardCase place() {
        return new BoardCase("C-1", "B-1", 1, null, null, null, null);
    }

    private Map<String, List<Tally>> everyTally(Scope scope) {
        Map<String, List<Tally>> tallies = new TreeMap<>();
        QualityFile.bundled().checks().forEach(check -> tallies.put(check.code(), tallies(scope, check)));
        return tallies;
    }

    private List<Tally> tallies(Scope scope, QualityCheck check) {
        return lakehouse.read(scope, reader -> reader.quality().tallies(check, TODAY, false));
    }

    private List<PermittedQuality.Failing> failing(Scope scope, QualityCheck check, LocalDate day, boolean months) {
        return lakehouse.read(scope, reader -> reader.quality().failing(check, day, months, 1_000));
    }

    private void keep(Scope scope, QualityCheck check, String ran) {
        String key = lakehouse.read(scope, reader -> reader.quality().scope());
        lakehouse.quality().keep(key, Instant.parse(ran), "test", Map.of(check.code(), tallies(scope, check)));
    }

    private List<PermittedQuality.Kept> kept(Scope scope) {
        return lakehouse.read(scope, reader -> reader.quality().kept());
    }

    private void plant(String name, PatientIdentifier subject, String site, List<ClinicalRecord> records) {
        plant(
                name,
                subject,
                Labels.NORMAL,
                records.stream().map(each -> at(site, each)).toList());
        lakehouse.identities().settle();
        lakehouse
                .gold()
                .stale()
                .forEach(patient -> lakehouse
                        .gold()
                        .replace(
                                patient,
                                new GoldRows(
                                        siteOf(patient),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        "1",
                                        1)));
        lakehouse.gold().built();
    }

    private String siteOf(Pseudonym patient) {
        return String.valueOf(
                lakehouse.gold().rows(Patient.class, patient).getLast().value().site());
    }

    private static ClinicalRecord at(String site, ClinicalRecord record) {
        return record instanceof Patient person
                ? new Patient(null, null, person.birthDate(), person.sex(), person.deceased(), site)
                : record;
    }

    private void plant(String name, PatientIdentifier subject, Labels labels, List<ClinicalRecord> records) {
        ObjectHash object = ObjectHash.of(name.getBytes(StandardCharsets.UTF_8));
        try (SilverWriter writer = lakehouse.ingest().begin(object)) {
            for (int at = 0; at < records.size(); at++) {
                SourceRef source = new SourceRef(object, new Place.Line(at + 1));
                ClinicalRecord row = records.get(at);
                writer.add(
                        ItemId.of(row.kind(), source, 0), row instanceof Board ? null : subject, source, labels, row);
            }
            writer.finish(name, 1, "FHIR", "1", "ACCEPTED", "{}", new SilverWriter.Counts(1, 1, 0));
        }
    }
}

package org.casebook.dataaccess.gateway.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.gateway.Finding;
import org.casebook.dataaccess.gateway.ModalityStatus;
import org.casebook.dataaccess.gateway.Readiness;
import org.casebook.dataaccess.gateway.Readiness.State;
import org.casebook.dataaccess.ingest.gold.Items;
import org.casebook.dataaccess.ingest.gold.PatientRows;
import org.casebook.dataaccess.ingest.gold.RuleFileException;
import org.casebook.dataaccess.ingest.gold.TierRules;
import org.casebook.provenance.source.Unknown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    private static final LocalDate BOARD = LocalDate.parse("2026-11-25");
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final TierRules RULES = TierRules.bundled();
    private static final ReadinessPolicy READINESS = ReadinessPolicy.bundled();
    private static final FindingsPolicy FINDINGS = new FindingsPolicy(RULES);

    private final Items items = new Items();

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 20261123})
    void readsTheSameInWhateverOrderItemsCome(long seed) {
        outsideReport();
        PatientRows shuffled = items.shuffled(seed);
        assertThat(HeaderReading.of(shuffled, BOARD)).isEqualTo(HeaderReading.of(items.rows(), BOARD));
        assertThat(inventory(shuffled, Set.of())).isEqualTo(inventory(items.rows(), Set.of()));
        assertThat(readiness(shuffled)).isEqualTo(readiness(items.rows()));
        assertThat(findings(shuffled)).isEqualTo(findings(items.rows())).isNotEmpty();
    }

    @Test
    void headsTheCaseWithTheNewestValuesAndEverySource() {
        outsideReport();
        HeaderReading header = HeaderReading.of(items.rows(), BOARD);
        assertThat(header.name().value()).contains("Ines Muster");
        assertThat(header.age().value()).contains("58");
        assertThat(header.age().sources())
                .isEqualTo(header.birthDate().sources())
                .hasSize(2);
        assertThat(header.diagnosis().value()).contains("adenocarcinoma of the lung");
        assertThat(header.stage().value()).contains("IVB");
        assertThat(header.performance().value()).contains("ECOG 2");
        assertThat(header.performance().sources()).hasSize(1);
    }

    @Test
    void leavesUnknownWhatNoSourceSays() {
        HeaderReading header = HeaderReading.of(items.rows(), BOARD);
        assertThat(header.age()).isEqualTo(new Unknown<>(Unknown.Reason.NO_INFORMATION));
        assertThat(header.stage()).isEqualTo(new Unknown<>(Unknown.Reason.NO_INFORMATION));
        items.add(Items.patient("2027-01-01", "unknown", null));
        assertThat(HeaderReading.of(items.rows(), BOARD).age()).isEqualTo(new Unknown<>(Unknown.Reason.UNKNOWN));
    }

    @Test
    void believesTheMajorityOnWhoThePersonIs() {
        items.add(Items.patient("1968-04-17", "female", "north"));
        items.add(Items.patient("1986-04-17", "female", "south"));
        items.add(Items.patient("1968-04-17", "female", "south"));
        HeaderReading header = HeaderReading.of(items.rows(), BOARD);
        assertThat(header.birthDate().sources()).hasSize(2);
        assertThat(header.birthDate().value()).contains(LocalDate.parse("1968-04-17"));
        assertThat(header.site().value()).contains("south");
    }

    @Test
    void doesNotTakeATnmCategoryForAStage() {
        items.add(Items.text("stage", "21908-9", "Stage group", "IVB", "2025-02-24"));
        items.add(Items.text("stage", "21905-5", "Primary tumor", "cT2b", "2025-02-25"));
        items.add(Items.text("stage", "21907-1", "Distant metastases", "M1c", "2025-02-25"));
        assertThat(HeaderReading.of(items.rows(), BOARD).stage().value()).contains("IVB");
    }

    @Test
    void tellsTheWaysApartInWhichModalitiesAreMissing() {
        items.add(Items.note("progress-note", "2026-11-17"));
        items.add(Items.note("progress-note", "2026-11-10"));
        items.add(new ServiceOrder("active", "Panel", Modality.GENOMICS, LocalDate.parse("2026-11-10")));
        items.add(new ServiceOrder("revoked", "Germline", Modality.GERMLINE, LocalDate.parse("2026-11-11")));
        assertThat(inventory(items.rows(), Set.of()))
                .extracting(ModalityStatus::presence)
                .containsExactly(
                        absent(Missing.NO_INFORMATION, null),
                        absent(Missing.PENDING, "2026-11-10"),
                        absent(Missing.NOT_DONE, "2026-11-11"),
                        absent(Missing.FAILED_TO_LOAD, null),
                        new Presence.Present(2, LocalDate.parse("2026-11-17")),
                        absent(Missing.NOT_ENROLLED, null));
    }

    @Test
    void withholdsAModalityTheSameWhetherItExistsOrNot() {
        ModalityStatus without = inventory(items.rows(), Set.of(Modality.NOTES)).get(4);
        items.add(Items.note("progress-note", "2026-11-17"));
        assertThat(inventory(items.rows(), Set.of(Modality.NOTES)).get(4))
                .isEqualTo(without)
                .isEqualTo(new ModalityStatus(Modality.NOTES, absent(Missing.WITHHELD, null)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-11, READY", "2026-11-10, STALE", "2026-11-30, READY"})
    void countsDaysToTheBoard(String day, State state) {
        items.add(Items.number("lab", "718-7", "Hemoglobin", 12, day));
        assertThat(check("blood-count").state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"true, STALE, 14", "false, READY, 28"})
    void asksForANewerCreatinineUnderTreatment(boolean treated, State state, int maxAge) {
        items.add(Items.number("lab", "2160-0", "Creatinine", 0.8, "2026-11-05"));
        items.add(Items.treatment("carboplatin", "2026-09-22", treated ? null : "2026-10-20", 2));
        assertThat(check("creatinine").state()).isEqualTo(state);
        assertThat(check("creatinine").maxAgeDays()).isEqualTo(maxAge);
    }

    @Test
    void pointsAtTheStudyThatIsTooOld() {
        items.add(Items.image("1.2.3", "1.2.3.1", "1.2.3.1.1", "CT", "2026-09-01"));
        items.add(Items.image("1.2.4", "1.2.4.1", "1.2.4.1.1", "CT", "2026-08-01"));
        Readiness.Check ct = check("ct");
        assertThat(ct.state()).isEqualTo(State.STALE);
        assertThat(ct.item()).isEqualTo(ItemId.of(ItemKind.STUDY, "1.2.3"));
        assertThat(findings(items.rows()))
                .filteredOn(finding -> finding.topic().equals("ct"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Finding.Kind.STALE);
                    assertThat(finding.statements().getFirst().sources()).hasSize(1);
                });
    }

    @Test
    void asksForAMolecularReportOnlyWhereATherapyDependsOnIt() {
        assertThat(readiness(items.rows()).checks())
                .extracting(Readiness.Check::code)
                .doesNotContain("molecular-report");
        items.add(Items.primary("adenocarcinoma of the lung", "C34.11"));
        assertThat(check("molecular-report").state()).isEqualTo(State.MISSING);
        items.add(Items.variant("somatic", "EGFR", "p.Leu858Arg", "missense_variant"));
        assertThat(check("molecular-report").state()).isEqualTo(State.READY);
    }

    @Test
    void isAsReadyAsItsWorstCheck() {
        CaseItem<BoardCase> asked = items.add(new BoardCase("case-1", "board-1", 1, null, "Surgery?", null, null));
        Readiness readiness = READINESS.readiness(items.rows(), asked, Set.of(), BOARD, ZONE);
        assertThat(readiness.checks().getFirst())
                .isEqualTo(new Readiness.Check("question", State.READY, null, null, asked.id()));
        assertThat(readiness.state()).isEqualTo(State.MISSING);
    }

    @Test
    void showsConflictsBetweenFilesButNotChangesWithinOne() {
        items.add(Items.number("performance", "89247-1", "ECOG", 0, "2026-11-10"));
        items.add(Items.number("performance", "89247-1", "ECOG", 1, "2026-11-11"));
        assertThat(conflicts()).isEmpty();
        items.add("outside", Labels.NORMAL, Items.number("performance", "89247-1", "ECOG", 2, "2026-11-12"));
        assertThat(conflicts()).extracting(Finding::topic).containsExactly("performance");
    }

    @Test
    void doesNotCompareValuesThatLieFarApart() {
        items.add(Items.number("performance", "89247-1", "ECOG", 0, "2026-01-10"));
        items.add("outside", Labels.NORMAL, Items.number("performance", "89247-1", "ECOG", 2, "2026-11-12"));
        items.add(Items.text("stage", "21908-9", "Stage group", "IIIA", "2026-01-10"));
        items.add("outside", Labels.NORMAL, Items.text("stage", "21908-9", "Stage group", "IVB", "2026-11-12"));
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void namesEveryKindOfConflict() {
        items.add(Items.patient("1968-04-17", "female", null));
        items.add("outside", Labels.NORMAL, Items.patient("1968-04-18", "male", null));
        items.add(Items.text("stage", "21908-9", "Stage group", "Stage IVA", "2026-11-10"));
        items.add("outside", Labels.NORMAL, Items.text("stage", "21908-9", "Stage group", "IVB", "2026-11-12"));
        items.add(Items.text("tumor-marker", "85319-2", "HER2 IHC", "1+", "2026-01-10"));
        items.add("outside", Labels.NORMAL, Items.text("tumor-marker", "85319-2", "HER2 IHC", "3+", "2026-11-12"));
        assertThat(conflicts())
                .extracting(
                        Finding::topic,
                        Finding::subject,
                        finding -> finding.statements().size())
                .containsExactly(
                        tuple("birth-date", null, 2),
                        tuple("her2", "HER2 IHC", 2),
                        tuple("sex", null, 2),
                        tuple("stage", null, 2));
    }

    @Test
    void callsAGeneNotCoveredOnlyWhereThePanelSaysSo() {
        items.add(Items.primary("adenocarcinoma of the lung", "C34.11"));
        items.add("panel", Labels.NORMAL, new PanelRegion("Solid v2", "chr7", 0, 100, "EGFR"));
        assertThat(uncovered()).contains("ALK", "KRAS").doesNotContain("EGFR", "KIT");
        items.add("panel", Labels.NORMAL, new PanelRegion("Solid v2", "chr12", 0, 100, null));
        assertThat(uncovered()).isEmpty();
    }

    @Test
    void saysNothingOnPanelsWhereNoneWasRead() {
        items.add(Items.primary("adenocarcinoma of the lung", "C34.11"));
        assertThat(uncovered()).isEmpty();
    }

    @Test
    void keepsSilentOnWithheldModalities() {
        List<ModalityStatus> modalities = inventory(items.rows(), Set.of(Modality.GERMLINE));
        assertThat(FINDINGS.findings(items.rows(), modalities, readiness(items.rows()), ZONE))
                .extracting(Finding::subject)
                .contains("genomics")
                .doesNotContain("germline");
    }

    @Test
    void readsTheChecklistOfASite(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("site.yaml"), """
                version: "7"
                rules:
                  - {code: psa, evidence: observation, codes: ["2857-1"], maxAgeDays: 90}
                """);
        ReadinessPolicy site = ReadinessPolicy.read(file);
        items.add(Items.number("tumor-marker", "2857-1", "PSA", 4, "2026-11-01"));
        assertThat(site.readiness(items.rows(), null, Set.of(), BOARD, ZONE).state())
                .isEqualTo(State.READY);
        assertThat(site.laboratoryCodes()).containsExactly("2857-1");
        assertThat(site.version()).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: \"1\"\nrules: []",
                "rules: [{code: a, evidence: question}]",
                "version: \"1\"\nrules: [{code: a, evidence: rumor}]",
                "version: \"1\"\nrules: [{code: a, evidence: note}]",
                "version: \"1\"\nrules: [{code: A B, evidence: question}]",
                "version: \"1\"\nrules: [{code: a, evidence: question, maxAgeDays: -1}]",
                "version: \"1\"\nrules: [{code: a, evidence: question, colour: red}]",
                "version: [",
                ""
            })
    void refusesAChecklistThatBreaksARule(String text, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("site.yaml"), text);
        assertThatThrownBy(() -> ReadinessPolicy.read(file))
                .isInstanceOf(RuleFileException.class)
                .hasMessageStartingWith("site.yaml")
                .hasMessageNotContaining("\n");
    }

    private void outsideReport() {
        items.add(Items.patient("1968-04-17", "female", "north"));
        items.add("outside", Labels.NORMAL, Items.patient("1968-04-17", "female", "north"));
        items.add(Items.primary("adenocarcinoma of the lung", "C34.11"));
        items.add(Items.text("stage", "21908-9", "Stage group", "IVB", "2025-02-24"));
        items.add(Items.number("performance", "89247-1", "ECOG", 0, "2026-11-01"));
        items.add("outside", Labels.NORMAL, Items.number("performance", "89247-1", "ECOG", 2, "2026-11-11"));
        items.add(Items.number("lab", "718-7", "Hemoglobin", 12, "2026-10-01"));
        items.add(Items.note("pathology-report", "2025-02-18"));
        items.add("panel", Labels.NORMAL, new PanelRegion("Solid v2", "chr7", 0, 100, "EGFR"));
    }

    private static Presence.Absent absent(Missing missing, @Nullable String since) {
        return new Presence.Absent(missing, since == null ? null : LocalDate.parse(since), "");
    }

    private static List<ModalityStatus> inventory(PatientRows rows, Set<Modality> withheld) {
        return ModalityInventory.of(rows, Set.of(Modality.IMAGING), withheld, ZONE);
    }

    private static Readiness readiness(PatientRows rows) {
        return READINESS.readiness(
                rows,
                null,
                RULES.tumorGroups(rows.primaries().stream().map(CaseItem::value).toList()),
                BOARD,
                ZONE);
    }

    private Readiness.Check check(String code) {
        return readiness(items.rows()).checks().stream()
                .filter(check -> check.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> findings(PatientRows rows) {
        return FINDINGS.findings(rows, inventory(rows, Set.of()), readiness(rows), ZONE);
    }

    private List<Finding> conflicts() {
        return findings(items.rows()).stream()
                .filter(finding -> finding.kind() == Finding.Kind.CONFLICT)
                .toList();
    }

    private List<String> uncovered() {
        return findings(items.rows()).stream()
                .filter(finding -> finding.topic().equals("gene-not-covered"))
                .map(finding -> Objects.requireNonNull(finding.subject()))
                .toList();
    }
}

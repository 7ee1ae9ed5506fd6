package org.casebook.viewmodels.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.Finding;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleSource;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Inspection;
import org.junit.jupiter.api.Test;

class EvidenceViewModelTest {
    private final SampleWorkplace sample = SampleWorkplace.immediate();
    private final Desk desk = sample.desk();
    private final EvidenceViewModel evidence = new EvidenceViewModel(sample.session(), desk);

    @Test
    void showsEveryKindWithItsCount() {
        desk.open(SampleCases.COMPLETE);

        assertThat(evidence.groups())
                .extracting(group -> group.heading().word(), EvidenceGroup::count)
                .containsExactly(
                        tuple("Conflicts", "1"),
                        tuple("Gaps", "1"),
                        tuple("Too old", "1"),
                        tuple("Checklist", "4"),
                        tuple("Actionable variants", "2"));
        assertThat(evidence.summaryProperty().get()).isEmpty();
    }

    @Test
    void letsConflictingSourcesStandSideBySide() {
        desk.open(SampleCases.COMPLETE);

        EvidenceEntry conflict = entries(EvidenceKind.CONFLICT).getFirst();
        assertThat(conflict.title()).isEqualTo("Performance status");
        assertThat(conflict.statements())
                .extracting(EvidenceStatement::text, EvidenceStatement::when)
                .containsExactly(
                        tuple("ECOG 1", "18 Nov 2026\n7 days before the board"),
                        tuple("ECOG 2", "16 Nov 2026\n9 days before the board"));
    }

    @Test
    void leadsEachStatementToItsSourceAndItsPlace() {
        desk.open(SampleCases.COMPLETE);
        EvidenceLink link =
                entries(EvidenceKind.CONFLICT).getFirst().statements().getLast().link();

        evidence.inspect(link);
        evidence.reveal(link);

        assertThat(desk.inspectedProperty().get())
                .isEqualTo(new Inspection.OfItem(
                        SampleSource.id(ItemKind.OBSERVATION, "ecog-old"), "Performance status, 16 Nov 2026"));
        assertThat(desk.revealedProperty().get()).isEqualTo(SampleSource.id(ItemKind.OBSERVATION, "ecog-old"));
    }

    @Test
    void saysOnWhatActionableVariantsRest() {
        desk.open(SampleCases.COMPLETE);

        assertThat(entries(EvidenceKind.VARIANT))
                .extracting(EvidenceEntry::title)
                .containsExactly("EGFR p.Leu858Arg", "EGFR p.Cys797Ser");
        EvidenceEntry first = entries(EvidenceKind.VARIANT).getFirst();
        assertThat(first.detail()).startsWith("EGFR L858R in non-small cell lung cancer");
        assertThat(first.cited()).contains("doi 10.1056/NEJMoa1713137", "egfr-l858r-nsclc", "2026.2");

        evidence.reveal(linkOf(first));

        assertThat(desk.revealedProperty().get())
                .isEqualTo(SampleCases.complete()
                        .somatic()
                        .visible()
                        .orElseThrow()
                        .getFirst()
                        .id());
    }

    @Test
    void tellsOfEachCheckItsDayAndLimit() {
        desk.open(SampleCases.COMPLETE);

        assertThat(entries(EvidenceKind.CHECK))
                .extracting(EvidenceEntry::title, EvidenceEntry::detail)
                .contains(
                        tuple("Blood count", "16 Nov 2026 · 9 days before · limit 14 days"),
                        tuple("Pathology report", "6 Nov 2026 · 19 days before"));

        desk.open(SampleCases.INCOMPLETE);

        assertThat(entries(EvidenceKind.CHECK))
                .extracting(EvidenceEntry::title, entry -> word(entry), EvidenceEntry::detail)
                .contains(
                        tuple("Blood count", "missing", "none · limit 14 days"),
                        tuple("Question to the board", "missing", "none"));
        assertThat(evidence.groups().get(1).count()).isEqualTo("6");
    }

    @Test
    void tellsEachKindOfMissingEvidence() {
        desk.open(SampleCases.INCOMPLETE);

        assertThat(entries(EvidenceKind.GAP))
                .extracting(EvidenceEntry::title, entry -> word(entry))
                .contains(
                        tuple("Genomics", "pending"),
                        tuple("Germline", "withheld"),
                        tuple("Imaging", "failed to load"),
                        tuple("Notes", "no information"),
                        tuple("Wearables", "not enrolled"));
    }

    @Test
    void namesThePanelThatDoesNotCoverAGene() {
        Finding.Statement panel = new Finding.Statement(
                "Solid 67", null, SampleSource.id(ItemKind.REGION, "a"), List.of(SampleSource.line("a", 1)));
        put(List.of(new Finding(Finding.Kind.GAP, "gene-not-covered", "ROS1", List.of(panel))), false);

        EvidenceEntry gap = entries(EvidenceKind.GAP).getFirst();
        assertThat(gap.title()).isEqualTo("Not covered: ROS1");
        assertThat(gap.detail()).endsWith("This is not wild type.");
        assertThat(gap.statements())
                .extracting(EvidenceStatement::text, EvidenceStatement::when)
                .containsExactly(tuple("Solid 67", ""));
    }

    @Test
    void tellsAMissingModalityOnce() {
        put(List.of(new Finding(Finding.Kind.GAP, "modality-missing", "wearables", List.of())), true);

        assertThat(entries(EvidenceKind.GAP))
                .extracting(EvidenceEntry::title)
                .containsExactly("Genomics", "Germline", "Imaging", "Notes", "Wearables");
    }

    @Test
    void saysThatThereIsNothingAndWhatWasChecked() {
        put(List.of(), false);

        assertThat(evidence.summaryProperty().get()).isEqualTo("Nothing to report. What was checked stands below.");
        assertThat(evidence.groups().getFirst().none())
                .startsWith("No conflict. Checked: performance status and stage within 30 days");
        assertThat(entries(EvidenceKind.CONFLICT)).isEmpty();
    }

    @Test
    void doesNotCallWithheldFindingsNothing() {
        CaseFile base = SampleCases.complete();
        put(base, Governed.withheld(Governed.Reason.NOT_PERMITTED));

        assertThat(evidence.summaryProperty().get()).isEmpty();
        assertThat(entries(EvidenceKind.CONFLICT))
                .extracting(entry -> word(entry))
                .containsExactly("withheld");
        assertThat(evidence.groups().getFirst().none()).isEmpty();
        assertThat(evidence.groups()).extracting(EvidenceGroup::count).startsWith("withheld", "withheld", "withheld");
    }

    @Test
    void saysThatGermlineVariantsAreWithheld() {
        desk.open(SampleCases.INCOMPLETE);

        assertThat(entries(EvidenceKind.VARIANT))
                .extracting(EvidenceEntry::title, entry -> word(entry))
                .containsExactly(tuple("Germline", "withheld"));
        EvidenceGroup variants = evidence.groups().getLast();
        assertThat(variants.count()).isEqualTo("0");
        assertThat(variants.none()).startsWith("No variant is here to look at.");
    }

    @Test
    void showsOneKindAlone() {
        desk.open(SampleCases.COMPLETE);
        KindFilter checks = evidence.filters().get(3);

        evidence.toggle(checks);

        assertThat(evidence.groups()).extracting(EvidenceGroup::kind).containsExactly(EvidenceKind.CHECK);
        assertThat(checks.chosen().getValue()).isTrue();
        assertThat(evidence.filters()).hasSize(5).contains(checks);

        evidence.toggle(checks);

        assertThat(evidence.groups()).hasSize(5);
        assertThat(checks.chosen().getValue()).isFalse();
    }

    @Test
    void hidesBirthDatesFromTheProjector() {
        LocalDate born = LocalDate.of(1962, 5, 17);
        Finding.Statement statement = new Finding.Statement(
                born.toString(), null, SampleSource.id(ItemKind.PATIENT, "a"), List.of(SampleSource.line("a", 1)));
        put(List.of(new Finding(Finding.Kind.CONFLICT, "birth-date", null, List.of(statement, statement))), false);
        assertThat(entries(EvidenceKind.CONFLICT)
                        .getFirst()
                        .statements()
                        .getFirst()
                        .text())
                .isEqualTo("1962-05-17");

        sample.session().togglePrivacy();

        EvidenceStatement hidden =
                entries(EvidenceKind.CONFLICT).getFirst().statements().getFirst();
        assertThat(hidden.text()).isEmpty();
        assertThat(hidden.mark()).isEqualTo(Mark.hidden());
    }

    @Test
    void isEmptiedWithTheCase() {
        desk.open(SampleCases.COMPLETE);

        desk.close();

        assertThat(evidence.groups()).isEmpty();
        assertThat(evidence.filters()).isEmpty();
        assertThat(evidence.stateProperty().get()).isEqualTo(PanelState.nothingOpen());
    }

    @Test
    void saysWhenTheCaseCouldNotBeRead() {
        sample.cases().breakDown();

        desk.open(SampleCases.COMPLETE);

        assertThat(evidence.stateProperty().get().kind()).isEqualTo(PanelState.Kind.FAILED);
    }

    private void put(List<Finding> findings, boolean incomplete) {
        put(incomplete ? SampleCases.incomplete() : SampleCases.complete(), Governed.released(findings));
    }

    private void put(CaseFile base, Governed<List<Finding>> findings) {
        sample.cases().put(SampleCases.with(base, findings));
        desk.open(base.header().caseId());
    }

    private List<EvidenceEntry> entries(EvidenceKind kind) {
        return evidence.groups().stream()
                .filter(group -> group.kind() == kind)
                .flatMap(group -> group.entries().stream())
                .toList();
    }

    private static String word(EvidenceEntry entry) {
        Mark mark = entry.mark();
        return mark == null ? "" : mark.word();
    }

    private static EvidenceLink linkOf(EvidenceEntry entry) {
        return Objects.requireNonNull(entry.link(), entry.title());
    }
}

package org.casebook.viewmodels.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.PatientFeatures;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleBoards;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleFeatures;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.session.Desk;
import org.junit.jupiter.api.Test;

class SimilarViewModelTest {
    private final QueuedWork queue = new QueuedWork();
    private final SampleWorkplace sample = new SampleWorkplace(FakeHome.ONCOLOGIST, queue.runner());
    private final Desk desk = sample.desk();
    private final SimilarViewModel similar =
            new SimilarViewModel(sample.cases(), sample.gateways().home(), sample.session(), desk, sample.work());

    @Test
    void ranksTheTwinFirstAndNeverThePatient() {
        open();

        assertThat(first().patient()).isEqualTo(SampleFeatures.TWIN);
        assertThat(similar.neighbours())
                .extracting(Neighbour::patient)
                .doesNotContain(SampleBoards.pseudonym(SampleCases.COMPLETE));
        assertThat(scores()).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void saysAmongWhomItRanked() {
        open();

        assertThat(similar.scopeProperty().get())
                .isEqualTo(
                        "Ranked among the 11 other patients you may see, all synthetic. Alike is no recommendation.");
        assertThat(similar.methodProperty().get())
                .contains("Gower")
                .endsWith("Every patient of this demo home is synthetic.");
    }

    @Test
    void showsWhatEachKindOfEvidenceAdds() {
        open();

        List<ModalityBar> bars = first().facts().bars();
        assertThat(bars).extracting(ModalityBar::name).containsExactly("Clinical", "Genomics", "Imaging", "Notes");
        double sum = bars.stream()
                .mapToDouble(bar -> Double.parseDouble(bar.number()))
                .sum();
        assertThat(sum).isBetween(score(first()) - 0.03, score(first()) + 0.03);
        assertThat(bars).allSatisfy(bar -> assertThat(bar.added()).isBetween(0.0, bar.possible()));
        assertThat(bars).extracting(ModalityBar::possible).contains(1.0);
    }

    @Test
    void saysOnWhichSideEvidenceIsMissingAndHow() {
        open();

        assertThat(first().facts().gaps())
                .extracting(Mark::word)
                .containsExactly("Germline: not done there", "Wearables: not enrolled there");

        desk.open(SampleCases.INCOMPLETE);
        queue.runAll();

        assertThat(similar.neighbours())
                .first()
                .satisfies(neighbour -> assertThat(neighbour.facts().gaps())
                        .extracting(Mark::word)
                        .contains("Genomics: pending here", "Wearables: not enrolled here and there"));
    }

    @Test
    void saysWhatIsTheSameCloseAndDifferent() {
        open();

        assertThat(told("Same")).contains("EGFR (tier I or II)", "diagnosis", "stage IV", "sex female");
        assertThat(told("Close (here / there)")).contains("age 63 / 61", "ECOG 1 / 2");
        assertThat(told("Different (here / there)"))
                .contains("CT studies 1 / 4")
                .doesNotContain("EGFR");
    }

    @Test
    void tellsAgesAsBandsWhereTheyAreMasked() {
        sample.cases().answer(new Governed.Masked<>(SampleFeatures.everybody(), "band"));

        open();

        assertThat(told("Close (here / there)")).contains("age 63–72 / 61–70");
    }

    @Test
    void leadsToTheCaseOfANeighbourOnAnAgendaOnly() {
        open();
        Neighbour listed = similar.neighbours().stream()
                .filter(Neighbour::isListed)
                .findFirst()
                .orElseThrow();

        similar.open(first());
        assertThat(first().isListed()).isFalse();
        assertThat(desk.state().meantCase()).contains(SampleCases.COMPLETE);
        similar.open(listed);

        assertThat(desk.state().meantCase()).hasValue(listed.caseId());
        assertThat(listed.facts().agenda()).startsWith("Thoracic tumor board, 25 Nov 2026");
    }

    @Test
    void givesDiagnosisAndStageWithTheirSources() {
        open();
        Neighbour listed = similar.neighbours().stream()
                .filter(Neighbour::isListed)
                .findFirst()
                .orElseThrow();

        assertThat(listed.facts().fields()).hasSize(2).allMatch(Field::hasSource);
        assertThat(first().facts().disease()).isEqualTo("Stage IV · Adenocarcinoma of lung");
        assertThat(first().facts().fields()).noneMatch(Field::hasSource);
    }

    @Test
    void ranksAgainAtOnceWhenAWeightChanges() {
        open();
        double before = score(first());

        weight(Modality.WEARABLES).valueProperty().set(2);
        weight(Modality.CLINICAL).valueProperty().set(0);
        queue.runAll();

        assertThat(score(first())).isNotEqualTo(before);
        assertThat(first().facts().bars()).extracting(ModalityBar::name).doesNotContain("Clinical");
        assertThat(similar.changedProperty().get()).isNotNull();

        similar.resetWeights();
        queue.runAll();

        assertThat(score(first())).isEqualTo(before);
        assertThat(similar.changedProperty().get()).isNull();
    }

    @Test
    void keepsTheRankingOfTheNewestWeights() {
        open();
        weight(Modality.GENOMICS).valueProperty().set(0);
        weight(Modality.GENOMICS).valueProperty().set(2);
        int waiting = queue.size();

        queue.run(waiting - 1);
        double newest = score(first());
        queue.runAll();

        assertThat(waiting).isEqualTo(2);
        assertThat(score(first())).isEqualTo(newest);
        assertThat(first().facts().bars()).extracting(ModalityBar::name).contains("Genomics");
    }

    @Test
    void asksForAWeightWhenNothingCounts() {
        open();

        similar.weights().forEach(row -> row.valueProperty().set(0));
        queue.runAll();

        assertThat(similar.neighbours()).isEmpty();
        assertThat(similar.rankingStateProperty().get().headline()).isEqualTo("No evidence counts");
        assertThat(similar.stateProperty().get()).isEqualTo(PanelState.CONTENT);
    }

    @Test
    void saysWhenNothingSharedCounts() {
        open();

        similar.weights().forEach(row -> row.valueProperty().set(row.modality() == Modality.GERMLINE ? 1 : 0));
        queue.runAll();

        assertThat(similar.rankingStateProperty().get().advice())
                .startsWith("None of the 11 other patients you may see has evidence");
    }

    @Test
    void keepsTheOthersOutOfSightUntilAsked() {
        open();

        assertThat(similar.neighbours()).hasSize(10);
        assertThat(similar.moreProperty().get()).isEqualTo("Show the one that is left");

        similar.showMore();

        assertThat(similar.neighbours()).hasSize(11);
        assertThat(similar.moreProperty().get()).isEmpty();
    }

    @Test
    void remembersWhoIsUnfoldedThroughANewRanking() {
        open();
        similar.toggle(first());

        weight(Modality.GENOMICS).valueProperty().set(1.5);
        queue.runAll();

        assertThat(first().unfoldedProperty().get()).isTrue();

        similar.toggle(first());

        assertThat(first().unfoldedProperty().get()).isFalse();
    }

    @Test
    void hidesNamesFromTheProjector() {
        open();
        assertThat(similar.neighbours())
                .extracting(neighbour -> neighbour.facts().who())
                .contains("Petrescu, Ioana");

        sample.session().togglePrivacy();

        assertThat(similar.neighbours())
                .extracting(neighbour -> neighbour.facts().who())
                .allMatch(who -> who.startsWith("P-"));
    }

    @Test
    void saysWithheldWhereThePolicyWithholds() {
        sample.cases().answer(Governed.withheld(Governed.Reason.NOT_PERMITTED));

        open();

        assertThat(similar.stateProperty().get()).isEqualTo(PanelState.withheld(Governed.Reason.NOT_PERMITTED));
        assertThat(similar.neighbours()).isEmpty();
        assertThat(similar.scopeProperty().get()).isEmpty();
    }

    @Test
    void saysWhenNobodyElseMayBeSeen() {
        List<PatientFeatures> alone = SampleFeatures.everybody().stream()
                .filter(each -> each.patient().equals(SampleBoards.pseudonym(SampleCases.COMPLETE)))
                .toList();
        sample.cases().answer(Governed.released(alone));

        open();

        assertThat(similar.stateProperty().get().headline()).isEqualTo("Nobody to compare with");
    }

    @Test
    void saysWhenThePatientHasNothingToCompare() {
        List<PatientFeatures> others = SampleFeatures.everybody().stream()
                .filter(each -> !each.patient().equals(SampleBoards.pseudonym(SampleCases.COMPLETE)))
                .toList();
        sample.cases().answer(Governed.released(others));

        open();

        assertThat(similar.rankingStateProperty().get().headline()).isEqualTo("Nothing to compare");
    }

    @Test
    void saysWhenTheComparisonFailed() {
        desk.open(SampleCases.COMPLETE);
        queue.run(0);
        sample.cases().breakDown();

        queue.runAll();

        assertThat(similar.stateProperty().get().kind()).isEqualTo(PanelState.Kind.FAILED);
    }

    @Test
    void dropsTheAnswerForACaseThatWasLeft() {
        desk.open(SampleCases.COMPLETE);
        queue.run(0);
        desk.close();

        queue.runAll();

        assertThat(similar.neighbours()).isEmpty();
        assertThat(similar.stateProperty().get().kind()).isEqualTo(PanelState.Kind.NOTHING_OPEN);
    }

    @Test
    void startsWithTheUsualWeightsForAnotherPerson() {
        weight(Modality.NOTES).valueProperty().set(2);

        sample.session().signIn(FakeHome.RESEARCHER);

        assertThat(similar.changedProperty().get()).isNull();
    }

    private void open() {
        desk.open(SampleCases.COMPLETE);
        queue.runAll();
    }

    private Neighbour first() {
        return similar.neighbours().getFirst();
    }

    private List<Double> scores() {
        return similar.neighbours().stream().map(SimilarViewModelTest::score).toList();
    }

    private static double score(Neighbour neighbour) {
        return Double.parseDouble(neighbour.facts().score());
    }

    private WeightRow weight(Modality modality) {
        return similar.weights().stream()
                .filter(row -> row.modality() == modality)
                .findFirst()
                .orElseThrow();
    }

    private String told(String group) {
        return first().facts().reasons().stream()
                .filter(reasons -> reasons.heading().word().equals(group))
                .findFirst()
                .orElseThrow()
                .told();
    }
}

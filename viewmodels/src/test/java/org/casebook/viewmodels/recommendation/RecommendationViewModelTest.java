package org.casebook.viewmodels.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.RecommendationGateway.Draft;
import org.casebook.dataaccess.gateway.RecommendationGateway.Version;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.FakeRecommendations;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Inspection;
import org.junit.jupiter.api.Test;

class RecommendationViewModelTest {
    private static final CaseId ONE = SampleCases.COMPLETE;
    private static final CaseId OTHER = SampleCases.UNCOVERED;

    private final QueuedWork queue = new QueuedWork();
    private final SampleWorkplace sample = new SampleWorkplace(FakeHome.ONCOLOGIST, queue.runner());
    private final Desk desk = sample.desk();
    private final FakeRecommendations kept = sample.recommendations();
    private final RecommendationViewModel panel =
            new RecommendationViewModel(kept, sample.session(), desk, sample.work(), sample.ports(), sample.accounts());

    @Test
    void saysThatThereIsNoneAndProposesNothing() {
        open(ONE);

        assertThat(panel.stateProperty().get().kind()).isEqualTo(PanelState.Kind.EMPTY);
        panel.begin();
        assertThat(panel.stateProperty().get().kind()).isEqualTo(PanelState.Kind.CONTENT);
        assertThat(panel.textProperty().get()).isEmpty();
        assertThat(panel.shown().changedProperty().get()).isFalse();
    }

    @Test
    void savesWhatIsWrittenAsAVersion() {
        write(ONE, "Four cycles");
        panel.reasonProperty().set("Fit");

        panel.save();
        queue.runAll();

        assertThat(kept.all(ONE)).extracting(Version::draft).containsExactly(draft("Four cycles", "Fit"));
        assertThat(panel.shown().changedProperty().get()).isFalse();
        assertThat(word()).isEqualTo("draft");
        assertThat(panel.shown().writtenProperty().get()).isEqualTo("Version 1 · oncologist, 24 Nov 2026, 15:20");
    }

    @Test
    void neverShowsOrSavesTheTextOfOneCaseOnAnother() {
        write(ONE, "Only for the first patient");

        open(OTHER);
        panel.save();
        queue.runAll();

        assertThat(panel.textProperty().get()).isEmpty();
        assertThat(kept.all(OTHER)).isEmpty();
        assertThat(kept.all(ONE)).isEmpty();
        assertThat(panel.elsewhereProperty().get()).contains(ONE.text());
    }

    @Test
    void takesNothingThatIsTypedWhileTheNextCaseIsFetched() {
        write(ONE, "Only for the first patient");
        desk.open(OTHER);

        panel.textProperty().set("typed too late");
        panel.save();
        queue.runAll();

        assertThat(panel.textProperty().get()).isEmpty();
        assertThat(kept.all(OTHER)).isEmpty();
        open(ONE);
        assertThat(panel.textProperty().get()).isEqualTo("Only for the first patient");
    }

    @Test
    void keepsWhatIsNotSavedUntilTheCaseIsOpenedAgain() {
        write(ONE, "Four cycles");
        panel.addEvidence(firstCandidate("EGFR"));
        panel.addOpinion();
        panel.opinions().getFirst().roleProperty().set("Surgeon");
        write(OTHER, "Another text");

        panel.openElsewhere();
        queue.runAll();

        assertThat(panel.textProperty().get()).isEqualTo("Four cycles");
        assertThat(panel.evidence()).hasSize(1);
        assertThat(panel.opinions())
                .extracting(field -> field.roleProperty().get())
                .containsExactly("Surgeon");
        assertThat(word()).isEqualTo("unsaved");
    }

    @Test
    void keepsWhatIsNotSavedOverAnotherPurposeAndAnotherPerson() {
        write(ONE, "Four cycles");

        sample.session().choosePurpose(Purpose.COC);
        open(ONE);
        assertThat(panel.textProperty().get()).isEqualTo("Four cycles");

        sample.session().signIn(FakeHome.COORDINATOR);
        open(ONE);
        assertThat(panel.textProperty().get()).isEmpty();
        assertThat(panel.elsewhereProperty().get()).isEmpty();

        sample.session().signIn(FakeHome.ONCOLOGIST);
        open(ONE);
        assertThat(panel.textProperty().get()).isEqualTo("Four cycles");
    }

    @Test
    void finishesASaveAlthoughTheCaseIsLeft() {
        write(ONE, "Four cycles");
        panel.save();

        open(OTHER);

        assertThat(kept.all(ONE)).extracting(version -> version.draft().text()).containsExactly("Four cycles");
        assertThat(kept.all(OTHER)).isEmpty();
        assertThat(panel.textProperty().get()).isEmpty();
        assertThat(panel.shown().versions()).isEmpty();
        assertThat(panel.elsewhereProperty().get()).isEmpty();
    }

    @Test
    void keepsWhatIsTypedWhileASaveIsUnderWay() {
        write(ONE, "Four cycles");
        panel.save();
        panel.textProperty().set("Four cycles, then restage");

        queue.runAll();

        assertThat(panel.shown().changedProperty().get()).isTrue();
        panel.save();
        queue.runAll();
        assertThat(kept.all(ONE))
                .extracting(version -> version.draft().text())
                .containsExactly("Four cycles", "Four cycles, then restage");
    }

    @Test
    void doesNotCallUnsavedWhatWasSavedWithoutAnAnswer() {
        write(ONE, "Four cycles");
        panel.save();
        sample.session().choosePurpose(Purpose.COC);
        kept.write(ONE, "oncologist", draft("Four cycles", ""));

        open(ONE);

        assertThat(panel.shown().changedProperty().get()).isFalse();
        assertThat(panel.mayClose()).isTrue();
        assertThat(sample.ports().questions()).isEmpty();
    }

    @Test
    void keepsTheTextWhenSavingFails() {
        write(ONE, "Four cycles");
        kept.breakDown(true);
        panel.save();
        queue.runAll();

        assertThat(panel.shown().noticeProperty().get())
                .startsWith("Not saved: ")
                .endsWith("The text is kept here.");
        assertThat(panel.textProperty().get()).isEqualTo("Four cycles");

        kept.breakDown(false);
        panel.save();
        queue.runAll();
        assertThat(kept.all(ONE)).hasSize(1);
    }

    @Test
    void asksBeforeItGoesOnFromAVersionThatCameMeanwhile() {
        write(ONE, "Mine");
        kept.write(ONE, "colleague", draft("Theirs", ""));
        panel.save();
        queue.runAll();

        assertThat(panel.shown().overtakenProperty().get()).isTrue();
        assertThat(panel.shown().savableProperty().get()).isFalse();
        assertThat(panel.textProperty().get()).isEqualTo("Mine");

        panel.open(panel.shown().versions().getFirst());
        assertThat(panel.textProperty().get()).isEqualTo("Theirs");
        assertThat(panel.editableProperty().get()).isFalse();

        panel.showNewest();
        panel.keepMine();
        panel.save();
        queue.runAll();
        assertThat(kept.all(ONE)).extracting(version -> version.draft().text()).containsExactly("Theirs", "Mine");
    }

    @Test
    void asksBeforeTheWindowClosesOverUnsavedText() {
        open(ONE);
        assertThat(panel.mayClose()).isTrue();
        write(ONE, "Four cycles");
        sample.ports().agree(false);

        assertThat(panel.mayClose()).isFalse();
        assertThat(sample.ports().questions()).singleElement().asString().contains(ONE.text());
    }

    @Test
    void discardsOnlyAfterAsking() {
        write(ONE, "Four cycles");
        sample.ports().agree(false);
        panel.discard();
        assertThat(panel.textProperty().get()).isEqualTo("Four cycles");

        sample.ports().agree(true);
        panel.discard();
        assertThat(panel.stateProperty().get().kind()).isEqualTo(PanelState.Kind.EMPTY);
        assertThat(panel.mayClose()).isTrue();
    }

    @Test
    void listsVersionsWithTheirDifferences() {
        kept.writeThree();
        open(ONE);

        assertThat(panel.shown().versions())
                .extracting(VersionRow::difference)
                .containsExactly(
                        "changed: evidence +2, dissent +1", "changed: text, reason, evidence +1", "first version");
        assertThat(panel.shown().versions()).extracting(VersionRow::current).containsExactly(true, false, false);
    }

    @Test
    void opensAnOldVersionToReadOnly() {
        kept.writeThree();
        open(ONE);

        panel.open(panel.shown().versions().getLast());
        panel.textProperty().set("changed by force");
        panel.save();
        queue.runAll();

        assertThat(panel.editableProperty().get()).isFalse();
        assertThat(panel.shown().signableProperty().get()).isFalse();
        assertThat(panel.shown().signHintProperty().get()).isEqualTo("Only the newest, version 3, can be signed.");
        assertThat(kept.all(ONE)).hasSize(3);
        panel.showNewest();
        assertThat(panel.textProperty().get()).startsWith("Platinum doublet (carboplatin");
    }

    @Test
    void showsEvidenceThatIsNotVisibleAsWithheldAndKeepsIt() {
        kept.writeThree();
        open(ONE);
        EvidenceRow hidden = panel.evidence().getLast();

        panel.removeEvidence(hidden);
        panel.textProperty().set("Changed");
        panel.save();
        queue.runAll();

        assertThat(hidden.isShown()).isFalse();
        assertThat(hidden.label()).isEmpty();
        assertThat(kept.all(ONE).getLast().draft().evidence()).hasSize(3).contains(hidden.id());
    }

    @Test
    void findsEvidenceByItsWords() {
        open(ONE);
        panel.begin();
        panel.toggleChoosing();
        panel.choice().soughtProperty().set("  egfr leu858 ");

        assertThat(panel.choice().candidates()).extracting(EvidenceRow::kind).containsExactly("Variant");
        EvidenceRow found = panel.choice().candidates().getFirst();
        panel.addEvidence(found);
        panel.addEvidence(found);

        assertThat(panel.evidence()).containsExactly(found);
        assertThat(panel.choice().candidates()).isEmpty();
        panel.inspect(found);
        assertThat(desk.inspectedProperty().get()).isEqualTo(new Inspection.OfItem(found.id(), found.label()));
    }

    @Test
    void namesNotesWithoutTheirTitles() {
        open(ONE);
        panel.begin();
        panel.toggleChoosing();
        panel.choice().soughtProperty().set("note: ");

        assertThat(panel.choice().candidates())
                .extracting(EvidenceRow::label)
                .contains("Progress note, 20 Nov 2026")
                .hasSize(4);
    }

    @Test
    void whoHasAPassphraseSignsWithItAlone() {
        sample.accounts().protect(FakeHome.ONCOLOGIST.id(), "a walk in the rain");
        kept.writeThree();
        open(ONE);

        panel.sign();
        queue.runAll();
        assertThat(kept.all(ONE)).noneMatch(Version::signed);

        sample.ports().type("a walk in the snow");
        panel.sign();
        queue.runAll();
        assertThat(kept.all(ONE)).noneMatch(Version::signed);
        assertThat(panel.shown().noticeProperty().get()).isEqualTo("Not signed: the passphrase was not right");

        sample.ports().type("a walk in the rain");
        panel.sign();
        queue.runAll();
        assertThat(kept.all(ONE)).extracting(Version::signed).contains(true);
    }

    @Test
    void signsTheNewestVersionAfterSayingWhichCaseThatIs() {
        kept.writeThree();
        open(ONE);

        panel.sign();
        queue.runAll();

        assertThat(sample.ports().questions())
                .singleElement()
                .asString()
                .contains("version 3")
                .contains(ONE.text())
                .contains("Lindqvist, Marta");
        assertThat(kept.all(ONE)).extracting(Version::signed).containsExactly(false, false, true);
        assertThat(word()).isEqualTo("signed");
        assertThat(panel.editableProperty().get()).isFalse();
    }

    @Test
    void hidesTheNameFromTheQuestionOnAProjector() {
        kept.writeThree();
        open(ONE);
        sample.session().togglePrivacy();

        panel.sign();

        assertThat(sample.ports().questions())
                .singleElement()
                .asString()
                .contains("P-K7QXM2ADTB")
                .doesNotContain("Lindqvist");
    }

    @Test
    void signsNothingWhenTheUserSaysNo() {
        kept.writeThree();
        open(ONE);
        sample.ports().agree(false);

        panel.sign();
        queue.runAll();

        assertThat(kept.all(ONE)).noneMatch(Version::signed);
    }

    @Test
    void signsNothingWhenTheCaseChangedUnderTheQuestion() {
        kept.writeThree();
        open(ONE);
        sample.ports().meanwhile(() -> desk.open(OTHER));

        panel.sign();
        queue.runAll();

        assertThat(kept.all(ONE)).noneMatch(Version::signed);
        assertThat(kept.all(OTHER)).isEmpty();
    }

    @Test
    void refusesToSignWhatIsNotTheNewestAnyMore() {
        kept.writeThree();
        open(ONE);
        kept.write(ONE, "colleague", draft("Newer", ""));

        panel.sign();
        queue.runAll();

        assertThat(kept.all(ONE)).noneMatch(Version::signed);
        assertThat(panel.shown().noticeProperty().get())
                .startsWith("Not signed: version 3")
                .contains("version 4 is newer");
        assertThat(panel.textProperty().get()).isEqualTo("Newer");
    }

    @Test
    void asksToSaveBeforeSigning() {
        kept.writeThree();
        open(ONE);
        panel.textProperty().set("Changed");

        panel.sign();

        assertThat(sample.ports().questions()).isEmpty();
        assertThat(panel.shown().signHintProperty().get()).isEqualTo("Save first, then sign.");
    }

    @Test
    void beginsANewDraftOnASignedVersion() {
        kept.writeThree();
        open(ONE);
        panel.sign();
        queue.runAll();

        panel.begin();
        panel.textProperty().set("Changed after signing");
        panel.save();
        queue.runAll();

        assertThat(kept.all(ONE)).extracting(Version::signed).containsExactly(false, false, true, false);
        assertThat(kept.all(ONE).get(2).draft().text()).startsWith("Platinum doublet (carboplatin");
    }

    @Test
    void saysWhyWritingAndSigningAreNotOffered() {
        kept.writeThree();
        sample.session().signIn(FakeHome.COORDINATOR);
        open(ONE);

        panel.begin();

        assertThat(panel.textProperty().get()).isNotEmpty();
        assertThat(panel.editableProperty().get()).isFalse();
        assertThat(panel.shown().signHintProperty().get()).startsWith("Writing and signing are not offered");
        assertThat(panel.shown().noticeProperty().get()).isEmpty();
    }

    @Test
    void isWithheldFromThoseWhoMayNotReadIt() {
        kept.writeThree();
        sample.session().signIn(FakeHome.RESEARCHER);
        open(ONE);

        assertThat(panel.stateProperty().get().kind()).isEqualTo(PanelState.Kind.WITHHELD);
        assertThat(panel.textProperty().get()).isEmpty();
        assertThat(panel.shown().versions()).isEmpty();
    }

    @Test
    void hidesATextThatNamesThePatientFromTheProjector() {
        write(ONE, "Dr. Li sees Ms. LINDQVIST on Monday");

        sample.session().togglePrivacy();
        assertThat(panel.stateProperty().get().kind()).isEqualTo(PanelState.Kind.WITHHELD);

        panel.textProperty().set("Four cycles");
        assertThat(panel.stateProperty().get().kind()).isEqualTo(PanelState.Kind.CONTENT);
    }

    @Test
    void saysLimitsBeforeTheyFail() {
        write(ONE, "x".repeat(Draft.MAX_TEXT - 5));
        assertThat(panel.shown().noticeProperty().get()).isEqualTo("5 characters left.");
        assertThat(panel.shown().savableProperty().get()).isTrue();

        panel.textProperty().set("x".repeat(Draft.MAX_TEXT + 1));
        panel.save();
        queue.runAll();

        assertThat(panel.shown().noticeProperty().get())
                .isEqualTo("The recommendation has 20,001 characters; at most 20,000 can be saved.");
        assertThat(kept.all(ONE)).isEmpty();
    }

    @Test
    void asksForBothPartsOfADissent() {
        write(ONE, "Four cycles");
        panel.addOpinion();
        assertThat(panel.shown().savableProperty().get()).isTrue();

        panel.opinions().getFirst().roleProperty().set("Surgeon");

        assertThat(panel.shown().savableProperty().get()).isFalse();
        assertThat(panel.shown().noticeProperty().get()).isEqualTo("A dissent needs a role and a text.");
        panel.removeOpinion(panel.opinions().getFirst());
        assertThat(panel.shown().savableProperty().get()).isTrue();
    }

    @Test
    void saysThatItCannotBeRead() {
        kept.breakDown(true);
        open(ONE);

        assertThat(panel.stateProperty().get().kind()).isEqualTo(PanelState.Kind.FAILED);
    }

    @Test
    void isEmptiedWithTheCase() {
        kept.writeThree();
        open(ONE);

        desk.close();

        assertThat(panel.textProperty().get()).isEmpty();
        assertThat(panel.evidence()).isEmpty();
        assertThat(panel.opinions()).isEmpty();
        assertThat(panel.shown().versions()).isEmpty();
        assertThat(panel.stateProperty().get().kind()).isEqualTo(PanelState.Kind.NOTHING_OPEN);
    }

    private void open(CaseId caseId) {
        desk.open(caseId);
        queue.runAll();
    }

    private void write(CaseId caseId, String text) {
        open(caseId);
        panel.begin();
        panel.textProperty().set(text);
    }

    private EvidenceRow firstCandidate(String words) {
        panel.toggleChoosing();
        panel.choice().soughtProperty().set(words);
        return panel.choice().candidates().getFirst();
    }

    private String word() {
        Mark mark = panel.shown().markProperty().get();
        return mark == null ? "" : mark.word();
    }

    private static Draft draft(String text, String reason) {
        return new Draft(text, reason, List.of(), List.of());
    }
}

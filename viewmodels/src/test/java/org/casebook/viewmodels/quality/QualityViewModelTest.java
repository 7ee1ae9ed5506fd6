package org.casebook.viewmodels.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.junit.jupiter.api.Test;

class QualityViewModelTest {
    private final SampleWorkplace sample = SampleWorkplace.immediate();
    private final QualityViewModel quality = sample.workplace().quality();

    @Test
    void readsWhatWasKeptWhenItIsShownAndChecksOnlyWhenToldTo() {
        sample.session().signIn(FakeHome.COORDINATOR);
        assertThat(sample.quality().asked()).isEmpty();

        quality.show(true);
        assertThat(sample.quality().asked()).containsExactly("latest");

        quality.check();
        assertThat(sample.quality().asked()).containsExactly("latest", "check");
        assertThat(quality.checkingProperty().get()).isFalse();
    }

    @Test
    void putsWhatFailsMostHeavilyFirst() {
        shown();

        assertThat(quality.checks()).isSortedAccordingTo(Comparator.comparingInt(CheckRow::weight));
        assertThat(quality.checks().getFirst().failing()).isTrue();
        assertThat(quality.summaryProperty().get())
                .isEqualTo("7 checks find errors, 2 to look at, 4 withheld · checked 24 Nov 2026, 15:20");
    }

    @Test
    void tellsNoNumberOfWhatIsWithheld() {
        shown();

        List<CheckRow> withheld = quality.checks().stream()
                .filter(row -> row.outcome().style().equals("withheld"))
                .toList();
        assertThat(withheld)
                .hasSize(4)
                .allSatisfy(row -> assertThat(List.of(row.failed(), row.checked(), row.patients(), row.change()))
                        .containsOnly(""));

        quality.choose(withheld.getFirst());
        assertThat(quality.rowsStateProperty().get().kind()).isEqualTo(PanelState.Kind.WITHHELD);
        assertThat(sample.quality().asked()).containsExactly("latest");
    }

    @Test
    void listsTheRowsOfTheChosenCheckWithItsHistory() {
        shown();
        CheckRow first = quality.checks().getFirst();
        quality.choose(first);

        assertThat(sample.quality().asked()).containsExactly("latest", "failing " + first.code());
        assertThat(quality.failures()).hasSize(18);
        assertThat(quality.rowsTallyProperty().get()).isEqualTo("18 rows");
        assertThat(quality.trend())
                .hasSize(12)
                .anySatisfy(bar -> assertThat(bar.height()).isEqualTo(1));
        assertThat(quality.trendWordsProperty().get()).isEqualTo("12 runs kept, +2 since the last");
    }

    @Test
    void asksForNoRowsWhereNoneFails() {
        shown();
        quality.choose(quality.checks().stream()
                .filter(row -> row.outcome().style().equals("check-fine"))
                .findFirst()
                .orElseThrow());

        assertThat(sample.quality().asked()).containsExactly("latest");
        assertThat(quality.rowsStateProperty().get().headline()).isEqualTo("No row fails");
    }

    @Test
    void keepsTheChosenCheckWhenItChecksAgain() {
        shown();
        String code = quality.checks().getFirst().code();
        quality.choose(quality.checks().getFirst());
        quality.check();

        assertThat(quality.chosenProperty().get()).extracting(CheckRow::code).isEqualTo(code);
        assertThat(quality.trend()).hasSize(13);
    }

    @Test
    void opensTheCaseOfAFailingRowAndItsSource() {
        shown();
        quality.choose(quality.checks().getFirst());
        FailureRow row = quality.failures().getFirst();

        quality.inspect(row);
        assertThat(quality.inspectingProperty().getValue()).isTrue();
        quality.open(row);
        assertThat(sample.desk().state().meantCase()).hasValue(row.caseId());
    }

    @Test
    void filtersByWordAndByFailing() {
        shown();
        quality.soughtProperty().set("treatments");
        assertThat(quality.checks())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.table()).isEqualTo("treatments"));

        quality.soughtProperty().set("");
        quality.onlyFailingProperty().set(true);
        assertThat(quality.checks())
                .hasSize(9)
                .allSatisfy(row -> assertThat(row.failing()).isTrue());

        quality.soughtProperty().set("no such word");
        assertThat(quality.stateProperty().get().headline()).isEqualTo("No check fits");
    }

    @Test
    void saysThatNothingWasEverChecked() {
        sample.quality().forgetRuns();
        shown();

        assertThat(quality.stateProperty().get().headline()).isEqualTo("Never checked");
        assertThat(quality.mayCheckProperty().get()).isTrue();
    }

    @Test
    void isWithheldWithoutTheRight() {
        sample.session().signIn(FakeHome.RESEARCHER);
        quality.show(true);

        assertThat(quality.pageStateProperty().get().kind()).isEqualTo(PanelState.Kind.WITHHELD);
        assertThat(quality.mayCheckProperty().get()).isFalse();
        assertThat(quality.checks()).isEmpty();
    }

    @Test
    void forgetsWhatItShowedWhenAnotherPersonSignsIn() {
        shown();
        quality.choose(quality.checks().getFirst());
        sample.session().signIn(FakeHome.RESEARCHER);

        assertThat(quality.checks()).isEmpty();
        assertThat(quality.failures()).isEmpty();
        assertThat(quality.summaryProperty().get()).isEmpty();
        assertThat(quality.stateProperty().get().headline()).isEqualTo("Not read yet");
    }

    @Test
    void saysThatItFailed() {
        sample.quality().fail();
        shown();

        assertThat(quality.stateProperty().get().kind()).isEqualTo(PanelState.Kind.FAILED);
    }

    private void shown() {
        sample.session().signIn(FakeHome.COORDINATOR);
        quality.show(true);
    }
}

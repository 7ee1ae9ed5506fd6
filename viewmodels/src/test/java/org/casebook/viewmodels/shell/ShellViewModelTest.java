package org.casebook.viewmodels.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.sample.SampleBoards;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleSource;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShellViewModelTest {
    private final SampleWorkplace sample = SampleWorkplace.immediate();
    private final Workplace work = sample.workplace();
    private final ShellViewModel shell = work.shell();

    @BeforeEach
    void start() {
        work.start();
    }

    @Test
    void walksAlongTheAgendaAndStopsAtItsEnds() {
        shell.perform(Shortcut.NEXT_CASE);
        shell.perform(Shortcut.NEXT_CASE);
        assertThat(sample.desk().state().meantCase()).contains(SampleBoards.caseId(2));
        assertThat(shell.placeOnAgendaProperty().get()).isEqualTo("case 2 of 9");

        shell.perform(Shortcut.PREVIOUS_CASE);
        shell.perform(Shortcut.PREVIOUS_CASE);

        assertThat(sample.desk().state().meantCase()).contains(SampleBoards.caseId(1));
    }

    @ParameterizedTest
    @EnumSource
    void doesNothingWhileLocked(Shortcut shortcut) {
        shell.perform(Shortcut.NEXT_CASE);
        sample.session().lock();
        boolean dark = shell.darkProperty().get();

        shell.perform(shortcut);

        assertThat(sample.desk().state().meantCase()).contains(SampleBoards.caseId(1));
        assertThat(shell.privacyProperty().get()).isFalse();
        assertThat(shell.darkProperty().get()).isEqualTo(dark);
        assertThat(shell.searchingProperty().get()).isFalse();
        assertThat(shell.lockedProperty().get()).isTrue();
    }

    @Test
    void goesBackOneThingAtATime() {
        shell.perform(Shortcut.ONLY_VARIANTS);
        sample.desk().inspect(SampleSource.id(ItemKind.VARIANT, "any"), "EGFR");
        shell.perform(Shortcut.SEARCH);

        shell.perform(Shortcut.BACK);
        assertThat(shell.searchingProperty().get()).isFalse();
        assertThat(shell.inspectingProperty().getValue()).isTrue();

        shell.perform(Shortcut.BACK);
        assertThat(shell.inspectingProperty().getValue()).isFalse();
        assertThat(shell.onlyProperty().get()).isEqualTo(Place.VARIANTS);

        shell.perform(Shortcut.BACK);
        assertThat(shell.onlyProperty().get()).isNull();
    }

    @Test
    void goesBackFromTheSourceToThePicturesAndFromThemToThePanels() {
        shell.perform(Shortcut.ONLY_IMAGING);
        sample.desk().open(SampleCases.COMPLETE);
        work.imaging().next();
        work.imaging().openChosen();
        work.viewer().inspect(work.viewer().current());

        shell.perform(Shortcut.BACK);
        assertThat(shell.inspectingProperty().getValue()).isFalse();
        assertThat(shell.viewingProperty().getValue()).isTrue();

        shell.perform(Shortcut.BACK);
        assertThat(shell.viewingProperty().getValue()).isFalse();
        assertThat(shell.onlyProperty().get()).isEqualTo(Place.IMAGING);
        assertThat(sample.desk().state().meantCase()).contains(SampleCases.COMPLETE);
    }

    @Test
    void clearsTheDeskWhenSomeoneElseTakesOver() {
        shell.perform(Shortcut.NEXT_CASE);
        sample.session().lock();

        work.lock().accounts().getLast().signIn().run();

        assertThat(sample.desk().state().meantCase()).isEmpty();
        assertThat(shell.lockedProperty().get()).isFalse();
        assertThat(shell.signedInProperty().get()).contains("Yan Li").contains("Research");
    }

    @Test
    void remembersTheLook() {
        shell.perform(Shortcut.THEME);

        assertThat(sample.workplace().shell().darkProperty().get()).isTrue();
    }

    @Test
    void returnsToTheCaseWhenOneIsOpened() {
        shell.perform(Shortcut.PAGE_ACCESS_LOG);

        shell.perform(Shortcut.NEXT_CASE);

        assertThat(shell.pageProperty().get()).isEqualTo(Page.CASE);
    }

    @ParameterizedTest
    @CsvSource({
        "VARIANT, VARIANTS",
        "SERIES, IMAGING",
        "ENTITY, NOTES",
        "OBSERVATION, TIMELINE",
        "RECOMMENDATION, RECOMMENDATION",
        "CASE, EVIDENCE"
    })
    void bringsThePanelOfAnItemInSight(ItemKind kind, Place place) {
        sample.desk().open(SampleCases.COMPLETE);
        shell.perform(Shortcut.ONLY_EVIDENCE);
        shell.show(Page.ACCESS_LOG);

        sample.desk().reveal(SampleSource.id(kind, "any"));

        assertThat(shell.pageProperty().get()).isEqualTo(Page.CASE);
        assertThat(shell.onlyProperty().get()).isEqualTo(place);
    }

    @Test
    void leavesAllPanelsWhereTheyAreWhenOneIsRevealed() {
        sample.desk().open(SampleCases.COMPLETE);

        sample.desk().reveal(SampleSource.id(ItemKind.VARIANT, "any"));

        assertThat(shell.onlyProperty().get()).isNull();
    }

    @Test
    void goesToTheItemOfAHitInACaseThatIsOpened() {
        shell.perform(Shortcut.ONLY_TIMELINE);

        sample.desk().open(SampleCases.COMPLETE, SampleSource.id(ItemKind.NOTE, "any"));

        assertThat(shell.onlyProperty().get()).isEqualTo(Place.NOTES);
    }
}

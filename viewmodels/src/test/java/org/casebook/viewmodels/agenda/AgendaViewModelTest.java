package org.casebook.viewmodels.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.session.DeskState;
import org.junit.jupiter.api.Test;

class AgendaViewModelTest {
    private final SampleWorkplace sample = SampleWorkplace.immediate();
    private final Workplace work = sample.workplace();
    private final AgendaViewModel agenda = work.agenda();

    @Test
    void listsTheCasesOfTheFirstBoardAndOpensNone() {
        agenda.load();

        assertThat(agenda.rows()).extracting(AgendaRow::position).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(agenda.tallyProperty().get()).isEqualTo("5 ready · 2 stale · 2 missing");
        assertThat(sample.desk().state()).isEqualTo(new DeskState.Clear());
    }

    @Test
    void saysWhatKeepsACaseFromBeingDiscussed() {
        agenda.load();

        assertThat(agenda.rows().get(0).reasons()).isEmpty();
        assertThat(agenda.rows().get(1).reasons())
                .containsExactly("blood count: 27 days old, limit 14", "CT: 72 days old, limit 56");
        assertThat(agenda.rows().get(2).reasons())
                .containsExactly("question to the board: none", "blood count: none", "CT: none");
    }

    @Test
    void showsThePseudonymWhereTheNameIsWithheld() {
        agenda.load();

        assertThat(agenda.rows().get(2).who()).startsWith("P-");
    }

    @Test
    void hidesEveryNameInPrivacyModeAlsoFromScreenReaders() {
        agenda.load();
        assertThat(agenda.rows().getFirst().spoken()).contains("Lindqvist");

        sample.session().togglePrivacy();

        assertThat(agenda.rows()).allSatisfy(row -> {
            assertThat(row.who()).startsWith("P-");
            assertThat(row.spoken()).contains(row.who());
        });
        assertThat(agenda.rows().getFirst().spoken()).doesNotContain("Lindqvist");
    }

    @Test
    void keepsTheCaseOnTheDeskWhenTheAgendaIsReadAgain() {
        agenda.load();
        agenda.open(agenda.rows().getFirst());

        agenda.load();

        assertThat(sample.desk().state().openFile()).contains(SampleCases.complete());
        assertThat(agenda.currentProperty().get()).isEqualTo(agenda.rows().getFirst());
    }

    @Test
    void keepsTheCaseOnTheDeskWhenAnotherBoardIsChosen() {
        agenda.load();
        agenda.open(agenda.rows().getFirst());

        agenda.choose(agenda.boards().get(1));

        assertThat(sample.desk().state().openFile()).contains(SampleCases.complete());
        assertThat(agenda.currentProperty().get()).isNull();
        assertThat(agenda.stateProperty().get().kind()).isEqualTo(PanelState.Kind.EMPTY);
    }

    @Test
    void dropsALateAgendaOfAnotherBoard() {
        QueuedWork queue = new QueuedWork();
        AgendaViewModel late = new SampleWorkplace(FakeHome.ONCOLOGIST, queue.runner())
                .workplace()
                .agenda();
        late.load();
        queue.run(0);

        late.choose(late.boards().get(1));
        queue.run(1);
        queue.runAll();

        assertThat(late.rows()).isEmpty();
        assertThat(late.stateProperty().get().kind()).isEqualTo(PanelState.Kind.EMPTY);
    }

    @Test
    void readsAgainForAnotherPurpose() {
        agenda.load();
        List<AgendaRow> before = List.copyOf(agenda.rows());

        sample.session().choosePurpose(Purpose.HRESCH);

        assertThat(agenda.rows()).isEqualTo(before);
        assertThat(agenda.boards()).hasSize(2);
    }

    @Test
    void saysThatItCannotBeRead() {
        sample.cases().breakDown();

        agenda.load();

        assertThat(agenda.stateProperty().get().kind()).isEqualTo(PanelState.Kind.FAILED);
        assertThat(agenda.rows()).isEmpty();
    }

    @Test
    void readsAgainWithoutTurningToAnotherBoardOrCase() {
        agenda.load();
        agenda.open(agenda.rows().get(2));
        agenda.choose(agenda.boards().getLast());
        DeskState onDesk = sample.desk().state();

        agenda.refresh();

        assertThat(agenda.boardProperty().get()).isEqualTo(agenda.boards().getLast());
        assertThat(sample.desk().state()).isSameAs(onDesk);
    }
}

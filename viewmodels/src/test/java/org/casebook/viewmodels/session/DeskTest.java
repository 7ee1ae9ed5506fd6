package org.casebook.viewmodels.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleSource;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final QueuedWork queue = new QueuedWork();
    private final SampleWorkplace sample = new SampleWorkplace(FakeHome.ONCOLOGIST, queue.runner());
    private final Desk desk = sample.desk();

    @Test
    void showsTheCaseThatWasOpened() {
        desk.open(SampleCases.COMPLETE);
        queue.runAll();

        assertThat(desk.state().openFile()).contains(SampleCases.complete());
    }

    @Test
    void showsNothingOfTheOldCaseWhileTheNewOneIsFetched() {
        desk.open(SampleCases.COMPLETE);
        queue.runAll();

        desk.open(SampleCases.INCOMPLETE);

        assertThat(desk.state()).isEqualTo(new DeskState.Fetching(SampleCases.INCOMPLETE));
    }

    @Test
    void dropsALateAnswerForAnotherCase() {
        List<CaseId> shown = new ArrayList<>();
        desk.stateProperty()
                .subscribe(state ->
                        state.openFile().map(file -> file.header().caseId()).ifPresent(shown::add));
        desk.open(SampleCases.COMPLETE);
        desk.open(SampleCases.INCOMPLETE);

        queue.run(1);
        queue.run(0);

        assertThat(shown).containsExactly(SampleCases.INCOMPLETE);
    }

    @Test
    void neverShowsAnotherPatientThanTheOneAskedFor() {
        CaseFile other = SampleCases.complete();
        CaseId asked = new CaseId("asked-for-this");
        Desk misled = new Desk(sample.session(), new MisleadingCases(Governed.released(other)), QueuedWork.immediate());

        misled.open(asked);

        assertThat(misled.state()).isInstanceOf(DeskState.Failed.class);
        assertThat(misled.state().openFile()).isEmpty();
    }

    @Test
    void staysClearWhenTheAnswerComesAfterClosing() {
        desk.open(SampleCases.COMPLETE);
        desk.close();

        queue.runAll();

        assertThat(desk.state()).isEqualTo(new DeskState.Clear());
    }

    @Test
    void clearsWhenThePurposeChanges() {
        desk.open(SampleCases.COMPLETE);
        queue.runAll();
        desk.inspect(SampleSource.id(ItemKind.VARIANT, "any"), "any");

        sample.session().choosePurpose(Purpose.HRESCH);

        assertThat(desk.state()).isEqualTo(new DeskState.Clear());
        assertThat(desk.inspectedProperty().get()).isNull();
    }

    @Test
    void saysThatACaseIsNotAvailable() {
        CaseId nowhere = new CaseId("nowhere");

        desk.open(nowhere);
        queue.runAll();

        assertThat(desk.state()).isEqualTo(new DeskState.Refused(nowhere, Governed.Reason.NOT_AVAILABLE));
    }

    @Test
    void saysThatReadingFailed() {
        sample.cases().breakDown();

        desk.open(SampleCases.COMPLETE);
        queue.runAll();

        assertThat(desk.state()).isInstanceOf(DeskState.Failed.class);
    }

    @Test
    void saysThatTheUserStoppedIt() {
        desk.open(SampleCases.COMPLETE);
        queue.letTimePass();

        queue.runner().visible().getFirst().stop();
        queue.runAll();

        assertThat(desk.state()).isInstanceOf(DeskState.Failed.class);
        assertThat(queue.runner().visible()).isEmpty();
    }
}

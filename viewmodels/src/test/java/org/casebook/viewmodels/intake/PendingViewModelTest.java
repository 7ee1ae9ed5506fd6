package org.casebook.viewmodels.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleBoards;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.shell.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PendingViewModelTest {
    private static final Pseudonym PATIENT =
            SampleBoards.header(SampleCases.COMPLETE).patient();

    private final SampleWorkplace sample = new SampleWorkplace(FakeHome.COORDINATOR, QueuedWork.immediate());
    private final Workplace work = sample.workplace();
    private final PendingViewModel pending = work.pending();

    @BeforeEach
    void show() {
        work.shell().show(Page.INTAKE);
    }

    @Test
    void saysWhatWaits() {
        PendingRow row = pending.rows().getFirst();

        assertThat(row.value().text()).isEqualTo("TUMOR-77");
        assertThat(row.system().text()).isEqualTo("Specimen");
        assertThat(row.rows()).isEqualTo("214 variants");
        assertThat(row.files().text()).isEqualTo("unlabelled.vcf.gz");
        assertThat(row.since()).isEqualTo("23 Nov 2026, 08:12");
    }

    @Test
    void proposesNeitherIdentifierNorPatient() {
        assertThat(pending.chosenProperty().get()).isNull();

        pending.choose(pending.rows().getFirst());

        assertThat(pending.candidates()).hasSize(3);
        assertThat(pending.candidateProperty().get()).isNull();
        assertThat(pending.assignableProperty().get()).isFalse();
    }

    @Test
    void repeatsBothSidesBeforeItTies() {
        sample.ports().agree(false);
        chooseBoth();

        pending.assign();

        assertThat(sample.ports().questions().getLast())
                .contains("TUMOR-77", "Specimen", "214 variants", "unlabelled.vcf.gz")
                .contains(pending.candidates().getFirst().name().text(), PATIENT.text())
                .contains("cannot be undone");
        assertThat(sample.intake().assigned()).isNull();
        assertThat(pending.rows()).hasSize(2);
    }

    @Test
    void tiesToTheChosenPatientAndTakesTheIdentifierOffTheList() {
        sample.desk().open(SampleCases.COMPLETE);
        work.shell().show(Page.INTAKE);
        chooseBoth();

        pending.assign();

        assertThat(sample.intake().assigned()).isEqualTo(PATIENT);
        assertThat(pending.rows()).extracting(row -> row.value().text()).containsExactly("EXT-9");
        assertThat(pending.chosenProperty().get()).isNull();
        assertThat(pending.outcomeProperty().get()).isEqualTo("TUMOR-77 now belongs to %s.".formatted(PATIENT.text()));
        assertThat(work.news().arrivedProperty().get()).isTrue();
    }

    @Test
    void makesANewPatient() {
        pending.choose(pending.rows().getFirst());

        pending.assignNew();

        assertThat(sample.intake().assigned()).isEqualTo(new Pseudonym("P-NEWPATIENT"));
        assertThat(sample.ports().questions().getLast()).contains("TUMOR-77", "a new one");
    }

    @Test
    void forgetsThePatientWhenTheUserTurnsToAnotherIdentifier() {
        chooseBoth();

        pending.choose(pending.rows().get(1));

        assertThat(pending.candidateProperty().get()).isNull();
        assertThat(pending.assignableProperty().get()).isFalse();
    }

    @Test
    void dropsAPatientWhomTheSearchTakesOutOfSight() {
        chooseBoth();

        pending.soughtProperty().set(pending.candidates().get(1).code());

        assertThat(pending.candidates()).hasSize(1);
        assertThat(pending.candidateProperty().get()).isNull();
        assertThat(pending.assignableProperty().get()).isFalse();
    }

    @Test
    void saysWhenTheSearchFindsNobody() {
        pending.choose(pending.rows().getFirst());

        pending.soughtProperty().set("nobody");

        assertThat(pending.candidatesStateProperty().get().headline()).isEqualTo("No patient fits");
    }

    @Test
    void tiesNothingThatTheProjectorHides() {
        chooseBoth();

        sample.session().togglePrivacy();

        assertThat(pending.rows().getFirst().value().text()).isEmpty();
        assertThat(pending.rows().getFirst().spoken()).doesNotContain("TUMOR-77");
        assertThat(pending.rows().getFirst().files().text()).isEqualTo("1 file");
        assertThat(pending.candidates())
                .allSatisfy(row -> assertThat(row.name().text()).isEmpty());
        assertThat(pending.assignableProperty().get()).isFalse();
        assertThat(pending.assignableNewProperty().get()).isFalse();
        assertThat(pending.adviceProperty().get()).startsWith("Privacy mode hides");
    }

    @Test
    void tiesNothingThatThePolicyHides() {
        sample.session().signIn(FakeHome.STEWARD);

        chooseBoth();
        pending.assign();
        pending.assignNew();

        assertThat(pending.rows().getFirst().value().shownMark()).isPresent();
        assertThat(pending.adviceProperty().get()).startsWith("The policy does not show");
        assertThat(sample.intake().assigned()).isNull();
    }

    @Test
    void waitsForTheImportToEnd() {
        List<Boolean> seen = new ArrayList<>();
        chooseBoth();
        sample.intake().during(file -> seen.add(pending.assignableProperty().get()));

        work.intake().start(List.of(Path.of("/arrived/tumor.vcf.gz")));

        assertThat(seen).containsExactly(false);
        assertThat(pending.assignableProperty().get()).isTrue();
    }

    @Test
    void saysThatNothingIsPending() {
        for (int n = 0; n < 2; n++) {
            pending.choose(pending.rows().getFirst());
            pending.assignNew();
        }

        assertThat(pending.stateProperty().get().headline()).isEqualTo("Nothing pending");
    }

    @Test
    void showsNothingOfOneUserToAnother() {
        chooseBoth();

        sample.session().signIn(FakeHome.RESEARCHER);

        assertThat(pending.rows()).isEmpty();
        assertThat(pending.candidates()).isEmpty();
        assertThat(pending.stateProperty().get().kind()).isEqualTo(PanelState.Kind.WITHHELD);
    }

    private void chooseBoth() {
        pending.choose(pending.rows().getFirst());
        pending.chooseCandidate(pending.candidates().getFirst());
    }
}

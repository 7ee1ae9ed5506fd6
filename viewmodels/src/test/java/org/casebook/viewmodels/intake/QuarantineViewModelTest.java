package org.casebook.viewmodels.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.shell.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuarantineViewModelTest {
    private final SampleWorkplace sample = new SampleWorkplace(FakeHome.COORDINATOR, QueuedWork.immediate());
    private final Workplace work = sample.workplace();
    private final QuarantineViewModel quarantine = work.quarantine();

    @BeforeEach
    void show() {
        work.shell().show(Page.INTAKE);
    }

    @Test
    void saysOfEachPartWhereItStandsAndWhetherItWasTaken() {
        assertThat(quarantine.rows())
                .extracting(
                        row -> row.file().text(),
                        QuarantineRow::kind,
                        row -> row.fate().word(),
                        QuarantineRow::place)
                .containsExactly(
                        tuple("bundle-0012.json", "FHIR", "left out", "JSON /entry/7/resource/birthDate"),
                        tuple("panel.bed", "Panel", "kept", "line 41"),
                        tuple("broken.dcm", "DICOM", "left out", "DICOM tag 7FE00010"),
                        tuple("letter.docx", "unknown", "left out", "whole file"));
        assertThat(quarantine.tallyProperty().get()).isEqualTo("4 of 4 parts, newest first");
    }

    @Test
    void findsByWords() {
        quarantine.soughtProperty().set("PIXEL");
        assertThat(quarantine.rows()).extracting(row -> row.file().text()).containsExactly("broken.dcm");

        quarantine.soughtProperty().set("no such word");
        assertThat(quarantine.stateProperty().get().headline()).isEqualTo("No part fits");
    }

    @Test
    void hidesNamesOfFilesFromTheProjector() {
        sample.session().togglePrivacy();

        assertThat(quarantine.rows()).hasSize(4).allSatisfy(row -> {
            assertThat(row.file().text()).isEmpty();
            assertThat(row.spoken()).doesNotContain("bundle-0012").doesNotContain("letter");
        });
    }

    @Test
    void isWithheldFromWhoMayNotImport() {
        sample.session().signIn(FakeHome.RESEARCHER);

        assertThat(quarantine.stateProperty().get().kind()).isEqualTo(PanelState.Kind.WITHHELD);
        assertThat(quarantine.rows()).isEmpty();
    }
}

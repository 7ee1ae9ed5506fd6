package org.casebook.viewmodels.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleBoards;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.session.DeskState;
import org.casebook.viewmodels.shell.Page;
import org.junit.jupiter.api.Test;

class IntakeViewModelTest {
    private static final Path VCF = Path.of("/arrived/lung/tumor.vcf.gz");
    private static final Path BUNDLE = Path.of("/arrived/lung/bundle.json");
    private static final Path LETTER = Path.of("/arrived/letter.docx");
    private static final Path KNOWN = Path.of("/arrived/known-note.txt");
    private static final Path WATCH = Path.of("/arrived/watch.csv");

    private final SampleWorkplace sample = new SampleWorkplace(FakeHome.COORDINATOR, QueuedWork.immediate());
    private final Workplace work = sample.workplace();
    private final IntakeViewModel intake = work.intake();

    @Test
    void reportsOnEveryFileInTheOrderOfReading() {
        intake.start(List.of(VCF, BUNDLE, LETTER, KNOWN));

        assertThat(intake.rows())
                .extracting(row -> row.name().text(), ReportRow::fate, ReportRow::accepted, ReportRow::rejected)
                .containsExactly(
                        tuple("tumor.vcf.gz", Fate.ACCEPTED, 214L, 0L),
                        tuple("bundle.json", Fate.PARTIAL, 3L, 1L),
                        tuple("letter.docx", Fate.REFUSED, 0L, 0L),
                        tuple("known-note.txt", Fate.ALREADY_KNOWN, 0L, 0L));
        assertThat(intake.rows().get(1).place()).isEqualTo("JSON /entry/7/resource/birthDate");
        assertThat(intake.rows().get(1).reason()).startsWith("birthDate is 13 characters");
        assertThat(intake.rows().getFirst().folder()).isEqualTo("lung");
        assertThat(intake.rows().get(2).folder()).isEmpty();
        assertThat(intake.headlineProperty().get()).isEqualTo("4 files read");
        assertThat(intake.resultProperty().get()).extracting(Mark::style).isEqualTo("fate-partial");
    }

    @Test
    void countsTheFilesOfEachFate() {
        intake.start(List.of(VCF, BUNDLE, LETTER, KNOWN));

        assertThat(intake.filters())
                .extracting(each -> each.textProperty().getValue())
                .containsExactly(
                        "All 4", "accepted 1", "partially accepted 1", "refused 1", "already known 1", "not read 0");
    }

    @Test
    void knowsWhetherAnyFileHasAReason() {
        intake.start(List.of(VCF, KNOWN));
        assertThat(intake.reasonedProperty().get()).isFalse();

        intake.start(List.of(VCF, LETTER));
        assertThat(intake.reasonedProperty().get()).isTrue();

        intake.start(List.of(VCF));
        assertThat(intake.reasonedProperty().get()).isFalse();
    }

    @Test
    void showsWhileItReadsHowFarItIs() {
        List<String> seen = new ArrayList<>();
        sample.intake()
                .during(file -> seen.add("%s | %s | %s | %.2f"
                        .formatted(
                                intake.headlineProperty().get(),
                                intake.fileProperty().get(),
                                intake.factsProperty().get(),
                                intake.fractionProperty().get())));

        intake.start(List.of(VCF, BUNDLE));

        assertThat(seen)
                .containsExactly(
                        "Reading file 1 of 2 | tumor.vcf.gz | 500.0 kB of 2.0 MB · 7 rows · 0:00 | 0.25",
                        "Reading file 2 of 2 | bundle.json | 1.5 MB of 2.0 MB · 221 rows · 0:00 | 0.75");
        assertThat(intake.factsProperty().get()).isEqualTo("2.0 MB · 217 new rows · 1 part left out · 0:00");
        assertThat(intake.runningProperty().get()).isFalse();
    }

    @Test
    void listsWhatAStoppedImportDidNotRead() {
        sample.intake().during(file -> stopAt(2, file));

        intake.start(List.of(VCF, BUNDLE, LETTER));

        assertThat(intake.rows())
                .extracting(ReportRow::fate)
                .containsExactly(Fate.ACCEPTED, Fate.NOT_READ, Fate.NOT_READ);
        assertThat(intake.headlineProperty().get()).isEqualTo("Stopped after 1 of 3 files");
        assertThat(intake.adviceProperty().get()).contains("nothing is taken twice");
        assertThat(intake.continuableProperty().get()).isTrue();
    }

    @Test
    void readsOnWithoutChoosingAgain() {
        sample.intake().during(file -> stopAt(2, file));
        intake.start(List.of(VCF, BUNDLE, LETTER));
        sample.intake().during(file -> {});

        intake.readOn();

        assertThat(intake.rows())
                .extracting(ReportRow::fate)
                .containsExactly(Fate.ALREADY_KNOWN, Fate.PARTIAL, Fate.REFUSED);
        assertThat(intake.continuableProperty().get()).isFalse();
    }

    @Test
    void goesOnWhenACaseIsOpenedAndClosedAndThePageIsLeft() {
        sample.intake().during(file -> {
            sample.desk().open(SampleCases.COMPLETE);
            sample.desk().close();
            work.shell().show(Page.CASE);
            sample.session().lock();
        });

        intake.start(List.of(VCF, BUNDLE));

        assertThat(intake.rows()).extracting(ReportRow::fate).containsExactly(Fate.ACCEPTED, Fate.PARTIAL);
    }

    @Test
    void stopsWhenTheUserChangesAndTellsOnlyWhoStartedIt() {
        sample.intake().during(file -> sample.session().signIn(FakeHome.STEWARD));

        intake.start(List.of(VCF, BUNDLE));

        assertThat(intake.rows()).isEmpty();
        assertThat(intake.presentProperty().get()).isFalse();
        assertThat(intake.noticeProperty().get()).startsWith("An import was stopped");
        assertThat(intake.importingProperty().get()).isFalse();

        sample.session().signIn(FakeHome.COORDINATOR);

        assertThat(intake.rows()).extracting(ReportRow::fate).containsExactly(Fate.NOT_READ, Fate.NOT_READ);
        assertThat(intake.headlineProperty().get())
                .isEqualTo("Stopped after 0 of 2 files, because the user or the purpose changed");
    }

    @Test
    void stopsWhenThePurposeChanges() {
        sample.intake().during(file -> sample.session().choosePurpose(Purpose.TREAT));

        intake.start(List.of(VCF, BUNDLE));
        sample.session().choosePurpose(FakeHome.COORDINATOR.defaultPurpose());

        assertThat(intake.rows()).extracting(ReportRow::fate).containsOnly(Fate.NOT_READ);
    }

    @Test
    void startsNoSecondImportBesideTheFirst() {
        sample.intake().during(file -> intake.start(List.of(LETTER)));

        intake.start(List.of(VCF));

        assertThat(intake.rows()).extracting(row -> row.name().text()).containsExactly("tumor.vcf.gz");
    }

    @Test
    void importsWhatTheUserChooses() {
        sample.ports().choose(VCF, BUNDLE);
        intake.chooseFiles();
        assertThat(intake.rows()).hasSize(2);

        sample.intake().fill(List.of(LETTER));
        sample.ports().choose(Path.of("/arrived"));
        intake.chooseFolder();
        assertThat(intake.rows()).extracting(row -> row.name().text()).containsExactly("letter.docx");
    }

    @Test
    void doesNothingWhenTheUserChoosesNoFile() {
        intake.chooseFiles();
        intake.chooseFolder();

        assertThat(intake.presentProperty().get()).isFalse();
        assertThat(intake.reportStateProperty().get().kind()).isEqualTo(PanelState.Kind.EMPTY);
    }

    @Test
    void listsEveryBrokenPartOfAFileAndNotOnlyTheFirst() {
        intake.start(List.of(WATCH, BUNDLE));

        intake.choose(intake.rows().getFirst());
        assertThat(intake.issues()).hasSize(250);
        assertThat(intake.issues().getLast().place()).isEqualTo("line 250");

        intake.choose(intake.rows().get(1));
        assertThat(intake.issues()).extracting(IssueRow::place).containsExactly("JSON /entry/7/resource/birthDate");
    }

    @Test
    void saysWhyAFileAsAWholeWasRefused() {
        intake.start(List.of(LETTER));

        intake.choose(intake.rows().getFirst());

        assertThat(intake.issues())
                .extracting(IssueRow::place, IssueRow::reason)
                .containsExactly(tuple("whole file", "file is of no kind that Casebook reads"));
    }

    @Test
    void filtersByFateAndByWords() {
        intake.start(List.of(VCF, BUNDLE, LETTER, KNOWN));

        intake.filter(intake.filters().get(3));
        assertThat(intake.rows()).extracting(ReportRow::fate).containsExactly(Fate.REFUSED);
        assertThat(intake.tallyProperty().get()).isEqualTo("1 of 4 files");

        intake.soughtProperty().set("tumor");
        assertThat(intake.rows()).isEmpty();
        assertThat(intake.reportStateProperty().get().headline()).isEqualTo("No file fits");

        intake.filter(intake.filters().getFirst());
        assertThat(intake.rows()).extracting(row -> row.name().text()).containsExactly("tumor.vcf.gz");
    }

    @Test
    void reportsOnTenThousandFiles() {
        sample.intake()
                .fill(IntStream.range(0, 10_000)
                        .mapToObj(n -> Path.of("/arrived/ct/IM%05d.dcm".formatted(n)))
                        .toList());

        intake.start(List.of(Path.of("/arrived")));

        assertThat(intake.rows()).hasSize(10_000);
        assertThat(intake.filters().get(1).countProperty().get()).isEqualTo(10_000);
        assertThat(intake.rows().getLast().number()).isEqualTo(10_000);
    }

    @Test
    void hidesNamesOfFilesFromTheProjector() {
        Path orphan = Path.of("/arrived/MRN-0012.bim");
        intake.start(List.of(orphan, BUNDLE));
        intake.choose(intake.rows().getFirst());

        sample.session().togglePrivacy();

        assertThat(intake.rows()).allSatisfy(row -> {
            assertThat(row.name().text()).isEmpty();
            assertThat(row.folder()).isEmpty();
            assertThat(row.spoken()).doesNotContain("MRN-0012").doesNotContain("bundle");
        });
        assertThat(intake.rows().getFirst().reason()).doesNotContain("MRN-0012");
        assertThat(intake.issues())
                .isNotEmpty()
                .allSatisfy(issue -> assertThat(issue.spoken()).doesNotContain("MRN-0012"));
        assertThat(intake.rows().get(1).reason()).startsWith("birthDate is 13 characters");

        sample.session().togglePrivacy();
        assertThat(intake.rows().getFirst().name().text()).isEqualTo("MRN-0012.bim");
    }

    @Test
    void namesNoFileUnderWayOnTheProjector() {
        sample.session().togglePrivacy();
        List<String> seen = new ArrayList<>();
        sample.intake().during(file -> seen.add(intake.fileProperty().get()));

        intake.start(List.of(VCF));

        assertThat(seen).containsExactly("File 1");
    }

    @Test
    void isWithheldFromWhoMayNeitherImportNorAssign() {
        sample.session().signIn(FakeHome.RESEARCHER);

        work.shell().show(Page.INTAKE);

        assertThat(intake.stateProperty().get().kind()).isEqualTo(PanelState.Kind.WITHHELD);
    }

    @Test
    void asksTheGatewayOnlyWhileThePageIsShown() {
        assertThat(intake.stateProperty().get().kind()).isEqualTo(PanelState.Kind.LOADING);

        work.shell().show(Page.INTAKE);

        assertThat(intake.stateProperty().get()).isEqualTo(PanelState.CONTENT);
        assertThat(intake.pendingTitleProperty().getValue()).isEqualTo("Pending (2)");
        assertThat(intake.quarantineTitleProperty().getValue()).isEqualTo("Quarantine (4)");
    }

    @Test
    void offersNewDataOfTheOpenCaseAndNeverTurnsToAnother() {
        work.start();
        sample.desk().open(SampleCases.COMPLETE);
        DeskState before = sample.desk().state();
        sample.intake().changes(SampleBoards.header(SampleCases.COMPLETE).patient());

        intake.start(List.of(VCF));

        assertThat(work.news().arrivedProperty().get()).isTrue();
        assertThat(sample.desk().state()).isSameAs(before);
    }

    @Test
    void saysWhyAnImportFailed() {
        sample.intake().during(file -> {
            throw new IllegalStateException("disk is full");
        });

        intake.start(List.of(VCF, BUNDLE));

        assertThat(intake.headlineProperty().get()).isEqualTo("Failed after 0 of 2 files");
        assertThat(intake.adviceProperty().get()).startsWith("Something unexpected happened");
        assertThat(intake.rows()).extracting(ReportRow::fate).containsOnly(Fate.NOT_READ);
        assertThat(intake.importingProperty().get()).isFalse();
    }

    private void stopAt(int wanted, int file) {
        if (file == wanted) {
            intake.stop();
        }
    }
}

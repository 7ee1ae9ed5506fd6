package org.casebook.views.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleBoards;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.shell.Page;
import org.casebook.views.platform.Fx;
import org.casebook.views.platform.Pictures;
import org.casebook.views.shell.Screens;
import org.casebook.views.shell.Shell;
import org.casebook.views.shell.Slot;
import org.casebook.views.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the import page beside the agenda, in each of its states.
class IntakePicturesTest {
    private static final int SMALL_WIDTH = 1114;
    private static final int SMALL_HEIGHT = 698;
    private static final int LARGE_WIDTH = 1668;
    private static final int LARGE_HEIGHT = 1010;
    private static final List<Path> ARRIVED = Stream.concat(
                    Stream.of(
                                    "lung/tumor-0012.vcf.gz",
                                    "lung/bundle-0012.json",
                                    "wearable/watch.csv",
                                    "letter.docx",
                                    "notes/known-2026-11-04.txt",
                                    "germline/cohort.bim")
                            .map(name -> Path.of("/media/usb/arrived-2026-11-24", name)),
                    IntStream.rangeClosed(1, 40)
                            .mapToObj(n -> Path.of("/media/usb/arrived-2026-11-24/ct/IM%04d.dcm".formatted(n))))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "idle, LIGHT, false",
        "report, LIGHT, false",
        "report, DARK, false",
        "report, LIGHT, true",
        "report, DARK, true",
        "stopped, LIGHT, false",
        "private, LIGHT, false",
        "pending, LIGHT, false",
        "pending, DARK, false",
        "pending, LIGHT, true",
        "tied, LIGHT, false",
        "hiding, DARK, false",
        "quarantine, LIGHT, false",
        "quarantine, DARK, true",
        "withheld, LIGHT, false",
        "withheld, DARK, false"
    })
    void showsTheImportPage(String state, Theme theme, boolean large) {
        Path picture = Fx.call(() -> {
            SampleWorkplace sample = sample();
            Workplace work = sample.workplace();
            work.shell().show(Page.INTAKE);
            Parent page = new Screens(work).screen(Slot.INTAKE);
            act(state, sample, work, page);
            return take(state, page, theme, large);
        });

        assertThat(picture).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, false", "DARK, true"})
    void showsARunningImport(Theme theme, boolean large) {
        List<Path> pictures = Fx.call(() -> {
            SampleWorkplace sample = sample();
            Workplace work = sample.workplace();
            work.shell().show(Page.INTAKE);
            Parent page = new Screens(work).screen(Slot.INTAKE);
            List<Path> taken = new ArrayList<>();
            sample.intake().during(at(12, () -> taken.add(take("running", page, theme, large))));
            work.intake().start(ARRIVED);
            return taken;
        });

        assertThat(pictures).singleElement().satisfies(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void drawsOnlyTheRowsInSightOfTenThousand() {
        int cells = Fx.call(() -> {
            SampleWorkplace sample = sample();
            sample.intake()
                    .fill(IntStream.range(0, 10_000)
                            .mapToObj(n -> Path.of("/arrived/ct/IM%05d.dcm".formatted(n)))
                            .toList());
            Workplace work = sample.workplace();
            work.shell().show(Page.INTAKE);
            Parent page = new Screens(work).screen(Slot.INTAKE);
            work.intake().start(List.of(Path.of("/arrived")));
            take("many", page, Theme.LIGHT, false);
            TableView<?> table = (TableView<?>) page.lookup("#table");
            assertThat(table.getItems()).hasSize(10_000);
            return table.lookupAll(".table-row-cell").size();
        });

        assertThat(cells).isBetween(5, 60);
    }

    @Test
    void offersTheNewerCaseAbovePanels() {
        Path picture = Fx.call(() -> {
            SampleWorkplace sample = sample();
            Workplace work = sample.workplace();
            var scene = Shell.scene(work, 1366, 768);
            sample.desk().open(SampleCases.COMPLETE);
            sample.intake().changes(SampleBoards.header(SampleCases.COMPLETE).patient());
            work.intake().start(ARRIVED);
            return Pictures.take("intake-news", scene);
        });

        assertThat(picture).isNotEmptyFile();
    }

    @Test
    void standsBesideTheAgenda() {
        Path picture = Fx.call(() -> {
            SampleWorkplace sample = sample();
            Workplace work = sample.workplace();
            var scene = Shell.scene(work, 1366, 768);
            work.shell().show(Page.INTAKE);
            work.intake().start(ARRIVED);
            return Pictures.take("intake-window", scene);
        });

        assertThat(picture).isNotEmptyFile();
    }

    private static SampleWorkplace sample() {
        return new SampleWorkplace(FakeHome.COORDINATOR, QueuedWork.immediate());
    }

    private static void act(String state, SampleWorkplace sample, Workplace work, Parent page) {
        Consumer<Integer> turnTo =
                tab -> ((TabPane) page.lookup("#tabs")).getSelectionModel().select(tab);
        switch (state) {
            case "report" -> {
                work.intake().start(ARRIVED);
                work.intake().choose(work.intake().rows().get(2));
            }
            case "stopped" -> {
                sample.intake().during(at(12, work.intake()::stop));
                work.intake().start(ARRIVED);
            }
            case "private" -> {
                work.intake().start(ARRIVED);
                work.intake().choose(work.intake().rows().get(5));
                sample.session().togglePrivacy();
            }
            case "pending", "tied", "hiding" -> {
                turnTo.accept(1);
                work.pending().choose(work.pending().rows().getFirst());
                work.pending().chooseCandidate(work.pending().candidates().get(1));
            }
            case "quarantine" -> turnTo.accept(2);
            case "withheld" -> sample.session().signIn(FakeHome.RESEARCHER);
            default -> assertThat(state).isEqualTo("idle");
        }
        switch (state) {
            case "tied" -> work.pending().assign();
            case "hiding" -> sample.session().togglePrivacy();
            default -> {}
        }
    }

    private static IntConsumer at(int wanted, Runnable act) {
        return file -> {
            if (file == wanted) {
                act.run();
            }
        };
    }

    private static Path take(String state, Parent page, Theme theme, boolean large) {
        return Pictures.take(
                "intake-%s-%s-%s".formatted(state, large ? "large" : "small", theme),
                page,
                large ? LARGE_WIDTH : SMALL_WIDTH,
                large ? LARGE_HEIGHT : SMALL_HEIGHT,
                theme);
    }
}

package org.casebook.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.opening.OpeningViewModel;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleSource;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.shell.Shortcut;
import org.casebook.views.platform.Fx;
import org.casebook.views.platform.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the window in its two sizes and looks.
class WindowPicturesTest {
    @ParameterizedTest
    @CsvSource({"1366, 768, false", "1366, 768, true", "1920, 1080, false", "1920, 1080, true"})
    void showsCompleteCase(int width, int height, boolean dark) {
        assertThat(picture("complete", SampleCases.COMPLETE, width, height, dark))
                .isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, false", "1366, 768, true"})
    void showsIncompleteCase(int width, int height, boolean dark) {
        assertThat(picture("incomplete", SampleCases.INCOMPLETE, width, height, dark))
                .isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, false", "1920, 1080, true"})
    void showsThatNoCaseIsOpen(int width, int height, boolean dark) {
        assertThat(picture(
                        "nothing-open-" + width,
                        width,
                        height,
                        sample -> sample.ports().write("theme.dark", Boolean.toString(dark))))
                .isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, true"})
    void showsThatItsHomeIsBeingOpened(boolean fails, boolean dark) {
        Path file = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            sample.ports().write("theme.dark", Boolean.toString(dark));
            OpeningViewModel opening = new OpeningViewModel(Runnable::run);
            opening.at(212, 1287, "CB-0005.somatic.vcf", 1, 2, 100);
            if (fails) {
                opening.fail(new IllegalStateException());
            }
            Stage stage = new Stage();
            Shell.showOpening(stage, opening, sample.ports());
            Path picture = Pictures.take("opening-" + (fails ? "failed" : "filling"), stage.getScene());
            stage.close();
            return picture;
        });

        assertThat(file).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false",
        "true, false, false",
        "true, true, true",
        "true, false, true",
        "false, false, true"
    })
    void showsNothingBehindTheCurtain(boolean asked, boolean changing, boolean dark) {
        String name = "locked-" + (changing ? "changing" : asked ? "asked" : "open") + (dark ? "-dark" : "");
        Path file = picture(
                name,
                1366,
                768,
                sample -> {
                    sample.ports().write("theme.dark", Boolean.toString(dark));
                    sample.desk().open(SampleCases.COMPLETE);
                },
                (sample, work) -> {
                    if (changing) {
                        sample.accounts().reset(FakeHome.ONCOLOGIST.id(), "a walk in the rain");
                    } else if (asked) {
                        sample.accounts().protect(FakeHome.ONCOLOGIST.id(), "a walk in the rain");
                        sample.accounts().slowDown(Duration.ofSeconds(4));
                    }
                    sample.session().lock();
                    if (asked) {
                        work.lock().goOn((changing ? "a walk in the rain" : "a walk in the snow").toCharArray());
                    }
                });

        assertThat(file).isNotEmptyFile();
    }

    @Test
    void showsWhereAValueCameFrom() {
        assertThat(picture("source", 1366, 768, sample -> {
                    sample.desk().open(SampleCases.COMPLETE);
                    sample.desk().inspect(SampleSource.id(ItemKind.VARIANT, "any"), "EGFR p.Leu858Arg");
                }))
                .isNotEmptyFile();
    }

    @Test
    void showsSearchHits() {
        Path file = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            Scene scene = Shell.scene(work, 1366, 768);
            work.shell().perform(Shortcut.SEARCH);
            work.search().textProperty().set("osimertinib");
            return Pictures.take("search", scene);
        });

        assertThat(file).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"HELP", "LOCK", "PRIVACY", "THEME"})
    void showsWhatAKeyDoes(Shortcut shortcut) {
        Path file = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            Scene scene = Shell.scene(work, 1366, 768);
            sample.desk().open(SampleCases.COMPLETE);
            work.shell().perform(shortcut);
            return Pictures.take("key-" + shortcut.name().toLowerCase(Locale.ROOT), scene);
        });

        assertThat(file).isNotEmptyFile();
    }

    private static Path picture(String name, CaseId caseId, int width, int height, boolean dark) {
        String full = "%s-%dx%d-%s".formatted(name, width, height, dark ? "dark" : "light");
        return picture(full, width, height, sample -> {
            sample.ports().write("theme.dark", Boolean.toString(dark));
            sample.desk().open(caseId);
        });
    }

    private static Path picture(String name, int width, int height, Consumer<SampleWorkplace> act) {
        return Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            act.accept(sample);
            return Pictures.take(name, Shell.scene(sample.workplace(), width, height));
        });
    }

    private static Path picture(
            String name,
            int width,
            int height,
            Consumer<SampleWorkplace> before,
            BiConsumer<SampleWorkplace, Workplace> then) {
        return Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            before.accept(sample);
            Workplace work = sample.workplace();
            Scene scene = Shell.scene(work, width, height);
            then.accept(sample, work);
            return Pictures.take(name, scene);
        });
    }
}

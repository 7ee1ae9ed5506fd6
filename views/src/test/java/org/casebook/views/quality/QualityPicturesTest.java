package org.casebook.views.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.shell.Page;
import org.casebook.views.platform.Fx;
import org.casebook.views.platform.Pictures;
import org.casebook.views.shell.Screens;
import org.casebook.views.shell.Shell;
import org.casebook.views.shell.Slot;
import org.casebook.views.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the page of data quality at the sizes it has in the small and the large window, in each of its states.
class QualityPicturesTest {
    @ParameterizedTest
    @CsvSource({
        "checks, 1114, 698, LIGHT",
        "checks, 1114, 698, DARK",
        "checks, 1668, 1000, LIGHT",
        "source, 1114, 698, LIGHT",
        "unchosen, 1668, 1000, DARK",
        "inventory, 1114, 698, LIGHT",
        "inventory, 1668, 1000, DARK",
        "private, 1114, 698, DARK",
        "never, 1114, 698, LIGHT",
        "failed, 1114, 698, DARK",
        "withheld, 1114, 698, LIGHT"
    })
    void showsDataQuality(String name, int width, int height, Theme theme) {
        Path picture = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            Parent screen = new Screens(work).screen(Slot.QUALITY);
            tell(name, sample, work, screen);
            return Pictures.take("quality-%s-%d-%s".formatted(name, width, theme), screen, width, height, theme);
        });

        assertThat(picture).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, LIGHT", "1920, 1080, DARK"})
    void showsDataQualityInTheWindow(int width, int height, Theme theme) {
        Path picture = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            sample.session().signIn(FakeHome.COORDINATOR);
            var scene = Shell.scene(work, width, height);
            theme.dress(scene);
            work.agenda().load();
            work.shell().show(Page.QUALITY);
            work.quality().choose(work.quality().checks().getFirst());
            return Pictures.take("quality-window-%d-%s".formatted(width, theme), scene);
        });

        assertThat(picture).isNotEmptyFile();
    }

    private static void tell(String name, SampleWorkplace sample, Workplace work, Parent screen) {
        sample.session().signIn(name.equals("withheld") ? FakeHome.RESEARCHER : FakeHome.COORDINATOR);
        switch (name) {
            case "never" -> sample.quality().forgetRuns();
            case "failed" -> sample.quality().fail();
            case "private" -> sample.session().togglePrivacy();
            default -> assertThat(name).isNotEmpty();
        }
        work.shell().show(Page.QUALITY);
        if (name.equals("checks") || name.equals("source")) {
            work.quality().choose(work.quality().checks().getFirst());
        }
        if (name.equals("source")) {
            work.quality().inspect(work.quality().failures().getFirst());
        }
        if (name.equals("inventory") || name.equals("private")) {
            ((TabPane) screen.lookup(".quality-tabs")).getSelectionModel().select(1);
        }
    }
}

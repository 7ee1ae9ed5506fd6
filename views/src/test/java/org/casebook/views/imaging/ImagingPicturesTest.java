package org.casebook.views.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleSource;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.views.platform.Fx;
import org.casebook.views.platform.Pictures;
import org.casebook.views.shell.Screens;
import org.casebook.views.shell.Slot;
import org.casebook.views.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the imaging panel as a panel and as a page, with pairs, at a series without a picture, and without
/// imaging; and what the list reads of a long study.
class ImagingPicturesTest {
    @ParameterizedTest
    @CsvSource({
        "first, ct-current/1, 350, 270, LIGHT",
        "first, ct-current/1, 350, 270, DARK",
        "broken, ct-current/3, 350, 270, LIGHT",
        "page, ct-current/3, 1102, 560, LIGHT",
        "page, ct-current/3, 1102, 560, DARK"
    })
    void showsStudies(String name, String chosen, int width, int height, Theme theme) {
        Path picture = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Parent screen = screen(sample);
            sample.desk().open(SampleCases.COMPLETE);
            Scene scene = new Scene(screen, width, height);
            theme.dress(scene);
            Pictures.take("imaging-settling", scene);
            sample.desk().reveal(SampleSource.id(ItemKind.SERIES, chosen));
            return Pictures.take("imaging-%s-%d-%s".formatted(name, width, theme), scene);
        });

        assertThat(picture).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void showsInWhichWayImagingIsMissing(Theme theme) {
        assertThat(picture("missing", SampleCases.INCOMPLETE, theme)).isNotEmptyFile();
    }

    @Test
    void readsOnlyWhatComesIntoViewOfALongStudy() {
        List<Integer> counts = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            sample.cases().put(SampleCases.manySeries(100));
            Parent screen = screen(sample);
            sample.desk().open(SampleCases.COMPLETE);
            Pictures.take("imaging-many", screen, 350, 270, Theme.LIGHT);
            return List.of(
                    sample.cases().thumbnailsRead().size(),
                    screen.lookupAll(".series-tile").size());
        });

        assertThat(counts.get(0)).as("thumbnails read").isBetween(2, 40);
        assertThat(counts.get(1)).as("tiles made").isBetween(2, 12);
    }

    private static Path picture(String name, CaseId caseId, Theme theme) {
        return Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Parent screen = screen(sample);
            sample.desk().open(caseId);
            return Pictures.take("imaging-%s-%s".formatted(name, theme), screen, 350, 270, theme);
        });
    }

    private static Parent screen(SampleWorkplace sample) {
        Workplace work = sample.workplace();
        return new Screens(work).screen(Slot.IMAGING);
    }
}

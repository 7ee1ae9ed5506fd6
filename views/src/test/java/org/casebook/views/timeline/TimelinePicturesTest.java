package org.casebook.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.timeline.TimelineViewModel;
import org.casebook.views.platform.Fx;
import org.casebook.views.platform.Pictures;
import org.casebook.views.shell.Screens;
import org.casebook.views.shell.Slot;
import org.casebook.views.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the timeline as a panel of the smallest window and as a page.
class TimelinePicturesTest {
    @ParameterizedTest
    @CsvSource({
        "complete, 1100, 190, LIGHT",
        "complete, 1100, 230, DARK",
        "complete, 1100, 680, LIGHT",
        "complete, 1100, 680, DARK"
    })
    void showsCompleteCase(String name, int width, int height, Theme theme) {
        assertThat(picture(name, SampleCases.COMPLETE, width, height, theme, timeline -> {}))
                .isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"incomplete, 1100, 190, LIGHT", "incomplete, 1100, 190, DARK"})
    void showsIncompleteCase(String name, int width, int height, Theme theme) {
        assertThat(picture(name, SampleCases.INCOMPLETE, width, height, theme, timeline -> {}))
                .isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"year, 1100, 190, DARK", "year, 1100, 680, LIGHT"})
    void showsLastYear(String name, int width, int height, Theme theme) {
        assertThat(picture(name, SampleCases.COMPLETE, width, height, theme, timeline -> timeline.showLast(12)))
                .isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"folded, 1100, 190, LIGHT", "folded, 1100, 190, DARK"})
    void foldsGaps(String name, int width, int height, Theme theme) {
        assertThat(picture(name, SampleCases.COMPLETE, width, height, theme, TimelineViewModel::toggleFolding))
                .isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"found, 1100, 230, LIGHT", "found, 1100, 230, DARK"})
    void marksWhatTheSearchFound(String name, int width, int height, Theme theme) {
        assertThat(picture(name, SampleCases.COMPLETE, width, height, theme, timeline -> {
                    timeline.soughtProperty().set("lesion");
                    timeline.nextMatch();
                }))
                .isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"table, 1100, 190, LIGHT", "table, 1100, 680, DARK"})
    void showsTheSameAsATable(String name, int width, int height, Theme theme) {
        assertThat(picture(name, SampleCases.COMPLETE, width, height, theme, timeline -> {
                    timeline.soughtProperty().set("lesion");
                    timeline.nextMatch();
                    timeline.toggleTable();
                }))
                .isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"many, 1100, 190, LIGHT", "many, 1100, 680, DARK"})
    void gathersManyEvents(String name, int width, int height, Theme theme) {
        assertThat(picture(name, SampleCases.LONG, width, height, theme, timeline -> {}))
                .isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"private, 1100, 230, LIGHT", "private, 1100, 230, DARK"})
    void hidesDatesFromTheProjector(String name, int width, int height, Theme theme) {
        Path picture = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            sample.session().togglePrivacy();
            return picture(sample, name, SampleCases.COMPLETE, width, height, theme, timeline -> {});
        });

        assertThat(picture).isNotEmptyFile();
    }

    private static Path picture(
            String name, CaseId caseId, int width, int height, Theme theme, Consumer<TimelineViewModel> act) {
        return Fx.call(() -> picture(SampleWorkplace.immediate(), name, caseId, width, height, theme, act));
    }

    private static Path picture(
            SampleWorkplace sample,
            String name,
            CaseId caseId,
            int width,
            int height,
            Theme theme,
            Consumer<TimelineViewModel> act) {
        Workplace work = sample.workplace();
        sample.desk().open(caseId);
        act.accept(work.timeline());
        return Pictures.take(
                "timeline-%s-%d-%s".formatted(name, height, theme),
                new Screens(work).screen(Slot.TIMELINE),
                width,
                height,
                theme);
    }
}

package org.casebook.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.views.platform.Fx;
import org.casebook.views.platform.Pictures;
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

    private static Path picture(String name, CaseId caseId, int width, int height, boolean dark) {
        return Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            sample.ports().write("theme.dark", Boolean.toString(dark));
            Workplace work = sample.workplace();
            Scene scene = Shell.scene(work, width, height);
            sample.desk().open(caseId);
            return Pictures.take("%s-%dx%d-%s".formatted(name, width, height, dark ? "dark" : "light"), scene);
        });
    }
}

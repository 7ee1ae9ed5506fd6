package org.casebook.views.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.views.platform.Fx;
import org.casebook.views.platform.Pictures;
import org.casebook.views.shell.Screens;
import org.casebook.views.shell.Slot;
import org.casebook.views.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the access log at the sizes it has in the small and the large window: whole, broken, withheld.
class AccessLogPicturesTest {
    @ParameterizedTest
    @CsvSource({
        "whole, 1114, 698, LIGHT",
        "whole, 1114, 698, DARK",
        "whole, 1668, 1000, LIGHT",
        "broken, 1114, 698, LIGHT",
        "broken, 1668, 1000, DARK",
        "withheld, 1114, 698, LIGHT",
        "nothing, 1114, 698, DARK"
    })
    void showsTheAccessLog(String name, int width, int height, Theme theme) {
        Path picture = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            sample.desk().open(SampleCases.COMPLETE);
            tell(name, sample, work);
            work.accessLog().show(true);
            return Pictures.take(
                    "accesslog-%s-%d-%s".formatted(name, width, theme),
                    new Screens(work).screen(Slot.ACCESS_LOG),
                    width,
                    height,
                    theme);
        });

        assertThat(picture).isNotEmptyFile();
    }

    private static void tell(String name, SampleWorkplace sample, Workplace work) {
        switch (name) {
            case "broken" -> sample.audit().damage();
            case "withheld" -> sample.session().signIn(FakeHome.RESEARCHER);
            case "nothing" -> work.accessLog().soughtProperty().set("no such word");
            default -> assertThat(name).isEqualTo("whole");
        }
    }
}

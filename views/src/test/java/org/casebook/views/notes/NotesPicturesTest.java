package org.casebook.views.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.views.platform.Fx;
import org.casebook.views.platform.Pictures;
import org.casebook.views.shell.Screens;
import org.casebook.views.shell.Slot;
import org.casebook.views.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the notes as a panel and as a page, with the text, without the right to it, and on a projector.
class NotesPicturesTest {
    @ParameterizedTest
    @CsvSource({
        "text, 0, false, 440, 300, LIGHT",
        "text, 0, false, 1340, 680, LIGHT",
        "text, 0, false, 1340, 680, DARK",
        "withheld, 3, false, 440, 300, DARK",
        "private, 0, true, 440, 300, LIGHT"
    })
    void showsNotes(String name, int chosen, boolean projected, int width, int height, Theme theme) {
        Path picture = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            sample.desk().open(SampleCases.COMPLETE);
            work.notes().choose(work.notes().rows().get(chosen));
            if (projected) {
                sample.session().togglePrivacy();
            }
            return Pictures.take(
                    "notes-%s-%d-%s".formatted(name, width, theme),
                    new Screens(work).screen(Slot.NOTES),
                    width,
                    height,
                    theme);
        });

        assertThat(picture).isNotEmptyFile();
    }
}

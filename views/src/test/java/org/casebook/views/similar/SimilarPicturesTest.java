package org.casebook.views.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.similar.SimilarViewModel;
import org.casebook.views.platform.Fx;
import org.casebook.views.platform.Pictures;
import org.casebook.views.shell.Screens;
import org.casebook.views.shell.Slot;
import org.casebook.views.theme.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the similar cases as a panel and as a page, unfolded, with weights and method, and where there is
/// nobody.
class SimilarPicturesTest {
    @ParameterizedTest
    @CsvSource({
        "ranked, 01, 300, 270, LIGHT",
        "ranked, 01, 300, 270, DARK",
        "ranked, 03, 300, 270, LIGHT",
        "ranked, 01, 1340, 680, LIGHT",
        "unfolded, 01, 300, 520, LIGHT",
        "unfolded, 04, 300, 270, DARK",
        "unfolded, 01, 1340, 680, DARK",
        "weights, 01, 300, 270, LIGHT",
        "weights, 01, 300, 270, DARK",
        "weights, 01, 1340, 680, LIGHT",
        "weightless, 01, 300, 270, LIGHT",
        "method, 01, 300, 270, LIGHT",
        "withheld, 01, 300, 270, LIGHT",
        "withheld, 01, 300, 270, DARK"
    })
    void showsSimilarCases(String name, String number, int width, int height, Theme theme) {
        Path picture = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            if (name.equals("withheld")) {
                sample.cases().answer(Governed.withheld(Governed.Reason.NOT_PERMITTED));
            }
            sample.desk().open(new CaseId("thoracic-2026-11-25-" + number));
            act(name, work.similar());
            return Pictures.take(
                    "similar-%s-%s-%dx%d-%s".formatted(name, number, width, height, theme),
                    new Screens(work).screen(Slot.SIMILAR),
                    width,
                    height,
                    theme);
        });

        assertThat(picture).isNotEmptyFile();
    }

    private static void act(String name, SimilarViewModel similar) {
        switch (name) {
            case "unfolded" -> similar.toggle(similar.neighbours().getFirst());
            case "weights" -> {
                similar.weighingProperty().set(true);
                similar.weights().getFirst().valueProperty().set(1.5);
            }
            case "weightless" -> {
                similar.weighingProperty().set(true);
                similar.weights().forEach(row -> row.valueProperty().set(0));
            }
            case "method" -> similar.explainingProperty().set(true);
            default -> {}
        }
    }
}

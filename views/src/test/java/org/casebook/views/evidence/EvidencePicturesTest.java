package org.casebook.views.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.governance.Governed;
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

/// Pictures of the evidence as a panel and as a page: with and without something to report, and withheld.
class EvidencePicturesTest {
    @ParameterizedTest
    @CsvSource({
        "all, 01, 350, 270, LIGHT",
        "all, 01, 350, 270, DARK",
        "all, 01, 350, 760, LIGHT",
        "all, 01, 1340, 680, DARK",
        "all, 03, 350, 270, LIGHT",
        "all, 03, 350, 760, DARK",
        "checks, 02, 350, 270, LIGHT",
        "variants, 01, 350, 270, DARK",
        "nothing, 01, 350, 270, LIGHT",
        "withheld, 01, 350, 270, DARK"
    })
    void showsEvidence(String name, String number, int width, int height, Theme theme) {
        Path picture = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            switch (name) {
                case "nothing" ->
                    sample.cases().put(SampleCases.with(SampleCases.complete(), Governed.released(List.of())));
                case "withheld" ->
                    sample.cases()
                            .put(SampleCases.with(
                                    SampleCases.complete(), Governed.withheld(Governed.Reason.NOT_PERMITTED)));
                default -> {}
            }
            sample.desk().open(new CaseId("thoracic-2026-11-25-" + number));
            switch (name) {
                case "checks" ->
                    work.evidence().toggle(work.evidence().filters().get(3));
                case "variants" ->
                    work.evidence().toggle(work.evidence().filters().get(4));
                default -> {}
            }
            return Pictures.take(
                    "evidence-%s-%s-%dx%d-%s".formatted(name, number, width, height, theme),
                    new Screens(work).screen(Slot.EVIDENCE),
                    width,
                    height,
                    theme);
        });

        assertThat(picture).isNotEmptyFile();
    }
}

package org.casebook.views.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.recommendation.RecommendationViewModel;
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

/// Pictures of the recommendation as a panel of the small window and alone, in each of its states.
class RecommendationPicturesTest {
    enum Story {
        EMPTY,
        WRITING,
        DRAFT,
        CHOOSING,
        OVERTAKEN,
        SIGNED,
        OLD,
        READ_ONLY,
        WITHHELD
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY, 302, 270, LIGHT",
        "WRITING, 302, 270, LIGHT",
        "DRAFT, 302, 270, LIGHT",
        "DRAFT, 302, 270, DARK",
        "DRAFT, 1096, 560, LIGHT",
        "DRAFT, 1096, 560, DARK",
        "CHOOSING, 302, 270, LIGHT",
        "CHOOSING, 1096, 560, LIGHT",
        "OVERTAKEN, 302, 270, LIGHT",
        "OVERTAKEN, 1096, 560, DARK",
        "SIGNED, 302, 270, DARK",
        "SIGNED, 1650, 880, LIGHT",
        "OLD, 302, 270, LIGHT",
        "READ_ONLY, 302, 270, LIGHT",
        "READ_ONLY, 1096, 560, LIGHT",
        "WITHHELD, 302, 270, LIGHT"
    })
    void showsTheRecommendation(Story story, int width, int height, Theme theme) {
        Path picture = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            tell(story, sample, work.recommendation());
            return Pictures.take(
                    "recommendation-%s-%d-%s".formatted(story, width, theme),
                    new Screens(work).screen(Slot.RECOMMENDATION),
                    width,
                    height,
                    theme);
        });

        assertThat(picture).isNotEmptyFile();
    }

    private static void tell(Story story, SampleWorkplace sample, RecommendationViewModel panel) {
        if (story == Story.READ_ONLY) {
            sample.session().signIn(FakeHome.COORDINATOR);
        }
        if (story == Story.WITHHELD) {
            sample.session().signIn(FakeHome.RESEARCHER);
        }
        if (story != Story.EMPTY && story != Story.WRITING) {
            sample.recommendations().writeThree();
        }
        sample.desk().open(SampleCases.COMPLETE);
        switch (story) {
            case WRITING -> panel.begin();
            case CHOOSING -> {
                panel.toggleChoosing();
                panel.choice().soughtProperty().set("ct");
            }
            case OVERTAKEN -> {
                panel.textProperty().set("Platinum doublet, two cycles, then restage.");
                sample.recommendations()
                        .write(
                                SampleCases.COMPLETE,
                                "colleague",
                                sample.recommendations()
                                        .all(SampleCases.COMPLETE)
                                        .getFirst()
                                        .draft());
                panel.save();
            }
            case SIGNED -> panel.sign();
            case OLD -> panel.open(panel.shown().versions().getLast());
            case EMPTY, DRAFT, READ_ONLY, WITHHELD -> {}
        }
    }
}

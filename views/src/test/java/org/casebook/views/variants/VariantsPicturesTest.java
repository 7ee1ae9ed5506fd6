package org.casebook.views.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleVariants;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.variants.OriginChoice;
import org.casebook.viewmodels.variants.VariantsViewModel;
import org.casebook.views.platform.Fx;
import org.casebook.views.platform.Pictures;
import org.casebook.views.shell.Screens;
import org.casebook.views.shell.Slot;
import org.casebook.views.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the variants as a panel of the smallest window and as a page, in each of their states.
class VariantsPicturesTest {
    private static final Map<String, CaseFile> FILES = Map.of(
            "complete", SampleCases.complete(),
            "incomplete", SampleCases.incomplete(),
            "uncovered", SampleCases.uncovered(),
            "hard", SampleVariants.hard(),
            "none", SampleVariants.none(),
            "germline-withheld", SampleVariants.germlineWithheld(),
            "all-withheld", SampleVariants.allWithheld(),
            "many", SampleCases.wide(20_000));

    private static final Map<String, Consumer<VariantsViewModel>> ACTS = Map.of(
            "as-is", variants -> {},
            "passed", variants -> variants.passedOnlyProperty().set(true),
            "nothing-left", variants -> variants.soughtProperty().set("nothing of the kind"),
            "not-covered", variants -> variants.soughtProperty().set("ret"),
            "germline", variants -> variants.filterOrigin(OriginChoice.GERMLINE),
            "failed", variants -> variants.choose(variants.rows().get(2)),
            "gene-500", variants -> variants.soughtProperty().set("gene50"));

    @ParameterizedTest
    @CsvSource({
        "complete, as-is, 440, 270, LIGHT",
        "complete, as-is, 440, 270, DARK",
        "complete, as-is, 660, 330, LIGHT",
        "complete, as-is, 1340, 680, LIGHT",
        "complete, as-is, 1340, 680, DARK",
        "complete, passed, 440, 270, LIGHT",
        "complete, nothing-left, 440, 270, LIGHT",
        "complete, germline, 440, 270, DARK",
        "complete, failed, 440, 270, LIGHT",
        "complete, failed, 1340, 680, DARK",
        "incomplete, as-is, 440, 270, LIGHT",
        "uncovered, as-is, 440, 270, DARK",
        "hard, as-is, 440, 270, LIGHT",
        "hard, as-is, 1340, 680, LIGHT",
        "none, as-is, 440, 270, LIGHT",
        "germline-withheld, as-is, 440, 270, LIGHT",
        "germline-withheld, not-covered, 440, 270, DARK",
        "germline-withheld, as-is, 1340, 680, DARK",
        "all-withheld, as-is, 440, 270, LIGHT",
        "many, as-is, 440, 270, LIGHT",
        "many, gene-500, 1340, 680, DARK"
    })
    void showsVariants(String file, String act, int width, int height, Theme theme) {
        Path picture = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            Parent screen = new Screens(work).screen(Slot.VARIANTS);
            open(sample, file);
            Objects.requireNonNull(ACTS.get(act)).accept(work.variants());
            return Pictures.take(
                    "variants-%s-%s-%d-%s".formatted(file, act, width, theme), screen, width, height, theme);
        });

        assertThat(picture).isNotEmptyFile();
    }

    /// The smallest panel there is: three variants to compare, and the rule of the chosen one to read.
    @Test
    void showsThreeRowsAndTheRuleInTheSmallestPanel() {
        Fx.run(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Parent screen = new Screens(sample.workplace()).screen(Slot.VARIANTS);
            open(sample, "complete");
            Pictures.take("variants-three-rows", screen, 440, 270, Theme.LIGHT);

            Bounds table = place(screen, ".variant-table");
            Bounds rule = place(screen, ".variant-written .body");
            assertThat(screen.lookupAll(".variant-row").stream()
                            .filter(row -> !row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("empty")))
                            .filter(row ->
                                    row.localToScene(row.getLayoutBounds()).getMaxY() <= table.getMaxY() + 1)
                            .filter(Node::isVisible))
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(rule.getMaxY())
                    .isLessThanOrEqualTo(place(screen, ".variant-split").getMaxY());
        });
    }

    private static Bounds place(Parent screen, String style) {
        Node node = screen.lookup(style);
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @CsvSource({"440, 270, DARK", "1340, 680, LIGHT"})
    void showsVariantsOnAProjector(int width, int height, Theme theme) {
        Path picture = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            Parent screen = new Screens(work).screen(Slot.VARIANTS);
            open(sample, "complete");
            sample.session().togglePrivacy();
            work.variants().filterOrigin(OriginChoice.GERMLINE);
            return Pictures.take("variants-private-%d-%s".formatted(width, theme), screen, width, height, theme);
        });

        assertThat(picture).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"440, 270, LIGHT"})
    void namesGenesThatAreNotCovered(int width, int height, Theme theme) {
        Path picture = Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            Parent screen = new Screens(work).screen(Slot.VARIANTS);
            open(sample, "germline-withheld");
            ((ToggleButton) screen.lookup(".uncovered")).setSelected(true);
            return Pictures.take("variants-genes-%d-%s".formatted(width, theme), screen, width, height, theme);
        });

        assertThat(picture).isNotEmptyFile();
    }

    private static void open(SampleWorkplace sample, String name) {
        CaseFile file = Objects.requireNonNull(FILES.get(name));
        sample.cases().put(file);
        sample.desk().open(file.header().caseId());
    }
}

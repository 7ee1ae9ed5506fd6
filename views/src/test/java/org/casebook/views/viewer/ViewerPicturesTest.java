package org.casebook.views.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Scene;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.imaging.ImagingRow;
import org.casebook.viewmodels.imaging.ImagingViewModel;
import org.casebook.viewmodels.imaging.SeriesTile;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleSource;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.viewmodels.shell.Shortcut;
import org.casebook.viewmodels.viewer.ViewerViewModel;
import org.casebook.viewmodels.viewer.WindowPreset;
import org.casebook.views.platform.Fx;
import org.casebook.views.platform.Pictures;
import org.casebook.views.shell.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of the viewer in the window: a pair, a single stack, colour, a frame that cannot be decoded, on a
/// projector.
class ViewerPicturesTest {
    @ParameterizedTest
    @CsvSource({"1366, 768, false", "1366, 768, true", "1920, 1080, false"})
    void showsAPair(int width, int height, boolean dark) {
        String name = "viewer-pair-%d-%s".formatted(width, dark ? "dark" : "light");

        assertThat(picture(name, "ct-current/1", width, height, dark, sample -> {}, viewer -> {}))
                .isNotEmptyFile();
    }

    @Test
    void showsASingleStackZoomedIn() {
        assertThat(picture("viewer-single", "mri-brain/1", 1366, 768, false, sample -> {}, viewer -> {
                    viewer.zoomIn();
                    viewer.zoomIn();
                }))
                .isNotEmptyFile();
    }

    @Test
    void showsColour() {
        assertThat(picture("viewer-colour", "us-liver/1", 1366, 768, false, sample -> {}, viewer -> {}))
                .isNotEmptyFile();
    }

    @Test
    void showsWhyAFrameHasNoPicture() {
        assertThat(picture("viewer-failing", "ct-current/2", 1366, 768, true, sample -> {}, viewer -> {
                    viewer.shade(WindowPreset.LUNG);
                    viewer.go(viewer.current(), 6);
                }))
                .isNotEmptyFile();
    }

    @Test
    void hidesIdentityOnAProjectorAndKeepsTheSourceInFront() {
        assertThat(picture(
                        "viewer-private-source",
                        "ct-current/1",
                        1366,
                        768,
                        false,
                        sample -> sample.session().togglePrivacy(),
                        viewer -> viewer.inspect(viewer.current())))
                .isNotEmptyFile();
    }

    @Test
    void closesBackToTheSameCase() {
        Fx.run(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            Shell.scene(work, 1366, 768);
            sample.desk().open(SampleCases.COMPLETE);
            open(work.imaging(), "ct-current/1");
            assertThat(work.viewer().openProperty().getValue()).isTrue();

            work.shell().perform(Shortcut.BACK);

            assertThat(work.viewer().openProperty().getValue()).isFalse();
            assertThat(sample.desk().state().openFile()).contains(SampleCases.complete());
        });
    }

    private static Path picture(
            String name,
            String series,
            int width,
            int height,
            boolean dark,
            Consumer<SampleWorkplace> before,
            Consumer<ViewerViewModel> after) {
        return Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            sample.ports().write("theme.dark", Boolean.toString(dark));
            Workplace work = sample.workplace();
            Scene scene = Shell.scene(work, width, height);
            sample.desk().open(SampleCases.COMPLETE);
            before.accept(sample);
            open(work.imaging(), series);
            Pictures.take(name, scene);
            after.accept(work.viewer());
            return Pictures.take(name, scene);
        });
    }

    private static void open(ImagingViewModel imaging, String key) {
        ItemId series = SampleSource.id(ItemKind.SERIES, key);
        SeriesTile tile = imaging.rows().stream()
                .filter(ImagingRow.Strip.class::isInstance)
                .flatMap(row -> ((ImagingRow.Strip) row).tiles().stream())
                .filter(each -> each.id().equals(series))
                .findFirst()
                .orElseThrow();
        imaging.open(tile);
    }
}

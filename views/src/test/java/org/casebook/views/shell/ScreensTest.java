package org.casebook.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.sample.SampleCases;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.casebook.views.platform.Fx;
import org.junit.jupiter.api.Test;

/// Every FXML is registered, loads with its words, and stands between a controller and a view model.
class ScreensTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/casebook/views");
    private static final Path VIEWS = Path.of("src/main/java/org/casebook/views");
    private static final Path VIEW_MODELS = Path.of("../viewmodels/src/main/java/org/casebook/viewmodels");

    @Test
    void loadsEveryFxmlWithAllItsWords() throws IOException {
        Set<String> loaded = Fx.call(() -> {
            Screens screens = new Screens(SampleWorkplace.immediate().workplace());
            return screens.views().controllers().stream()
                    .peek(controller ->
                            assertThat(screens.views().load(controller)).isInstanceOf(Parent.class))
                    .map(controller -> controller.getSimpleName().replace("Controller", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        });

        assertThat(loaded).isNotEmpty().doesNotContain("Opening");
        loaded.add("Opening");
        assertThat(loaded).isEqualTo(names(RESOURCES, "View.fxml"));
    }

    @Test
    void hasViewControllerAndViewModelOrNoneOfThem() throws IOException {
        Set<String> views = names(RESOURCES, "View.fxml");

        assertThat(names(VIEWS, "Controller.java")).isNotEmpty().isEqualTo(views);
        assertThat(names(VIEW_MODELS, "ViewModel.java")).isEqualTo(views);
    }

    @Test
    void loadsTheWholeWindow() {
        Workplace work = SampleWorkplace.immediate().workplace();

        assertThat(Fx.call(() -> Shell.scene(work, 1366, 768).getRoot())).isNotNull();
    }

    @Test
    void makesOnlyTheScreensThatAreSeen() {
        Fx.call(() -> {
            SampleWorkplace sample = SampleWorkplace.immediate();
            Workplace work = sample.workplace();
            Parent window = laidOut(new Screens(work).window());
            assertThat(window.lookup("#cases")).isNotNull();
            assertThat(isFilled(window, "variants")).isFalse();
            assertThat(isFilled(window, "shortcuts")).isFalse();

            sample.desk().open(SampleCases.COMPLETE);
            assertThat(isFilled(window, "variants")).isTrue();
            assertThat(isFilled(window, "shortcuts")).isFalse();

            work.shell().toggleHelp();
            assertThat(isFilled(window, "shortcuts")).isTrue();
            return true;
        });
    }

    @Test
    void makesTheOthersOneByOne() {
        Fx.call(() -> {
            Screens screens = new Screens(SampleWorkplace.immediate().workplace());
            Parent window = laidOut(screens.window());
            int made = 1;
            while (screens.makeNext()) {
                made++;
            }
            assertThat(made).isGreaterThan(10);
            assertThat(isFilled(window, "variants")).isTrue();
            assertThat(isFilled(window, "accessLog")).isTrue();
            assertThat(screens.makeNext()).isFalse();
            return true;
        });
    }

    /// Only then can what stands in a scroll pane be looked up.
    private static Parent laidOut(Parent window) {
        Parent root = new Scene(window, 1366, 768).getRoot();
        root.applyCss();
        root.layout();
        return root;
    }

    private static boolean isFilled(Parent window, String place) {
        return !((Pane) window.lookup("#" + place)).getChildren().isEmpty();
    }

    private static Set<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> all = files.map(file -> file.getFileName().toString()).toList();
            return all.stream()
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

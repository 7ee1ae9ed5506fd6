package org.casebook.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.casebook.dataaccess.gateway.OpenHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The coordinator before the meeting: a home that knows the board only, files that arrive, and the case they make.
@ExtendWith(Display.class)
class IntakeJourney {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void importsAPatientAndOpensTheCase() {
        Path patient = JourneyHome.COHORT.resolve("patients").resolve("MRN-0007");
        GivenFiles files = new GivenFiles(patient, folder.resolve("unused.pdf"));
        try (OpenHome home = JourneyHome.make(folder.resolve("home"), "MRN-0030");
                JourneyWindow window = JourneyWindow.open(home, "coordinator", files.ports(), 1366, 768)) {
            window.press(KeyCode.ALT, KeyCode.DIGIT2);
            window.click("#intake #chooseFolder");

            window.until(
                    "a report of each file",
                    () -> window.<TableView<?>, Integer>look(
                                    "#intake #table", table -> table.getItems().size())
                            > 3);
            window.until("the import to end", () -> !window.says("Stop"));
            window.picture("journey-import");
            assertThat(window.says("accepted")).isTrue();

            window.click("#intake #chooseFolder");
            window.awaitText("already known");
            window.picture("journey-import-again");
        }
    }

    @Test
    void importsWhatIsDroppedOntoThePage() {
        Path notes = JourneyHome.COHORT.resolve("patients").resolve("MRN-0007").resolve("notes");
        GivenFiles files = new GivenFiles(folder, folder.resolve("unused.pdf"));
        try (OpenHome home = JourneyHome.make(folder.resolve("home"), "MRN-0030");
                JourneyWindow window = JourneyWindow.open(home, "coordinator", files.ports(), 1366, 768)) {
            window.press(KeyCode.ALT, KeyCode.DIGIT2);
            window.await("#intake #drop");
            try (FileSource source = FileSource.of(notes)) {
                source.dropOnto(window, "#intake #drop");
            }

            window.until(
                    "a report of each file",
                    () -> window.<TableView<?>, Integer>look(
                                    "#intake #table", table -> table.getItems().size())
                            > 3);
            window.until("the import to end", () -> !window.says("Stop"));
            window.picture("journey-drop");
            assertThat(window.says("accepted")).isTrue();
        }
    }
}

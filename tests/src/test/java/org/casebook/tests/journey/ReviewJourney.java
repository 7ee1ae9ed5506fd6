package org.casebook.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.casebook.dataaccess.gateway.OpenHome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A meeting, as an oncologist goes through it: open a case, walk along the timeline, look at pictures, ask where a
/// value
/// came from, hand out the packet; and what somebody else is refused. One home with a complete and an incomplete case.
@ExtendWith(Display.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewJourney {
    private static final String COMPLETE = "Ines Musterwald";
    private static final String INCOMPLETE = "MRN-0030";

    @TempDir
    private static Path folder = Path.of("");

    private OpenHome home;
    private GivenFiles files;

    @BeforeAll
    void importPatients() {
        home = JourneyHome.make(folder.resolve("home"), "MRN-0001", INCOMPLETE);
        files = new GivenFiles(folder, folder.resolve("packet.pdf"));
    }

    @AfterAll
    void close() {
        home.close();
    }

    @Test
    void walksTheTimelineToASource() {
        try (JourneyWindow window = oncologist(1366, 768)) {
            openFirst(window);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            window.focus("#timeline #drawing");
            window.press(KeyCode.RIGHT);
            window.press(KeyCode.RIGHT);
            window.picture("journey-timeline");
            window.press(KeyCode.ENTER);

            window.awaitText("fhir");
            window.picture("journey-timeline-source");

            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
            assertThat(window.says("Variants")).isTrue();
        }
    }

    @Test
    void looksAtAStackBesideItsPrior() {
        try (JourneyWindow window = oncologist(1920, 1080)) {
            openFirst(window);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.focus("#imaging #list");
            window.press(KeyCode.DOWN);
            window.press(KeyCode.ENTER);

            window.await(".viewer");
            window.awaitText("Slice 7 of 12");
            window.press(KeyCode.DOWN);
            window.awaitText("Slice 8 of 12");
            window.picture("journey-viewer");

            assertThat(window.says(COMPLETE)).as("whose pictures they are").isTrue();
            window.press(KeyCode.ESCAPE);
        }
    }

    @Test
    void findsAVariantAndItsRule() {
        try (JourneyWindow window = oncologist(1366, 768)) {
            openFirst(window);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.focus("#variants #find");
            window.type("L858R");

            window.awaitText("egfr-l858r-nsclc");
            int rows = window.<TableView<?>, Integer>look(
                    "#variants #table", table -> table.getItems().size());
            window.picture("journey-variant");

            assertThat(rows).isEqualTo(1);
        }
    }

    @Test
    void handsOutThePacket() throws IOException {
        Path packet = folder.resolve("packet.pdf");
        try (JourneyWindow window = oncologist(1366, 768)) {
            openFirst(window);
            window.press(KeyCode.CONTROL, KeyCode.P);
            window.click("#exportCase");

            window.awaitText("Ledger entry");
            window.picture("journey-packet");
        }
        assertThat(Files.readString(packet, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void hidesIdentityFromTheProjector() {
        try (JourneyWindow window = oncologist(1366, 768)) {
            openFirst(window);
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
            window.picture("journey-privacy");

            assertThat(window.says("Musterwald")).isFalse();
            assertThat(window.says("MRN-0001")).isFalse();

            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
            window.awaitText(COMPLETE);
        }
    }

    @Test
    void refusesTheResearcher() {
        GivenFiles refused = new GivenFiles(folder, folder.resolve("refused.pdf"));
        try (JourneyWindow window = JourneyWindow.open(home, "researcher", refused.ports(), 1366, 768)) {
            window.click(".agenda-cell");
            window.awaitText("withheld");
            assertThat(window.says("Musterwald")).isFalse();
            window.picture("journey-researcher");

            window.press(KeyCode.CONTROL, KeyCode.P);
            window.click("#exportCase");
            window.awaitText("does not let you hand this out");
            window.picture("journey-refused");
        }
        assertThat(folder.resolve("refused.pdf")).doesNotExist();
    }

    @Test
    void showsWhoOpenedWhat() {
        try (JourneyWindow window = oncologist(1366, 768)) {
            openFirst(window);
            window.press(KeyCode.ALT, KeyCode.DIGIT3);
            window.await("#accessLog #table");
            window.until(
                    "entries of the ledger",
                    () -> !window.<TableView<?>, Boolean>look(
                            "#accessLog #table", table -> table.getItems().isEmpty()));
            window.picture("journey-access-log");
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, false", "1366, 768, true", "1920, 1080, false", "1920, 1080, true"})
    void showsEveryPanel(int width, int height, boolean dark) {
        try (JourneyWindow window = oncologist(width, height)) {
            if (dark) {
                window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
            }
            openFirst(window);
            for (String panel :
                    new String[] {"timeline", "variants", "imaging", "similar", "notes", "evidence", "recommendation"
                    }) {
                window.await("#" + panel + " .panel");
            }
            window.until("no panel to be reading", () -> !window.says("Reading …"));
            window.picture("journey-complete-%dx%d-%s".formatted(width, height, dark ? "dark" : "light"));
            window.press(KeyCode.ALT, KeyCode.PAGE_DOWN);
            window.until("no panel to be reading", () -> !window.says("Reading …"));
            window.picture("journey-incomplete-%dx%d-%s".formatted(width, height, dark ? "dark" : "light"));
        }
    }

    private JourneyWindow oncologist(int width, int height) {
        return JourneyWindow.open(home, "oncologist", files.ports(), width, height);
    }

    private static void openFirst(JourneyWindow window) {
        window.await("#cases .agenda-row");
        window.until(
                "the agenda",
                () -> window.<ListView<?>, Integer>look(
                                "#cases", list -> list.getItems().size())
                        == 2);
        window.click(COMPLETE);
        window.awaitText("P-");
    }
}

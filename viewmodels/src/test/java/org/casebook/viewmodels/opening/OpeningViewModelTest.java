package org.casebook.viewmodels.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.casebook.dataaccess.DataAccessException;
import org.casebook.dataaccess.DataAccessException.ErrorCode;
import org.junit.jupiter.api.Test;

class OpeningViewModelTest {
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final OpeningViewModel opening = new OpeningViewModel(queue::add);

    private void runQueue() {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }

    @Test
    void saysThatItOpensBeforeAnythingIsKnown() {
        assertThat(opening.headlineProperty().get()).isEqualTo("Opening the home …");
        assertThat(opening.fractionProperty().get()).isNegative();
        assertThat(opening.failedProperty().get()).isFalse();
    }

    @Test
    void countsPartsOfFiles() {
        opening.begins(List.of(Path.of("a"), Path.of("b"), Path.of("c"), Path.of("d")), 40);
        opening.at(3, 4, "c", 5, 10, 1);
        runQueue();

        assertThat(opening.fractionProperty().get()).isEqualTo(0.625);
        assertThat(opening.detailProperty().get()).isEqualTo("Reading file 3 of 4");
        assertThat(opening.headlineProperty().get()).startsWith("First run");
    }

    @Test
    void countsCasesWhenAllFilesAreRead() {
        opening.building(6, 30);
        runQueue();

        assertThat(opening.fractionProperty().get()).isEqualTo(0.2);
        assertThat(opening.detailProperty().get()).isEqualTo("Making cases ready: 6 of 30");
    }

    @Test
    void queuesOnlyTheNewestStep() {
        for (int file = 1; file <= 1000; file++) {
            opening.at(file, 1000, "name", 0, 1, 0);
        }

        assertThat(queue).hasSize(1);
        runQueue();
        assertThat(opening.detailProperty().get()).isEqualTo("Reading file 1,000 of 1,000");
    }

    @Test
    void takesAnEmptyFileAndNoCases() {
        opening.at(1, 2, "empty", 0, 0, 0);
        runQueue();
        assertThat(opening.fractionProperty().get()).isZero();

        opening.building(0, 0);
        runQueue();
        assertThat(opening.fractionProperty().get()).isEqualTo(1);
    }

    @Test
    void staysWithItsFailure() {
        opening.building(1, 2);
        opening.fail(new DataAccessException(ErrorCode.HOME_LOCKED, "home is open in another Casebook") {});
        runQueue();

        assertThat(opening.failedProperty().get()).isTrue();
        assertThat(opening.headlineProperty().get()).isEqualTo("The home could not be opened");
        assertThat(opening.detailProperty().get()).contains("home is open in another Casebook");
    }

    @Test
    void stopsFillingWhenTheUserLeaves() {
        assertThat(opening.cancelled()).isFalse();

        opening.leave();

        assertThat(opening.cancelled()).isTrue();
    }
}

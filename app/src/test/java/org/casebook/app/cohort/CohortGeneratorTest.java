package org.casebook.app.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CohortGeneratorTest {

    private static final Path COMMITTED = Path.of("src/main/cohort");

    /// With `-Dcohort.rewrite=true` the committed files are written anew before they are compared.
    @BeforeAll
    static void rewritesWhenAsked() {
        if (Boolean.getBoolean("cohort.rewrite")) {
            CohortGenerator.write(COMMITTED, CohortGenerator.BUNDLED_PATIENTS, CohortGenerator.BUNDLED_SEED);
        }
    }

    @Test
    void writesTheCommittedFilesByteForByte(@TempDir Path folder) throws IOException {
        CohortGenerator.write(folder, CohortGenerator.BUNDLED_PATIENTS, CohortGenerator.BUNDLED_SEED);

        assertThat(files(folder)).isEqualTo(files(COMMITTED)).hasSizeGreaterThan(500);
        for (String file : files(folder)) {
            assertThat(Files.mismatch(folder.resolve(file), COMMITTED.resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void anotherSeedGivesOtherMeasurements(@TempDir Path folder) throws IOException {
        CohortGenerator.write(folder, 1, CohortGenerator.BUNDLED_SEED + 1);

        Path file = Path.of("patients/MRN-0001/fhir/measurements.json");
        assertThat(Files.mismatch(folder.resolve(file), COMMITTED.resolve(file)))
                .isNotEqualTo(-1);
    }

    @Test
    void refusesACohortOfNobody(@TempDir Path folder) {
        assertThatThrownBy(() -> CohortGenerator.write(folder, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("patients is 0, must be at least 1");
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

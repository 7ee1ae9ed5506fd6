package org.casebook.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeVcfTest {
    private static final Path SMALL = Path.of("src/main/cohort/patients/MRN-0002/genomics/CB-0002.somatic.vcf");

    @Test
    void htsjdkReadsAsManyRecordsAsAnExomeHas(@TempDir Path folder) throws IOException {
        Path large = LargeVcf.write(SMALL, folder.resolve("large.vcf"));

        assertThat(Files.readAllLines(large).stream()
                        .filter(line -> !line.startsWith("#"))
                        .distinct())
                .hasSize(LargeVcf.RECORDS);
        assertThat(BareReader.variants(large)).isPositive();
    }
}

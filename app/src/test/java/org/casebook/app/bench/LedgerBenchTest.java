package org.casebook.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerBenchTest {
    @Test
    void measuresAppendsAndWalksAndLeavesNothing(@TempDir Path folder) throws IOException {
        assertThat(new LedgerBench(folder, 1, 200).run()).hasSize(4).allSatisfy(measured -> {
            assertThat(measured.part()).isEqualTo("ledger");
            assertThat(measured.casebookSeconds()).isPositive();
            assertThat(measured.bareSeconds()).isPositive();
        });
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}

package org.casebook.provenance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.casebook.provenance.ledger.LedgerVerification.Verified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that appends from several threads, again and again, at moments given by chance.
/// `casebook.ledger.kills` says how often, `casebook.seed` repeats a run.
class KilledLedgerTest {
    private static final int KILLS = Integer.getInteger("casebook.ledger.kills", 200);
    private static final int MOST_ACKNOWLEDGED = 60;

    @TempDir
    private Path folder;

    @Test
    void losesNoAcknowledgedEntryAndStaysWholeHoweverOftenItIsKilled() throws IOException, InterruptedException {
        long seed = Long.getLong("casebook.seed", System.nanoTime());
        System.out.println("KilledLedgerTest: casebook.seed=" + seed + " kills=" + KILLS);
        Random random = new Random(seed);
        Path path = folder.resolve("ledger.jsonl");
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged = Math.max(acknowledged, appendUntilKilled(path, random));
            assertThat(LedgerVerification.of(new FileLedgerSource(path), LedgerEvidence.ofKey(Drafts.SIGNER.key())))
                    .as("after kill %d, seed %d", kill, seed)
                    .isInstanceOf(Verified.class);
            try (FileLedgerStore store = FileLedgerStore.open(path, Drafts.SIGNER, LedgerWitness.NONE)) {
                assertThat(store.head().sequence())
                        .as("after kill %d, seed %d", kill, seed)
                        .isGreaterThanOrEqualTo(acknowledged);
            }
        }
        assertThat(acknowledged).isGreaterThan(KILLS);
    }

    /// @return the highest number that the process said was on the disk
    private static long appendUntilKilled(Path path, Random random) throws IOException, InterruptedException {
        int lines = random.nextInt(MOST_ACKNOWLEDGED);
        Process other = LedgerHolder.start(path, "append");
        try (BufferedReader output = other.inputReader()) {
            long highest = 0;
            for (int line = 0; line <= lines; line++) {
                highest = Math.max(highest, Long.parseLong(output.readLine()));
            }
            // Through its handle, which leaves the pipe open.
            assertThat(other.toHandle().destroyForcibly()).isTrue();
            // What it managed to say before it died counts too; a line that was cut off does not.
            StringBuilder rest = new StringBuilder();
            for (int c = output.read(); c >= 0; c = output.read()) {
                if (c == '\n') {
                    highest = Math.max(highest, Long.parseLong(rest.toString()));
                    rest.setLength(0);
                } else {
                    rest.append((char) c);
                }
            }
            other.waitFor();
            return highest;
        }
    }
}

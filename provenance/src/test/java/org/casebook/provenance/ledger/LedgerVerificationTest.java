package org.casebook.provenance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.casebook.provenance.ledger.LedgerVerification.Broken;
import org.casebook.provenance.ledger.LedgerVerification.Verified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damages a ledger of five entries, the first of which names the key, in every way and asks where it breaks.
class LedgerVerificationTest {
    @TempDir
    private Path folder;

    private Path path;
    private FileLedgerSource source;
    private LedgerEntry last;

    @BeforeEach
    void writeFiveEntries() {
        path = folder.resolve("ledger.jsonl");
        source = new FileLedgerSource(path);
        try (Ledger ledger = new Ledger(FileLedgerStore.open(path, Drafts.SIGNER, LedgerWitness.NONE), Drafts.CLOCK)) {
            for (int i = 1; i < 4; i++) {
                ledger.append(Drafts.access("item:" + i).with("count", i));
            }
            last = ledger.append(Drafts.search());
        }
    }

    @Test
    void verifiesWhatWasWritten() {
        assertThat(verify()).isEqualTo(new Verified(5, last.hash(), Drafts.SIGNER.key()));
    }

    @Test
    void verifiesALedgerThatWasNeverBegun() {
        assertThat(LedgerVerification.of(new FileLedgerSource(folder.resolve("none"))))
                .isEqualTo(new Verified(0, EntryHash.GENESIS, null));
    }

    @Test
    void findsEveryChangedByteAtItsLineOrBefore() throws IOException {
        byte[] good = Files.readAllBytes(path);
        int line = 1;
        for (int i = 0; i < good.length; i++) {
            for (int other : new int[] {good[i] ^ 1, good[i] ^ 0x20, good[i] == '\n' ? ' ' : '\n'}) {
                byte[] bad = good.clone();
                bad[i] = (byte) other;
                Files.write(path, bad);
                int changed = line;
                assertThat(verify())
                        .as("byte %d becomes %d", i, other)
                        .isInstanceOfSatisfying(
                                Broken.class,
                                broken -> assertThat(broken.line()).isBetween(1L, (long) changed));
            }
            line += good[i] == '\n' ? 1 : 0;
        }
        assertThat(line).isEqualTo(6);
    }

    @Test
    void findsEveryDeletedLine() throws IOException {
        for (int deleted = 0; deleted < 5; deleted++) {
            List<String> lines = lines();
            lines.remove(deleted);
            assertThat(broken(lines).line()).isEqualTo(deleted + 1);
            writeFiveEntriesAgain();
        }
    }

    @Test
    void findsARepeatedLine() throws IOException {
        List<String> lines = lines();
        lines.add(2, lines.get(2));

        assertThat(broken(lines).line()).isEqualTo(4);
    }

    @Test
    void findsSwappedLines() throws IOException {
        List<String> lines = lines();
        Collections.swap(lines, 1, 3);

        assertThat(broken(lines))
                .isEqualTo(new Broken(2, 2, "the entry is number 4, must be 2: lines were deleted, inserted or moved"));
    }

    @Test
    void findsAnEntryForgedWithAFittingHashOfItsOwn() throws IOException {
        List<String> lines = lines();
        LedgerEntry second = LedgerLine.readEntry(lines.get(1).getBytes(StandardCharsets.UTF_8));
        LedgerEntry forged =
                LedgerEntry.after(new LedgerHead(1, second.previous()), second.at(), Drafts.access("item:other"));
        lines.set(1, new String(LedgerLine.write(forged), StandardCharsets.UTF_8));

        assertThat(broken(lines))
                .isEqualTo(new Broken(3, 3, "the entry does not continue the one before: one of the two was replaced"));
    }

    @Test
    void findsAWholeRecordRewrittenUpToTheAnchor() throws IOException {
        List<String> lines = new ArrayList<>();
        LedgerHead head = LedgerHead.EMPTY;
        for (int i = 0; i < 5; i++) {
            LedgerEntry entry = LedgerEntry.after(head, Drafts.MORNING, Drafts.search());
            lines.add(new String(LedgerLine.write(entry), StandardCharsets.UTF_8));
            head = entry.head();
        }

        assertThat(broken(lines))
                .isEqualTo(new Broken(5, 5, "the entry is not the one that the anchor names: it was replaced"));
    }

    @Test
    void findsEveryTruncation() throws IOException {
        byte[] good = Files.readAllBytes(path);
        for (int length = 0; length < good.length; length++) {
            Files.write(path, Arrays.copyOf(good, length));
            assertThat(verify()).as("first %d bytes", length).isInstanceOf(Broken.class);
        }
    }

    @Test
    void findsThatTheAnchorIsMissingOrChanged() throws IOException {
        Path anchor = folder.resolve("ledger.jsonl.head");
        Files.writeString(anchor, Files.readString(anchor).replace("\"sequence\":5", "\"sequence\":4"));
        assertThat(verify()).isInstanceOf(Broken.class);

        Files.writeString(anchor, "five\n");
        assertThat(verify()).isInstanceOf(Broken.class);

        Files.delete(anchor);
        assertThat(verify()).isEqualTo(new Broken(1, 1, "the anchor beside the ledger is missing"));
    }

    @Test
    void leavesAnUnacknowledgedEndOutOfTheCount() throws IOException {
        Files.writeString(path, Files.readString(path) + "{\"sequence\":6,");

        assertThat(verify()).isEqualTo(new Verified(5, last.hash(), Drafts.SIGNER.key()));
    }

    private LedgerVerification verify() {
        return LedgerVerification.of(source);
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(path));
    }

    private Broken broken(List<String> lines) throws IOException {
        Files.write(path, lines);
        assertThat(verify()).isInstanceOf(Broken.class);
        return (Broken) verify();
    }

    private void writeFiveEntriesAgain() throws IOException {
        Files.delete(path);
        Files.delete(folder.resolve("ledger.jsonl.head"));
        writeFiveEntries();
    }
}

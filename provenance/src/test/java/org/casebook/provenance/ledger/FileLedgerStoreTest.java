package org.casebook.provenance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.casebook.provenance.ProvenanceException.ErrorCode;
import org.casebook.provenance.ledger.LedgerVerification.Verified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLedgerStoreTest {
    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void nameTheFile() {
        path = folder.resolve("ledger.jsonl");
    }

    @Test
    void writesOneJsonLinePerEntry() throws IOException {
        append(1);

        assertThat(path)
                .content()
                .isEqualTo("{\"sequence\":1,\"at\":\"2026-03-02T08:30:00Z\",\"actor\":\"steward\",\"roles\":[],"
                        + "\"action\":\"SEARCH\",\"purpose\":\"HOPERAT\",\"subjects\":[],\"outcome\":\"ALLOWED\","
                        + "\"detail\":{},\"policy\":\"" + Drafts.POLICY.hex() + "\",\"previous\":\"" + EntryHash.GENESIS
                        + "\",\"hash\":\"" + hashOfTheFirst() + "\"}\n");
        assertThat(folder.resolve("ledger.jsonl.head"))
                .content()
                .isEqualTo("{\"sequence\":1,\"hash\":\"" + hashOfTheFirst() + "\"}\n");
    }

    private static EntryHash hashOfTheFirst() {
        return LedgerEntry.after(LedgerHead.EMPTY, Drafts.MORNING, Drafts.search())
                .hash();
    }

    @Test
    void keepsEveryFileForItsOwnerOnly() throws IOException {
        assumeTrue(path.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.writeString(path, "");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        append(1);
        tear("{");
        append(1);

        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void setsATornLineAsideAtEveryLength() throws IOException {
        append(2);
        byte[] good = Files.readAllBytes(path);
        LedgerEntry third = LedgerEntry.after(head(), Drafts.MORNING, Drafts.search());
        byte[] line = LedgerLine.write(third);
        for (int length = 1; length < line.length; length++) {
            Files.deleteIfExists(folder.resolve("ledger.jsonl.torn"));
            byte[] torn = Arrays.copyOf(line, length);
            Files.write(path, concat(good, torn));

            try (FileLedgerStore store = FileLedgerStore.open(path)) {
                assertThat(store.torn()).contains(new TornLine(length, folder.resolve("ledger.jsonl.torn")));
                assertThat(store.head().sequence()).isEqualTo(2);
            }
            assertThat(path).hasBinaryContent(good);
            assertThat(folder.resolve("ledger.jsonl.torn")).hasBinaryContent(concat(torn, new byte[] {'\n'}));
        }
    }

    @Test
    void keepsWhatEveryCrashTore() throws IOException {
        append(1);
        tear("{\"sequence\":");
        append(1);
        tear("\u0000\u0000");
        append(1);

        assertThat(folder.resolve("ledger.jsonl.torn")).content().isEqualTo("{\"sequence\":\n\u0000\u0000\n");
        assertThat(verify()).isEqualTo(new Verified(3, head().hash()));
    }

    @Test
    void finishesALineThatLacksItsNewlineOnly() throws IOException {
        append(2);
        LedgerEntry third = LedgerEntry.after(head(), Drafts.MORNING, Drafts.search());
        tear(new String(LedgerLine.write(third), StandardCharsets.UTF_8));

        try (FileLedgerStore store = FileLedgerStore.open(path)) {
            assertThat(store.torn()).isEmpty();
            assertThat(store.head()).isEqualTo(third.head());
        }
        assertThat(verify()).isEqualTo(new Verified(3, third.hash()));
    }

    @Test
    void takesOverEntriesThatACrashLeftBehindTheAnchor() throws IOException {
        append(1);
        Path anchor = folder.resolve("ledger.jsonl.head");
        String older = Files.readString(anchor);
        append(2);
        Files.writeString(anchor, older);

        append(1);

        assertThat(verify()).isEqualTo(new Verified(4, head().hash()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void refusesALedgerWhoseEndWasCutOff(int bytes) throws IOException {
        append(3);
        byte[] good = Files.readAllBytes(path);
        byte[] cut = Arrays.copyOf(good, good.length - good.length / 3 - bytes);
        Files.write(path, cut);

        assertRefusedAsBroken();
        assertThat(path).as("left as evidence").hasBinaryContent(cut);
    }

    @Test
    void refusesALedgerWithoutItsAnchorOrItsFile() throws IOException {
        append(2);
        Files.move(folder.resolve("ledger.jsonl.head"), folder.resolve("away"));
        assertRefusedAsBroken();

        Files.move(folder.resolve("away"), folder.resolve("ledger.jsonl.head"));
        Files.delete(path);
        assertRefusedAsBroken();
    }

    @Test
    void refusesASecondWriterInThisProcess() {
        FileLedgerStore store = FileLedgerStore.open(path);

        assertInUse();
        store.close();
        append(1);
        assertThat(verify()).isInstanceOf(Verified.class);
    }

    @Test
    void refusesASecondWriterInAnotherProcess() throws IOException, InterruptedException {
        Process other = LedgerHolder.start(path, "hold");
        try (BufferedReader output = other.inputReader()) {
            assertThat(output.readLine()).isEqualTo("0");
            assertInUse();
            assertThat(verify()).as("reading needs no lock").isInstanceOf(Verified.class);

            other.outputWriter().close();
            assertThat(other.waitFor()).isZero();
        }
        append(1);
        assertThat(verify()).isInstanceOf(Verified.class);
    }

    @Test
    void losesNoAcknowledgedEntryWhenKilled() throws IOException, InterruptedException {
        long acknowledged = 0;
        for (int round = 0; round < 3; round++) {
            Process other = LedgerHolder.start(path, "append");
            try (BufferedReader output = other.inputReader()) {
                for (int i = 0; i < 20 + 7 * round; i++) {
                    acknowledged = Math.max(acknowledged, Long.parseLong(output.readLine()));
                }
                other.destroyForcibly();
                other.waitFor();
            }
            try (FileLedgerStore store = FileLedgerStore.open(path)) {
                assertThat(store.head().sequence()).isGreaterThanOrEqualTo(acknowledged);
            }
            assertThat(verify()).isInstanceOf(Verified.class);
        }
        assertThat(acknowledged).isGreaterThan(50);
    }

    @Test
    void saysWhyItCannotBeOpened() {
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> FileLedgerStore.open(folder.resolve("none/ledger.jsonl")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LEDGER_UNWRITABLE));
    }

    private void append(int entries) {
        try (Ledger ledger = new Ledger(FileLedgerStore.open(path), Drafts.CLOCK)) {
            for (int i = 0; i < entries; i++) {
                ledger.append(Drafts.search());
            }
        }
    }

    private LedgerHead head() {
        try (FileLedgerStore store = FileLedgerStore.open(path)) {
            return store.head();
        }
    }

    private void tear(String end) throws IOException {
        Files.write(path, concat(Files.readAllBytes(path), end.getBytes(StandardCharsets.UTF_8)));
    }

    private LedgerVerification verify() {
        return LedgerVerification.of(new FileLedgerSource(path));
    }

    private void assertInUse() {
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> FileLedgerStore.open(path))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LEDGER_IN_USE));
    }

    private void assertRefusedAsBroken() {
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> FileLedgerStore.open(path))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LEDGER_BROKEN));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

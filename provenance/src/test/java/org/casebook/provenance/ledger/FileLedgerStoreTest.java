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
import org.casebook.provenance.source.ObjectHash;
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
    void writesOneJsonLinePerEntryTheFirstOfWhichNamesTheKey() throws IOException {
        append(1);

        LedgerEntry first =
                LedgerEntry.after(LedgerHead.EMPTY, Drafts.MORNING, KeyAnnouncement.of(Drafts.SIGNER.key()));
        LedgerEntry second = LedgerEntry.after(first.head(), Drafts.MORNING, Drafts.search());
        assertThat(path)
                .content()
                .isEqualTo("{\"sequence\":1,\"at\":\"2026-03-02T08:30:00Z\",\"actor\":\"casebook\",\"roles\":[],"
                        + "\"action\":\"ADMIN\",\"purpose\":\"HOPERAT\",\"subjects\":[],\"outcome\":\"ALLOWED\","
                        + "\"detail\":{\"ledger-key\":\"" + Drafts.SIGNER.key().hex() + "\"},\"policy\":\""
                        + ObjectHash.of(new byte[0]).hex() + "\",\"previous\":\"" + EntryHash.GENESIS
                        + "\",\"hash\":\"" + first.hash() + "\"}\n"
                        + "{\"sequence\":2,\"at\":\"2026-03-02T08:30:00Z\",\"actor\":\"steward\",\"roles\":[],"
                        + "\"action\":\"SEARCH\",\"purpose\":\"HOPERAT\",\"subjects\":[],\"outcome\":\"ALLOWED\","
                        + "\"detail\":{},\"policy\":\"" + Drafts.POLICY.hex() + "\",\"previous\":\"" + first.hash()
                        + "\",\"hash\":\"" + second.hash() + "\"}\n");
        assertThat(folder.resolve("ledger.jsonl.head"))
                .content()
                .isEqualTo(Drafts.SIGNER.sign(second.head()).text() + "\n");
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
        LedgerEntry next = LedgerEntry.after(head(), Drafts.MORNING, Drafts.search());
        byte[] line = LedgerLine.write(next);
        for (int length = 1; length < line.length; length++) {
            Files.deleteIfExists(folder.resolve("ledger.jsonl.torn"));
            byte[] torn = Arrays.copyOf(line, length);
            Files.write(path, concat(good, torn));

            try (FileLedgerStore store = FileLedgerStore.open(path, Drafts.SIGNER, LedgerWitness.NONE)) {
                assertThat(store.torn()).contains(new TornLine(length, folder.resolve("ledger.jsonl.torn")));
                assertThat(store.head().sequence()).isEqualTo(3);
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
        assertThat(verify()).isEqualTo(new Verified(4, head().hash(), Drafts.SIGNER.key()));
    }

    @Test
    void finishesALineThatLacksItsNewlineOnly() throws IOException {
        append(2);
        LedgerEntry next = LedgerEntry.after(head(), Drafts.MORNING, Drafts.search());
        tear(new String(LedgerLine.write(next), StandardCharsets.UTF_8));

        try (FileLedgerStore store = FileLedgerStore.open(path, Drafts.SIGNER, LedgerWitness.NONE)) {
            assertThat(store.torn()).isEmpty();
            assertThat(store.head()).isEqualTo(next.head());
        }
        assertThat(verify()).isEqualTo(new Verified(4, next.hash(), Drafts.SIGNER.key()));
    }

    @Test
    void takesOverEntriesThatACrashLeftBehindTheAnchor() throws IOException {
        append(1);
        Path anchor = folder.resolve("ledger.jsonl.head");
        String older = Files.readString(anchor);
        append(2);
        Files.writeString(anchor, older);

        append(1);

        assertThat(verify()).isEqualTo(new Verified(5, head().hash(), Drafts.SIGNER.key()));
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
        FileLedgerStore store = FileLedgerStore.open(path, Drafts.SIGNER, LedgerWitness.NONE);

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
    void saysWhyItCannotBeOpened() {
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() ->
                        FileLedgerStore.open(folder.resolve("none/ledger.jsonl"), Drafts.SIGNER, LedgerWitness.NONE))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LEDGER_UNWRITABLE));
    }

    private void append(int entries) {
        try (Ledger ledger = new Ledger(FileLedgerStore.open(path, Drafts.SIGNER, LedgerWitness.NONE), Drafts.CLOCK)) {
            for (int i = 0; i < entries; i++) {
                ledger.append(Drafts.search());
            }
        }
    }

    private LedgerHead head() {
        try (FileLedgerStore store = FileLedgerStore.open(path, Drafts.SIGNER, LedgerWitness.NONE)) {
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
                .isThrownBy(() -> FileLedgerStore.open(path, Drafts.SIGNER, LedgerWitness.NONE))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LEDGER_IN_USE));
    }

    private void assertRefusedAsBroken() {
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> FileLedgerStore.open(path, Drafts.SIGNER, LedgerWitness.NONE))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LEDGER_BROKEN));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

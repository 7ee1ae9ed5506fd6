package org.casebook.provenance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import org.casebook.provenance.ProvenanceException.ErrorCode;
import org.casebook.provenance.ledger.LedgerVerification.Broken;
import org.casebook.provenance.ledger.LedgerVerification.Verified;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Attacks by somebody who can write every file of a ledger and has not its key.
class SignedLedgerTest {
    private static final LedgerEvidence KEY = LedgerEvidence.ofKey(Drafts.SIGNER.key());

    @TempDir
    private Path folder;

    private final RememberingWitness witness = new RememberingWitness();
    private Path path;
    private Path anchor;

    @BeforeEach
    void nameTheFiles() {
        path = folder.resolve("ledger.jsonl");
        anchor = folder.resolve("ledger.jsonl.head");
    }

    @Test
    void signsAsTheStandardDoes() {
        // Source: RFC 8032 §7.1, test 1: the empty message.
        byte[] signature = HexFormat.of()
                .parseHex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");

        assertThat(Drafts.SIGNER.key().signed(new byte[0], signature)).isTrue();
        assertThat(Drafts.SIGNER.key().signed(new byte[] {1}, signature)).isFalse();
        assertThat(new LedgerKey("f".repeat(64)).signed(new byte[0], signature))
                .as("no point of the curve")
                .isFalse();
    }

    @Test
    void findsEveryChangedByteOfTheAnchor() throws IOException {
        append(Drafts.SIGNER, 2);
        byte[] good = Files.readAllBytes(anchor);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            Files.write(anchor, bad);
            assertThat(verify()).as("byte %d", i).isInstanceOf(Broken.class);
        }
    }

    @Test
    void findsALedgerCutOffTogetherWithItsAnchor() throws IOException {
        append(Drafts.SIGNER, 3);
        forgeAnchor(cutOffLastLine(), null);

        assertThat(verify())
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.reason())
                                .isEqualTo(
                                        "the anchor is not signed, but entry 1 says that the ledger is: it was replaced"));

        forgeAnchor(new LedgerHead(3, LedgerLine.readEntry(lastLine()).hash()), LedgerSigner.random());
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.reason())
                                .isEqualTo("the anchor is signed by another key than entry 1 names: it was replaced"));
    }

    @Test
    void findsALedgerRewrittenWithAKeyOfItsOwnOnlyByWhatIsKnownFromElsewhere() throws IOException {
        append(Drafts.SIGNER, 3);
        LedgerCheckpoint receipt = LedgerCheckpoint.signed(Files.readString(anchor));
        Files.delete(path);
        Files.delete(anchor);
        LedgerSigner forger = LedgerSigner.random();
        append(forger, 3);

        assertThat(LedgerVerification.of(new FileLedgerSource(path)))
                .isInstanceOfSatisfying(
                        Verified.class, verified -> assertThat(verified.key()).isEqualTo(forger.key()));
        assertThat(verify(KEY))
                .isEqualTo(new Broken(
                        1, 1, "the anchor is signed by another key than the key of the home: the ledger was replaced"));
        assertThat(verify(LedgerEvidence.ofReceipt(receipt)))
                .isEqualTo(new Broken(4, 4, "the entry is not the one that the receipt names: it was replaced"));
        assertRefused(Drafts.SIGNER, LedgerWitness.NONE);
    }

    @Test
    void findsAnOlderCopyInThePlaceOfTheNewerByWitnessAndReceipt() throws IOException {
        append(Drafts.SIGNER, 2);
        Path olderFile = Files.copy(path, folder.resolve("older"));
        Path olderAnchor = Files.copy(anchor, folder.resolve("older.head"));
        append(Drafts.SIGNER, 2);
        LedgerCheckpoint receipt = LedgerCheckpoint.signed(Files.readString(anchor));
        Files.move(olderFile, path, StandardCopyOption.REPLACE_EXISTING);
        Files.move(olderAnchor, anchor, StandardCopyOption.REPLACE_EXISTING);

        assertThat(verify(KEY)).as("an older copy is whole by itself").isInstanceOf(Verified.class);
        assertThat(verify(LedgerEvidence.ofReceipt(receipt)))
                .isEqualTo(new Broken(4, 4, "the ledger ends here, but the receipt names entry 5: lines were cut off"));
        assertRefused(Drafts.SIGNER, witness);
    }

    @Test
    void findsAnUnsignedLedgerInThePlaceOfASignedOne() throws IOException {
        append(Drafts.SIGNER, 2);
        Files.delete(path);
        writeUnsigned(6);

        assertThat(verify(KEY)).as("as ledgers once were").isInstanceOf(Verified.class);
        assertRefused(Drafts.SIGNER, witness);
    }

    @Test
    void isContentWithAWitnessThatLagsBehind() {
        append(Drafts.SIGNER, 2);
        witness.forget(1);

        append(Drafts.SIGNER, 1);

        assertThat(verify(KEY)).isInstanceOf(Verified.class);
        assertThat(witness.last().map(LedgerHead::sequence)).contains(4L);
    }

    @Test
    void beginsToSignALedgerFromBeforeLedgersWereSigned() throws IOException {
        writeUnsigned(3);
        assertThat(verify(KEY))
                .isInstanceOfSatisfying(
                        Verified.class, verified -> assertThat(verified.key()).isNull());

        append(Drafts.SIGNER, 1);

        assertThat(verify(KEY)).isInstanceOfSatisfying(Verified.class, verified -> {
            assertThat(verified.count()).isEqualTo(5);
            assertThat(verified.key()).isEqualTo(Drafts.SIGNER.key());
        });
        assertThat(LedgerCheckpoint.signed(Files.readString(anchor)).head().sequence())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void beginsToSignAlsoWhenACrashCameBetweenTheEntryOfTheKeyAndItsAnchor(int before) throws IOException {
        LedgerHead head = writeUnsigned(before);
        LedgerEntry announced = LedgerEntry.after(head, Drafts.MORNING, KeyAnnouncement.of(Drafts.SIGNER.key()));
        Files.writeString(
                path, Files.readString(path) + new String(LedgerLine.write(announced), StandardCharsets.UTF_8) + "\n");

        append(Drafts.SIGNER, 1);

        assertThat(verify(KEY)).isInstanceOfSatisfying(Verified.class, verified -> {
            assertThat(verified.count()).isEqualTo(before + 2);
            assertThat(verified.key()).isEqualTo(Drafts.SIGNER.key());
        });
    }

    @Test
    void givesAReceiptThatTheLedgerHoldsLater() {
        LedgerCheckpoint receipt;
        try (Ledger ledger = open(Drafts.SIGNER)) {
            ledger.append(Drafts.search());
            receipt = LedgerCheckpoint.signed(ledger.receipt().text());
            ledger.append(Drafts.search());
        }

        assertThat(receipt.head().sequence()).isEqualTo(2);
        assertThat(verify(LedgerEvidence.ofReceipt(receipt))).isInstanceOf(Verified.class);
    }

    @Test
    void takesNothingForAReceiptThatIsNotSigned() throws IOException {
        append(Drafts.SIGNER, 1);
        String good = Files.readString(anchor);
        String unsigned = new LedgerCheckpoint(LedgerHead.EMPTY, null).text();
        for (String bad : new String[] {"", "{}", unsigned, good.replace("\"sequence\":2", "\"sequence\":1")}) {
            assertThatExceptionOfType(LedgerException.class)
                    .as(bad)
                    .isThrownBy(() -> LedgerCheckpoint.signed(bad))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LEDGER_UNREADABLE));
        }
    }

    @Test
    void showsNothingOfThePrivateKey() {
        assertThat(Drafts.SIGNER)
                .hasToString("LedgerSigner[%s]".formatted(Drafts.SIGNER.key().fingerprint()));
        assertThat(Drafts.SIGNER.key().fingerprint()).matches("[0-9a-f]{4}( [0-9a-f]{4}){7}");
    }

    /// A ledger as it was written before ledgers were signed.
    private LedgerHead writeUnsigned(int entries) throws IOException {
        StringBuilder lines = new StringBuilder();
        LedgerHead head = LedgerHead.EMPTY;
        for (int i = 0; i < entries; i++) {
            LedgerEntry entry = LedgerEntry.after(head, Drafts.MORNING, Drafts.search());
            lines.append(new String(LedgerLine.write(entry), StandardCharsets.UTF_8))
                    .append('\n');
            head = entry.head();
        }
        Files.writeString(path, lines);
        forgeAnchor(head, null);
        return head;
    }

    private void forgeAnchor(LedgerHead head, @Nullable LedgerSigner signer) throws IOException {
        LedgerCheckpoint forged = signer == null ? new LedgerCheckpoint(head, null) : signer.sign(head);
        Files.writeString(anchor, forged.text() + "\n");
    }

    private LedgerHead cutOffLastLine() throws IOException {
        String text = Files.readString(path);
        Files.writeString(path, text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));
        return LedgerLine.readEntry(lastLine()).head();
    }

    private byte[] lastLine() throws IOException {
        return Files.readAllLines(path).getLast().getBytes(StandardCharsets.UTF_8);
    }

    private Ledger open(LedgerSigner signer) {
        return new Ledger(
                FileLedgerStore.open(path, signer, signer == Drafts.SIGNER ? witness : LedgerWitness.NONE),
                Drafts.CLOCK);
    }

    private void append(LedgerSigner signer, int entries) {
        try (Ledger ledger = open(signer)) {
            for (int i = 0; i < entries; i++) {
                ledger.append(Drafts.search());
            }
        }
    }

    private LedgerVerification verify(LedgerEvidence... evidence) {
        return LedgerVerification.of(new FileLedgerSource(path), evidence);
    }

    private void assertRefused(LedgerSigner signer, LedgerWitness known) {
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> FileLedgerStore.open(path, signer, known))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LEDGER_BROKEN));
    }

    /// Remembers every head in memory.
    private static final class RememberingWitness implements LedgerWitness {
        private final Deque<LedgerHead> seen = new ArrayDeque<>();

        @Override
        public Optional<LedgerHead> last() {
            return Optional.ofNullable(seen.peekLast());
        }

        @Override
        public void sees(LedgerHead head) {
            seen.addLast(head);
        }

        void forget(int heads) {
            for (int i = 0; i < heads; i++) {
                seen.removeLast();
            }
        }
    }
}

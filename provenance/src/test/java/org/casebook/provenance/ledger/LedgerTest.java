package org.casebook.provenance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.casebook.provenance.ProvenanceException.ErrorCode;
import org.casebook.provenance.ledger.LedgerVerification.Verified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final int THREADS = 16;
    private static final int APPENDS = 200;

    @TempDir
    private Path folder;

    @Test
    void numbersEntriesAfterTheOneThatNamesTheKeyAndGoesOnAfterReopening() {
        try (Ledger ledger = open()) {
            assertThat(ledger.append(Drafts.search()).sequence()).isEqualTo(2);
        }
        try (Ledger ledger = open()) {
            LedgerEntry third = ledger.append(Drafts.search());

            assertThat(third.sequence()).isEqualTo(3);
            assertThat(ledger.verify()).isEqualTo(new Verified(3, third.hash(), Drafts.SIGNER.key()));
        }
    }

    @Test
    void keepsTheChainUnderManyThreads() throws InterruptedException, ExecutionException {
        try (Ledger ledger = open();
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                String item = "thread:" + thread;
                all.add(threads.submit(() -> appendMany(ledger, item)));
            }
            List<Long> given = new ArrayList<>();
            for (Future<List<Long>> future : all) {
                assertThat(future.get()).isSorted();
                given.addAll(future.get());
            }

            assertThat(given).doesNotHaveDuplicates().hasSize(THREADS * APPENDS);
            assertThat(ledger.verify())
                    .isInstanceOfSatisfying(
                            Verified.class,
                            verified -> assertThat(verified.count()).isEqualTo(given.size() + 1));
            assertThat(ledger.reader().latest(LedgerQuery.ALL.about("thread:7"), 1000))
                    .hasSize(APPENDS);
        }
    }

    private static List<Long> appendMany(Ledger ledger, String item) {
        List<Long> sequences = new ArrayList<>();
        for (int i = 0; i < APPENDS; i++) {
            sequences.add(ledger.append(Drafts.access(item)).sequence());
        }
        return sequences;
    }

    @Test
    void survivesAnInterruptedWriter() {
        try (Ledger ledger = open()) {
            Thread.currentThread().interrupt();
            ledger.append(Drafts.search());
            assertThat(Thread.interrupted()).isTrue();

            ledger.append(Drafts.search());
            assertThat(ledger.verify())
                    .isInstanceOfSatisfying(
                            Verified.class,
                            verified -> assertThat(verified.count()).isEqualTo(3));
        }
    }

    @Test
    void takesNothingMoreAfterAFailedWrite() {
        AtomicInteger calls = new AtomicInteger();
        try (Ledger ledger = new Ledger(new FullDisk(calls), Drafts.CLOCK)) {
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.append(Drafts.search()))
                    .withMessage("disk is full");
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.append(Drafts.search()))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LEDGER_UNWRITABLE));
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void takesNothingAfterClosing() {
        Ledger ledger = open();
        ledger.close();

        assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> ledger.append(Drafts.search()));
    }

    @Test
    void tellsWhoOpenedACase() {
        try (Ledger ledger = open()) {
            ledger.append(Drafts.access("case:1"));
            ledger.append(Drafts.search());
            ledger.append(Drafts.access("case:2"));
            ledger.append(Drafts.access("case:1"));
            LedgerReader reader = ledger.reader();

            assertThat(sequences(reader, LedgerQuery.ALL)).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(sequences(reader, LedgerQuery.ALL.about("case:1"))).containsExactly(2L, 5L);
            assertThat(sequences(reader, LedgerQuery.ALL.about("case:1", "case:2")))
                    .containsExactly(2L, 4L, 5L);
            assertThat(sequences(reader, LedgerQuery.ALL.by("steward"))).containsExactly(3L);
            assertThat(sequences(
                            reader, LedgerQuery.ALL.doing(LedgerAction.ACCESS).by("steward")))
                    .isEmpty();
            assertThat(reader.latest(LedgerQuery.ALL, 2))
                    .extracting(LedgerEntry::sequence)
                    .containsExactly(4L, 5L);
            assertThatIllegalArgumentException().isThrownBy(() -> reader.latest(LedgerQuery.ALL, 0));
        }
    }

    @Test
    void findsEntriesFromAnInstantUntilAnother() {
        FileLedgerStore store = FileLedgerStore.open(folder.resolve("ledger.jsonl"), Drafts.SIGNER, LedgerWitness.NONE);
        for (int hour = 0; hour < 4; hour++) {
            Clock clock = Clock.fixed(Drafts.MORNING.plusSeconds(3600L * hour), ZoneOffset.UTC);
            new Ledger(store, clock).append(Drafts.search());
        }
        LedgerQuery secondAndThird =
                LedgerQuery.ALL.between(Drafts.MORNING.plusSeconds(3600), Drafts.MORNING.plusSeconds(3 * 3600));

        assertThat(sequences(new LedgerReader(store), secondAndThird)).containsExactly(3L, 4L);
        store.close();
    }

    private static List<Long> sequences(LedgerReader reader, LedgerQuery query) {
        return reader.latest(query, 100).stream().map(LedgerEntry::sequence).toList();
    }

    private Ledger open() {
        return new Ledger(
                FileLedgerStore.open(folder.resolve("ledger.jsonl"), Drafts.SIGNER, LedgerWitness.NONE), Drafts.CLOCK);
    }

    private record FullDisk(AtomicInteger calls) implements LedgerStore {
        @Override
        public LedgerHead head() {
            return LedgerHead.EMPTY;
        }

        @Override
        public void append(byte[] lines, LedgerHead head) {
            calls.incrementAndGet();
            throw new LedgerException(ErrorCode.LEDGER_UNWRITABLE, "disk is full");
        }

        @Override
        public LedgerCheckpoint checkpoint() {
            return Drafts.SIGNER.sign(LedgerHead.EMPTY);
        }

        @Override
        public LedgerKey key() {
            return Drafts.SIGNER.key();
        }

        @Override
        public boolean namesItsKey() {
            return true;
        }

        @Override
        public Optional<LedgerCheckpoint> anchor() {
            return Optional.empty();
        }

        @Override
        public void read(LineVisitor visitor) {
            // A full disk holds no lines of ours.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}

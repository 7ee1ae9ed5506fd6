package org.casebook.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.casebook.provenance.ledger.FileLedgerStore;
import org.casebook.provenance.ledger.Ledger;
import org.casebook.provenance.ledger.LedgerAction;
import org.casebook.provenance.ledger.LedgerDraft;
import org.casebook.provenance.ledger.LedgerOutcome;
import org.casebook.provenance.ledger.LedgerSigner;
import org.casebook.provenance.ledger.LedgerVerification;
import org.casebook.provenance.ledger.LedgerVerification.Verified;
import org.casebook.provenance.ledger.LedgerWitness;
import org.casebook.provenance.source.ObjectHash;

/// Writes entries as they come from many threads at once, and walks a long ledger.
///
/// @param folder where its files lie while it runs
/// @param entries of the long ledger
record LedgerBench(Path folder, int rounds, int entries) {
    /// What the budget speaks of.
    static final int LONG = 1_000_000;

    private static final int THREADS = 32;
    private static final int EACH = 63;
    private static final long APPENDS_TAKE_AT_MOST = 2_000_000_000L;
    private static final double WALK_OF_A_MILLION_AT_MOST = 10e9;

    /// Two thousand entries in two seconds, and a million walked in ten; beside each what the disk and the digest alone
    /// take.
    List<Measured> run() throws IOException {
        List<Measured> all = new ArrayList<>();
        String appends = "%d entries of %d threads, forced to the disk".formatted(THREADS * EACH, THREADS);
        all.add(Measured.time(
                Part.LEDGER, appends, "two seconds", Pair.of(rounds, this::append, () -> APPENDS_TAKE_AT_MOST), 1.0));
        all.add(Measured.time(
                Part.LEDGER,
                appends,
                "as many lines forced one by one",
                Pair.of(rounds, this::append, this::force),
                null));
        Path file = Files.createTempFile(folder, "ledger", ".jsonl");
        try (UnforcedLedger store = new UnforcedLedger(file)) {
            fill(store);
            String walk = "verification of %d entries, %d MB".formatted(entries, Files.size(file) >> 20);
            long limit = (long) (WALK_OF_A_MILLION_AT_MOST * entries / LONG);
            all.add(Measured.time(
                    Part.LEDGER, walk, "ten seconds for a million", Pair.of(1, () -> walk(store), () -> limit), 1.0));
            all.add(Measured.time(
                    Part.LEDGER,
                    walk,
                    "reading the file and its SHA-256",
                    Pair.of(1, () -> walk(store), () -> digest(file)),
                    null));
        } finally {
            Files.delete(file);
        }
        return all;
    }

    private long append() throws IOException {
        Path place = Files.createTempDirectory(folder, "ledger");
        try (Ledger ledger = new Ledger(
                FileLedgerStore.open(place.resolve("ledger.jsonl"), LedgerSigner.random(), LedgerWitness.NONE),
                Clock.systemUTC())) {
            List<Thread> threads = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < THREADS; i++) {
                threads.add(Thread.ofPlatform().start(() -> appendSome(ledger)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            return System.nanoTime() - start;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("bench was stopped", e);
        } finally {
            deleteAll(place);
        }
    }

    private static void appendSome(Ledger ledger) {
        for (int i = 0; i < EACH; i++) {
            ledger.append(draft(i));
        }
    }

    private long force() throws IOException {
        Path file = Files.createTempFile(folder, "forced", ".jsonl");
        byte[] line = new byte[500];
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            long start = System.nanoTime();
            for (int i = 0; i < THREADS * EACH; i++) {
                out.write(line);
                out.getFD().sync();
            }
            return System.nanoTime() - start;
        } finally {
            Files.delete(file);
        }
    }

    private void fill(UnforcedLedger store) {
        try (Ledger ledger = new Ledger(store, Clock.systemUTC())) {
            for (int i = 0; i < entries; i++) {
                ledger.append(draft(i));
            }
        }
    }

    private long walk(UnforcedLedger store) {
        long start = System.nanoTime();
        LedgerVerification found = LedgerVerification.of(store);
        long nanos = System.nanoTime() - start;
        if (!(found instanceof Verified verified) || verified.count() != entries) {
            throw new IllegalStateException("the ledger that was just written is not whole: " + found);
        }
        return nanos;
    }

    private static long digest(Path file) throws IOException {
        MessageDigest sha256 = ObjectHash.sha256();
        byte[] block = new byte[1 << 16];
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                sha256.update(block, 0, read);
            }
        }
        sha256.digest();
        return System.nanoTime() - start;
    }

    /// As the door writes when a case is opened.
    private static LedgerDraft draft(int number) {
        return LedgerDraft.of(
                        "oncologist",
                        List.of("oncologist"),
                        "TREAT",
                        ObjectHash.of(new byte[0]),
                        LedgerAction.ACCESS,
                        LedgerOutcome.ALLOWED)
                .about("case-%06d".formatted(number))
                .with("right", "VIEW")
                .with("rule", "oncologist-treats");
    }

    private static void deleteAll(Path place) throws IOException {
        try (var files = Files.list(place)) {
            files.forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        Files.delete(place);
    }
}

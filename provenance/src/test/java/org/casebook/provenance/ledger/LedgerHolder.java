package org.casebook.provenance.ledger;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/// The other process of the tests: opens a ledger and appends with three threads until it is killed, or only holds it
/// until its input ends.
/// Writes the number of every acknowledged entry to its output, one per line; 0 once the ledger is open.
final class LedgerHolder {
    private LedgerHolder() {}

    public static void main(String[] args) throws IOException {
        try (Ledger ledger = new Ledger(
                        FileLedgerStore.open(Path.of(args[0]), Drafts.SIGNER, LedgerWitness.NONE), Clock.systemUTC());
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            say(out, 0);
            if (args[1].equals("hold")) {
                System.in.read();
                return;
            }
            Runnable appends = () -> {
                while (true) {
                    say(out, ledger.append(Drafts.search()).sequence());
                }
            };
            Thread.ofPlatform().start(appends);
            Thread.ofPlatform().start(appends);
            appends.run();
        }
    }

    /// One write for each line, so that lines of several threads do not mix.
    private static void say(FileOutputStream out, long number) {
        try {
            out.write((number + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Process start(Path ledger, String mode) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerHolder.class.getName(),
                        ledger.toString(),
                        mode)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}

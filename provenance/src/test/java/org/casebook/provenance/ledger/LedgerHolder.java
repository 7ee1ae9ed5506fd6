package org.casebook.provenance.ledger;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/// The other process of the tests: opens a ledger and appends until it is killed, or only holds it until its input
/// ends.
/// Writes the number of every acknowledged entry to its output, one per line; 0 once the ledger is open.
final class LedgerHolder {
    private LedgerHolder() {}

    public static void main(String[] args) throws IOException {
        try (Ledger ledger = new Ledger(FileLedgerStore.open(Path.of(args[0])), Clock.systemUTC());
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            say(out, 0);
            if (args[1].equals("hold")) {
                System.in.read();
                return;
            }
            while (true) {
                say(out, ledger.append(Drafts.search()).sequence());
            }
        }
    }

    private static void say(FileOutputStream out, long number) throws IOException {
        out.write((number + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    static Process start(Path ledger, String mode) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerHolder.class.getName(),
                        ledger.toString(),
                        mode)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}

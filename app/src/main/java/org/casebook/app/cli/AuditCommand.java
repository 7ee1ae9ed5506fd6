package org.casebook.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.casebook.app.HomeAccess;
import org.casebook.dataaccess.export.AuditEventWriter;
import org.casebook.dataaccess.gateway.AuditGateway.Entry;
import org.casebook.dataaccess.gateway.AuditGateway.Filter;
import org.casebook.dataaccess.gateway.AuditGateway.Receipt;
import org.casebook.dataaccess.gateway.AuditGateway.Verification;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.Action;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The ledger.
@Command(
        name = "audit",
        description = "Show and verify the ledger: who saw what, when and why.",
        subcommands = {
            AuditCommand.ShowCommand.class,
            AuditCommand.VerifyCommand.class,
            AuditCommand.ReceiptCommand.class
        })
final class AuditCommand implements Runnable {
    private static final int MAX_RECEIPT = 4096;
    private static final int MOST_SHOWN = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "audit needs show, verify or receipt");
    }

    /// Shows entries, newest first.
    @Command(name = "show", description = "Show entries, newest first.")
    static final class ShowCommand implements Callable<Integer> {
        private final CommonOptions options;

        @Option(names = "--item", paramLabel = "ID", description = "Only entries about this item or case.")
        private @Nullable String item;

        @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: 50; with fhir, all).")
        private @Nullable Integer limit;

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                description = "text (default), or fhir: AuditEvents, oldest first.")
        private String format = "text";

        @Option(names = "--out", paramLabel = "F", description = "With fhir: write to a new file (default: print).")
        private @Nullable Path file;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        ShowCommand(CommonOptions options) {
            this.options = options;
        }

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            if (limit != null && limit < 1) {
                throw new UsageException("--limit is %d, must be at least 1".formatted(limit));
            }
            if (!format.equals("text") && !format.equals("fhir")) {
                throw new UsageException("--format is %s, must be text or fhir".formatted(format));
            }
            if (file != null && !format.equals("fhir")) {
                throw new UsageException("--out needs --format fhir");
            }
            if (format.equals("fhir")) {
                return export(out);
            }
            try (OpenHome home = options.open()) {
                int most = Objects.requireNonNullElse(limit, MOST_SHOWN);
                List<Entry> entries = DeniedException.require(
                        "audit show",
                        home.audit().entries(options.context(home, Action.AUDIT), new Filter(item, null, null, most)));
                if (options.json()) {
                    out.println(CaseJson.write(entries));
                } else {
                    entries.forEach(entry -> out.printf(
                            "%6d  %s  %-12s %-9s %-7s %-8s %s  %s%n",
                            entry.sequence(),
                            entry.at(),
                            entry.user(),
                            entry.action(),
                            entry.purpose(),
                            entry.outcome(),
                            String.join(",", entry.items()),
                            entry.detail()));
                }
                return ExitStatus.DONE;
            }
        }

        private int export(PrintWriter out) {
            try (OpenHome home = options.open()) {
                if (file == null) {
                    write(home, out);
                    return ExitStatus.DONE;
                }
                long[] written = {0};
                NewFile.write(file, to -> written[0] = write(home, to));
                out.println("audit: %d entries as FHIR AuditEvents: %s".formatted(written[0], file));
                return ExitStatus.DONE;
            } catch (IOException | UncheckedIOException e) {
                spec.commandLine()
                        .getErr()
                        .println("casebook: access log cannot be written to %s, must be a new file in a writable folder"
                                .formatted(file == null ? "the output" : file));
                return ExitStatus.FAILURE;
            }
        }

        private long write(OpenHome home, Writer to) throws IOException {
            Filter filter = new Filter(item, null, null, Objects.requireNonNullElse(limit, Integer.MAX_VALUE));
            AuditEventWriter events = new AuditEventWriter(to);
            long written = DeniedException.require(
                    "audit show",
                    home.audit().export(options.context(home, Action.AUDIT), filter, "fhir", events::write));
            events.close();
            return written;
        }
    }

    /// Walks the chain.
    @Command(name = "verify", description = "Walk the whole ledger and say whether it is as it was written.")
    static final class VerifyCommand implements Callable<Integer> {
        private final CommonOptions options;

        @Option(
                names = "--receipt",
                paramLabel = "F",
                description = "Also hold it against this receipt of audit receipt.")
        private @Nullable Path receipt;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        VerifyCommand(CommonOptions options) {
            this.options = options;
        }

        /// The ledger is read without opening the home, so that a broken one can be looked at too.
        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            Verification verification = verification();
            if (options.json()) {
                out.println(CaseJson.write(verification));
            } else if (verification.whole()) {
                out.println("verified: %d entries, the chain is whole and %s"
                        .formatted(
                                verification.entries(),
                                verification.fingerprint() == null
                                        ? "not signed yet"
                                        : "signed by key " + verification.fingerprint()));
            } else {
                out.println("broken at entry %d: %s".formatted(verification.brokenAt(), verification.explanation()));
            }
            return verification.whole() ? ExitStatus.DONE : ExitStatus.FAILURE;
        }

        private Verification verification() {
            if (receipt == null) {
                return HomeAccess.verifyLedger(options.home(), null);
            }
            try {
                return HomeAccess.verifyLedger(options.home(), text(receipt));
            } catch (IllegalArgumentException e) {
                throw new UsageException("--receipt: " + e.getMessage());
            }
        }

        private static String text(Path file) {
            try (InputStream in = Files.newInputStream(file)) {
                return new String(in.readNBytes(MAX_RECEIPT), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UsageException("--receipt cannot be read, must be a file that audit receipt wrote");
            }
        }
    }

    /// Gives a receipt.
    @Command(
            name = "receipt",
            description = "Give a signed receipt for the ledger as it is, to be kept outside the home.")
    static final class ReceiptCommand implements Callable<Integer> {
        private final CommonOptions options;

        @Option(names = "--out", paramLabel = "F", description = "Write it to a new file (default: print it).")
        private @Nullable Path file;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        ReceiptCommand(CommonOptions options) {
            this.options = options;
        }

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (OpenHome home = options.open()) {
                Receipt receipt = DeniedException.require(
                        "audit receipt", home.audit().receipt(options.context(home, Action.AUDIT)));
                if (file == null) {
                    out.println(receipt.text());
                    return ExitStatus.DONE;
                }
                Files.writeString(file, receipt.text() + "\n", StandardOpenOption.CREATE_NEW);
                out.println("receipt for %d entries, signed by key %s: %s"
                        .formatted(receipt.entries(), receipt.fingerprint(), file));
                return ExitStatus.DONE;
            } catch (IOException e) {
                spec.commandLine()
                        .getErr()
                        .println("casebook: receipt cannot be written to %s, must be a new file in a writable folder"
                                .formatted(file));
                return ExitStatus.FAILURE;
            }
        }
    }
}

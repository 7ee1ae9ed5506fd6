package org.casebook.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.casebook.dataaccess.gateway.AuditGateway.Entry;
import org.casebook.dataaccess.gateway.AuditGateway.Filter;
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
        subcommands = {AuditCommand.ShowCommand.class, AuditCommand.VerifyCommand.class})
final class AuditCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "audit needs show or verify");
    }

    /// Shows entries, newest first.
    @Command(name = "show", description = "Show entries, newest first.")
    static final class ShowCommand implements Callable<Integer> {
        private final CommonOptions options;

        @Option(names = "--item", paramLabel = "ID", description = "Only entries about this item or case.")
        private @Nullable String item;

        @Option(names = "--limit", paramLabel = "N", description = "At most so many (default: 50).")
        private int limit = 50;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        ShowCommand(CommonOptions options) {
            this.options = options;
        }

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            if (limit < 1) {
                throw new UsageException("--limit is %d, must be at least 1".formatted(limit));
            }
            try (OpenHome home = options.open()) {
                List<Entry> entries = DeniedException.require(
                        "audit show",
                        home.audit().entries(options.context(home, Action.AUDIT), new Filter(item, null, null, limit)));
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
    }

    /// Walks the chain.
    @Command(name = "verify", description = "Walk the whole ledger and say whether it is as it was written.")
    static final class VerifyCommand implements Callable<Integer> {
        private final CommonOptions options;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        VerifyCommand(CommonOptions options) {
            this.options = options;
        }

        /// The ledger is read without opening the home, so that a broken one can be looked at too.
        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            Verification verification = OpenHome.verifyLedger(options.home());
            if (options.json()) {
                out.println(CaseJson.write(verification));
            } else if (verification.whole()) {
                out.println("verified: %d entries, the chain is whole".formatted(verification.entries()));
            } else {
                out.println("broken at entry %d: %s".formatted(verification.brokenAt(), verification.explanation()));
            }
            return verification.whole() ? ExitStatus.DONE : ExitStatus.FAILURE;
        }
    }
}

package org.casebook.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.casebook.dataaccess.DataAccessException;
import org.casebook.provenance.ProvenanceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program as a command: options that all commands share, and the list of commands.
@Command(
        name = "casebook",
        version = "Casebook 0.1.0",
        mixinStandardHelpOptions = true,
        description =
                "A governed review view for tumor boards, with the provenance of every item. Not for clinical use.",
        subcommands = {
            DemoCommand.class,
            OpenCommand.class,
            ImportCommand.class,
            CaseCommand.class,
            SourceCommand.class,
            LineageCommand.class,
            SearchCommand.class,
            SimilarCommand.class,
            PacketCommand.class,
            AuditCommand.class,
            PolicyCommand.class,
            AccountCommand.class,
            QualityCommand.class,
            CohortCommand.class,
            BenchCommand.class,
        })
public final class CasebookCommand implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(CasebookCommand.class);

    @Mixin
    private final CommonOptions options;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private CasebookCommand(Clock clock) {
        this.options = new CommonOptions(clock);
    }

    /// Runs a command line.
    ///
    /// @return the exit status
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        return run(arguments, out, err, Clock.system(ZoneId.systemDefault()));
    }

    /// The same at a given time.
    ///
    /// @return the exit status
    public static int run(String[] arguments, PrintStream out, PrintStream err, Clock clock) {
        Quiet.loggers();
        CasebookCommand command = new CasebookCommand(clock);
        CommandLine line = new CommandLine(command, new CommandFactory(command.options));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((failure, failed, parsed) -> explain(failure, failed.getErr()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((failure, given) -> usage(failure));
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "command is missing, casebook --help lists them");
    }

    private static int usage(ParameterException failure) {
        failure.getCommandLine().getErr().println("casebook: " + failure.getMessage());
        return ExitStatus.USAGE;
    }

    /// What we foresaw has a message for people; anything else is named by its class and logged.
    private static int explain(Exception failure, PrintWriter err) {
        if (isStopping()) {
            LOG.debug("command stopped", failure);
            err.println("casebook: stopped before it was done");
            return ExitStatus.FAILURE;
        }
        if (failure instanceof DeniedException) {
            err.println("casebook: " + failure.getMessage());
            return ExitStatus.DENIED;
        }
        if (failure instanceof UsageException) {
            err.println("casebook: " + failure.getMessage());
            return ExitStatus.USAGE;
        }
        if (failure instanceof DataAccessException || failure instanceof ProvenanceException) {
            LOG.debug("command failed", failure);
            err.println("casebook: " + failure.getMessage());
            return ExitStatus.FAILURE;
        }
        LOG.error("command failed", failure);
        err.println("casebook: failed unexpectedly (%s)"
                .formatted(failure.getClass().getSimpleName()));
        return ExitStatus.FAILURE;
    }

    /// Whether the program was told to stop, so that its home is being closed under the command. The runtime tells it
    /// only by taking no more hooks.
    private static boolean isStopping() {
        Thread hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}

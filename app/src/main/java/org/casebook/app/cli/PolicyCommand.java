package org.casebook.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.casebook.dataaccess.gateway.HomeSettings;
import org.casebook.dataaccess.governance.PolicyCheck;
import org.casebook.dataaccess.governance.PolicyFile;
import org.casebook.dataaccess.governance.Remark;
import org.casebook.dataaccess.governance.UserFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The policy: whether it is right, what it says, and what a change of it would do.
@Command(
        name = "policy",
        description = "Check, test, explain and compare policies.",
        subcommands = {
            PolicyCommand.CheckCommand.class,
            PolicyTestCommand.class,
            PolicyExplainCommand.class,
            PolicyDiffCommand.class
        })
final class PolicyCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "policy needs check, test, explain or diff");
    }

    /// The text of a file that the command line names.
    static String text(Path file, String what) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UsageException("%s cannot be read, must be %s".formatted(file, what));
        }
    }

    /// The accounts of a file, or of the home when none is named.
    static UserFile users(@Nullable Path file, CommonOptions options) {
        return file == null
                ? UserFile.read(HomeSettings.of(options.home()).users(), ZoneId.systemDefault())
                : UserFile.parse(text(file, "a users.yaml"), ZoneId.systemDefault());
    }

    /// A policy that the command line names.
    static PolicyFile policy(Path file) {
        return PolicyFile.parse(text(file, "a policy file"));
    }

    /// Prints what there is to say about a file.
    ///
    /// @return done when nothing but notes
    static int print(List<Remark> remarks, Path file, PrintWriter out) {
        remarks.forEach(remark -> out.println(file + ":" + remark.text()));
        return status(remarks);
    }

    static int status(List<Remark> remarks) {
        return remarks.stream().allMatch(remark -> remark.level() == Remark.Level.NOTE)
                ? ExitStatus.DONE
                : ExitStatus.REJECTED_INPUT;
    }

    /// Says all that is wrong with a policy file.
    @Command(name = "check", description = "Say all that is wrong with a policy file, each with line and column.")
    static final class CheckCommand implements Callable<Integer> {
        private final CommonOptions options;

        @Parameters(paramLabel = "FILE", description = "Policy file.")
        private Path file = Path.of("");

        @Option(
                names = "--users",
                paramLabel = "FILE",
                description = "Compare roles with those of these accounts (default: do not).")
        private @Nullable Path users;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        CheckCommand(CommonOptions options) {
            this.options = options;
        }

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            String text = text(file, "a policy file");
            List<Remark> remarks = users == null
                    ? PolicyCheck.of(text)
                    : PolicyCheck.of(text, PolicyCommand.users(users, options).users());
            if (options.json()) {
                out.println(CaseJson.write(remarks));
                return status(remarks);
            }
            int status = print(remarks, file, out);
            if (status == ExitStatus.DONE) {
                out.println("%s: nothing is wrong".formatted(file));
            }
            return status;
        }
    }
}

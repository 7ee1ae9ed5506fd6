package org.casebook.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.casebook.app.AccountPassphrase;
import org.casebook.dataaccess.gateway.AccountGateway.Account;
import org.casebook.dataaccess.gateway.AccountGateway.SignIn;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.UserId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The accounts of a home and their passphrases.
@Command(
        name = "account",
        description = "List accounts and set their passphrases.",
        subcommands = {AccountCommand.ListCommand.class, AccountCommand.SetCommand.class})
final class AccountCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "account needs list or set");
    }

    /// Lists accounts.
    @Command(name = "list", description = "List the accounts and how their passphrases stand.")
    static final class ListCommand implements Callable<Integer> {
        private final CommonOptions options;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        ListCommand(CommonOptions options) {
            this.options = options;
        }

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            try (OpenHome home = options.open()) {
                List<Account> accounts = DeniedException.require(
                        "account list", home.accounts().list(options.context(home, Action.ADMINISTER)));
                if (options.json()) {
                    out.println(CaseJson.write(new Listed(home.accounts().required(), accounts)));
                    return ExitStatus.DONE;
                }
                accounts.forEach(account -> out.printf(
                        "%-20s %-30s %s%n",
                        account.user(),
                        String.join(", ", account.roles().stream().sorted().toList()),
                        words(account)));
                out.println(
                        home.home().state().demo()
                                ? "demo home: its key lies beside it, so an account needs no passphrase here"
                                : home.accounts().required()
                                        ? "every account needs a passphrase here"
                                        : "an account without passphrase can be used by who opens this home");
                return ExitStatus.DONE;
            }
        }

        private static String words(Account account) {
            return switch (account.passphrase()) {
                case NONE -> "no passphrase";
                case SET -> "passphrase set " + account.changed();
                case MUST_CHANGE -> "passphrase to be changed, set " + account.changed();
            };
        }

        /// What is written in JSON.
        private record Listed(boolean required, List<Account> accounts) {}
    }

    /// Sets a passphrase.
    @Command(
            name = "set",
            description = "Set or change one's own passphrase, or as who may administer that of another account.")
    static final class SetCommand implements Callable<Integer> {
        private final CommonOptions options;

        @Parameters(paramLabel = "USER", description = "Account of users.yaml.")
        private String account = "";

        @Option(
                names = "--new-passphrase-file",
                paramLabel = "F",
                description = "File with the new passphrase (default: CASEBOOK_NEW_PASSPHRASE, or a prompt).")
        private @Nullable Path file;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        SetCommand(CommonOptions options) {
            this.options = options;
        }

        @Override
        public Integer call() {
            UserId whom = CommonOptions.userId("USER", account);
            try (OpenHome home = options.open()) {
                if (options.isAsked(whom)) {
                    setOwn(home, whom);
                } else {
                    AccessContext administrator = options.context(home, Action.ADMINISTER);
                    DeniedException.require(
                            "account set " + whom, home.accounts().reset(administrator, whom, fresh(whom)));
                }
                spec.commandLine()
                        .getOut()
                        .println("passphrase of %s is set%s"
                                .formatted(whom, options.isAsked(whom) ? "" : ", to be changed at its first use"));
                return ExitStatus.DONE;
            } catch (IllegalArgumentException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }

        private void setOwn(OpenHome home, UserId whom) {
            AccessContext own = options.unsigned(home, whom);
            boolean first = home.accounts().mayBegin(own);
            SignIn done = first
                    ? home.accounts().first(own, fresh(whom))
                    : home.accounts().change(own, options.passphrase(whom), fresh(whom));
            CommonOptions.requireAccepted(done, whom);
        }

        private char[] fresh(UserId whom) {
            return AccountPassphrase.fresh(file, whom.text());
        }
    }
}

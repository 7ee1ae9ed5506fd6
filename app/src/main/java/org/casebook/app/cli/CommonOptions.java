package org.casebook.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.casebook.app.AccountPassphrase;
import org.casebook.app.CasebookWindow.Seat;
import org.casebook.app.HomeAccess;
import org.casebook.dataaccess.gateway.AccountGateway.SignIn;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Which home, who asks and what for.
final class CommonOptions {
    @Option(
            names = "--home",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Home folder (default: ~/.casebook).")
    private Path home = Path.of(System.getProperty("user.home"), ".casebook");

    @Option(
            names = "--as",
            scope = ScopeType.INHERIT,
            paramLabel = "USER",
            description = "Account of users.yaml (default: the first that may).")
    private @Nullable String user;

    @Option(
            names = "--purpose",
            scope = ScopeType.INHERIT,
            paramLabel = "CODE",
            description = "HL7 PurposeOfUse code (default: the user's).")
    private @Nullable String purpose;

    @Option(
            names = "--passphrase-file",
            scope = ScopeType.INHERIT,
            paramLabel = "F",
            description = "File with the account's passphrase (default: CASEBOOK_ACCOUNT_PASSPHRASE, or a prompt).")
    private @Nullable Path passphraseFile;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Answer in JSON.")
    private boolean json;

    private final Clock clock;

    CommonOptions(Clock clock) {
        this.clock = clock;
    }

    Path home() {
        return home;
    }

    boolean json() {
        return json;
    }

    Clock clock() {
        return clock;
    }

    /// Opens the home that must be there.
    OpenHome open() {
        return HomeAccess.open(home, clock);
    }

    /// Who sits in front of a window whose home is yet to be opened; the window asks for their passphrase.
    Function<ImportProgress, Seat> seat(Function<ImportProgress, OpenHome> opening) {
        return progress -> {
            OpenHome opened = opening.apply(progress);
            try {
                User sitter = asker(opened, Action.VIEW).orElseThrow(CommonOptions::noAccount);
                return new Seat(opened, sitter, purposeOf(sitter));
            } catch (RuntimeException e) {
                opened.close();
                throw e;
            }
        };
    }

    /// Who asks, signed in where they must be. Without `--as` it is the first account that the policy grants the right
    /// to.
    AccessContext context(OpenHome opened, Action needed) {
        AccessContext who = asker(opened, needed).map(this::contextOf).orElseGet(() -> unknown(opened));
        if (opened.accounts().asks(who.user())) {
            requireAccepted(opened.accounts().signIn(who, passphrase(who.user())), who.user());
        }
        return who;
    }

    /// Who asks, before they signed in.
    AccessContext unsigned(OpenHome opened, UserId account) {
        return opened.home().find(account).map(this::contextOf).orElseGet(() -> contextOfNobody(account));
    }

    /// Whether `--as` names an account.
    boolean isAsked(UserId account) {
        return account.text().equals(user);
    }

    /// The passphrase of the account that asks, to be wiped by whoever takes it.
    char[] passphrase(UserId account) {
        return AccountPassphrase.current(passphraseFile, account.text());
    }

    /// @throws DeniedException when somebody is not who they say
    static void requireAccepted(SignIn answer, UserId account) {
        switch (answer) {
            case SignIn.Accepted accepted -> {}
            case SignIn.MustChange must -> throw DeniedException.mustChange(account);
            case SignIn.Refused(Duration pause) -> throw DeniedException.notSignedIn(pause);
            case SignIn.TooSoon(Duration pause) -> throw DeniedException.tooSoon(pause);
        }
    }

    static UserId userId(String option, String text) {
        try {
            return new UserId(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }

    /// Where everybody must sign in, a name that is no account is refused as a wrong passphrase is.
    private AccessContext unknown(OpenHome opened) {
        if (user == null || !opened.accounts().required()) {
            throw noAccount();
        }
        return contextOfNobody(userId("--as", user));
    }

    private AccessContext contextOf(User account) {
        return AccessContext.of(account, purposeOf(account), clock.instant());
    }

    private AccessContext contextOfNobody(UserId name) {
        return new AccessContext(name, Set.of(), "", Purpose.TREAT, "", clock.instant());
    }

    private Optional<User> asker(OpenHome opened, Action needed) {
        return user == null
                ? Optional.of(firstWho(opened, needed))
                : opened.home().find(userId("--as", user));
    }

    /// The account that `--as` names, or the first of the home.
    User account(OpenHome opened) {
        return user == null
                ? opened.home().users().getFirst()
                : opened.home().find(userId("--as", user)).orElseThrow(CommonOptions::noAccount);
    }

    private User firstWho(OpenHome opened, Action needed) {
        return opened.home().users().stream()
                .filter(each -> opened.policy().decide(contextOf(each)).allows(needed))
                .findFirst()
                .orElseGet(() -> opened.home().users().getFirst());
    }

    private static UsageException noAccount() {
        return new UsageException("--as is no account of this home, users.yaml lists them");
    }

    private Purpose purposeOf(User asker) {
        if (purpose == null) {
            return asker.defaultPurpose();
        }
        try {
            return Purpose.valueOf(purpose.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--purpose must be one of TREAT, COC, ETREAT, BTG, HOPERAT, HRESCH, PATADMIN");
        }
    }
}

package org.casebook.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import org.casebook.app.CasebookWindow.Seat;
import org.casebook.app.HomeAccess;
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

    /// Who sits in front of a window whose home is yet to be opened.
    Function<ImportProgress, Seat> seat(Function<ImportProgress, OpenHome> opening) {
        return progress -> {
            OpenHome opened = opening.apply(progress);
            try {
                AccessContext context = context(opened, Action.VIEW);
                return new Seat(opened, opened.home().find(context.user()).orElseThrow(), context.purpose());
            } catch (RuntimeException e) {
                opened.close();
                throw e;
            }
        };
    }

    /// Who asks. Without `--as` it is the first account that the policy grants the right to.
    AccessContext context(OpenHome opened, Action needed) {
        User asker = user == null ? firstWho(opened, needed) : named(opened, user);
        return AccessContext.of(asker, purposeOf(asker), clock.instant());
    }

    /// The account that `--as` names, or the first of the home.
    User account(OpenHome opened) {
        return user == null ? opened.home().users().getFirst() : named(opened, user);
    }

    private User firstWho(OpenHome opened, Action needed) {
        return opened.home().users().stream()
                .filter(each -> opened.policy()
                        .decide(AccessContext.of(each, purposeOf(each), clock.instant()))
                        .allows(needed))
                .findFirst()
                .orElseGet(() -> opened.home().users().getFirst());
    }

    private static User named(OpenHome opened, String name) {
        try {
            return opened.home()
                    .find(new UserId(name))
                    .orElseThrow(() -> new UsageException("--as is no account of this home, users.yaml lists them"));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--as: " + e.getMessage());
        }
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

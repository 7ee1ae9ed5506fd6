package org.casebook.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.casebook.dataaccess.gateway.AuditGateway.Verification;
import org.casebook.dataaccess.gateway.OpenHome;
import org.jspecify.annotations.Nullable;

/// Opens and makes homes, and knows where a passphrase comes from: `CASEBOOK_PASSPHRASE`, or a prompt.
public final class HomeAccess {
    private static final String VARIABLE = "CASEBOOK_PASSPHRASE";

    private HomeAccess() {}

    /// Opens a home that is there.
    public static OpenHome open(Path folder, Clock clock) {
        return opening(folder, clock).get();
    }

    /// Asks for the passphrase where one is needed, and opens the home when told to.
    public static Supplier<OpenHome> opening(Path folder, Clock clock) {
        return switch (OpenHome.kindOf(folder)) {
            case DEMO -> () -> OpenHome.openDemo(folder, clock, ZoneId.systemDefault());
            case PROTECTED -> {
                char[] passphrase = passphrase("Passphrase: ");
                yield () -> OpenHome.open(folder, passphrase, clock, ZoneId.systemDefault());
            }
            case NONE -> throw new NoHomeException(folder);
        };
    }

    /// Opens a home, making it where there is none. Without a passphrase and without anyone to ask, the new home is
    /// one for trying out: its key lies beside it.
    public static OpenHome openOrCreate(Path folder, Clock clock) {
        if (OpenHome.kindOf(folder) != OpenHome.Kind.NONE) {
            return open(folder, clock);
        }
        char[] given = given();
        if (given == null && !Terminal.isThere()) {
            return OpenHome.createDemo(folder, InitialUsers.text(), clock, ZoneId.systemDefault());
        }
        char[] passphrase = given == null ? prompt("New passphrase: ") : given;
        return OpenHome.create(folder, passphrase, InitialUsers.text(), clock, ZoneId.systemDefault());
    }

    /// Walks the ledger of a home that is not opened. Nobody is asked: with a passphrase in `CASEBOOK_PASSPHRASE` the
    /// ledger's key is held against that of the home, as it always is in a demo home.
    ///
    /// @param receipt a line that `audit receipt` wrote, null for none
    public static Verification verifyLedger(Path folder, @Nullable String receipt) {
        return OpenHome.verifyLedger(folder, given(), receipt);
    }

    private static char[] passphrase(String prompt) {
        char[] given = given();
        return given == null ? prompt(prompt) : given;
    }

    private static char @Nullable [] given() {
        return Terminal.variable(VARIABLE).orElse(null);
    }

    private static char[] prompt(String prompt) {
        return Terminal.secret(prompt).orElseThrow(NoPassphraseException::new);
    }
}

package org.casebook.app.cli;

import java.time.Duration;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.governance.UserId;

/// The answer is withheld. The message is the same whether or not there is something to see.
final class DeniedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DeniedException(String message) {
        super(message);
    }

    static DeniedException notAvailable(String what) {
        return new DeniedException(what + " is not available to this user for this purpose");
    }

    /// Nobody is told whether there is such an account.
    ///
    /// @param pause until the next attempt is looked at
    static DeniedException notSignedIn(Duration pause) {
        return new DeniedException("sign-in is refused, account and passphrase must be right and set" + waiting(pause));
    }

    static DeniedException tooSoon(Duration pause) {
        return new DeniedException("sign-in came too soon after wrong passphrases" + waiting(pause));
    }

    static DeniedException mustChange(UserId account) {
        return new DeniedException("passphrase of %s was set by another, must be changed: account set %s --as %s"
                .formatted(account, account, account));
    }

    private static String waiting(Duration pause) {
        return pause.isZero()
                ? ""
                : "; the next attempt counts in %d s"
                        .formatted(pause.plusMillis(999).toSeconds());
    }

    /// The value, masked or not.
    ///
    /// @param what as the user named it
    /// @throws DeniedException when it is withheld
    static <T> T require(String what, Governed<T> answer) {
        return switch (answer) {
            case Governed.Released<T>(T value) -> value;
            case Governed.Masked<T>(T value, String how) -> value;
            case Governed.Withheld<T>(Reason reason) ->
                throw new DeniedException(
                        switch (reason) {
                            case NOT_PERMITTED -> what + " is not permitted to this user for this purpose";
                            case NOT_AVAILABLE -> what + " is not available to this user for this purpose";
                        });
        };
    }
}

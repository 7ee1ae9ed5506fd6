package org.casebook.app.cli;

import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;

/// The answer is withheld. The message is the same whether or not there is something to see.
final class DeniedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DeniedException(String message) {
        super(message);
    }

    static DeniedException notAvailable(String what) {
        return new DeniedException(what + " is not available to this user for this purpose");
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

package org.casebook.app;

import org.casebook.dataaccess.DataAccessException;

/// A passphrase is needed and nobody gave one.
public final class NoPassphraseException extends DataAccessException {
    private static final long serialVersionUID = 1L;

    NoPassphraseException() {
        this("passphrase is missing, set CASEBOOK_PASSPHRASE or run in a terminal");
    }

    NoPassphraseException(String message) {
        super(ErrorCode.WRONG_PASSPHRASE, message);
    }
}

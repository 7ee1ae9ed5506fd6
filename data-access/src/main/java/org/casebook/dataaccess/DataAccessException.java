package org.casebook.dataaccess;

/// The base of every failure of this module; the message says name, value and rule, and never holds patient data.
public abstract class DataAccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    protected DataAccessException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    protected DataAccessException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public final ErrorCode code() {
        return code;
    }

    /// What could not be done.
    public enum ErrorCode {
        HOME_UNREADABLE,
        HOME_LOCKED,
        WRONG_PASSPHRASE,
        POLICY_INVALID,
        FILE_UNREADABLE,
        LAKEHOUSE_FAILED,
        LEDGER_FAILED
    }
}

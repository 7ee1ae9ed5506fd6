package org.casebook.provenance;

/// The base of every failure of this module; the message says name, value and rule, and never holds patient data.
public abstract class ProvenanceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    protected ProvenanceException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    protected ProvenanceException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public final ErrorCode code() {
        return code;
    }

    /// What could not be done.
    public enum ErrorCode {
        LEDGER_UNWRITABLE,
        LEDGER_UNREADABLE,
        /// Another process, or another part of this one, has the ledger open for writing.
        LEDGER_IN_USE,
        /// The record contradicts itself or its anchor; nothing may be appended to it.
        LEDGER_BROKEN,
        DERIVATION_UNKNOWN,
        /// A graph that contradicts itself: a cycle, a dangling relation, one identifier for two things.
        DERIVATION_INVALID,
        DERIVATION_UNREADABLE
    }
}

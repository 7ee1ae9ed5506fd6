package org.casebook.provenance.ledger;

import org.casebook.provenance.ProvenanceException;

/// The ledger could not be opened, written or read.
public final class LedgerException extends ProvenanceException {
    private static final long serialVersionUID = 1L;

    public LedgerException(ErrorCode code, String message) {
        super(code, message);
    }

    public LedgerException(ErrorCode code, String message, Throwable cause) {
        super(code, message, cause);
    }
}

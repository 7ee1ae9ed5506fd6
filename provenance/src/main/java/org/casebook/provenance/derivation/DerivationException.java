package org.casebook.provenance.derivation;

import org.casebook.provenance.ProvenanceException;

/// A derivation is unknown, contradicts itself or cannot be read.
public final class DerivationException extends ProvenanceException {
    private static final long serialVersionUID = 1L;

    public DerivationException(ErrorCode code, String message) {
        super(code, message);
    }

    public DerivationException(ErrorCode code, String message, Throwable cause) {
        super(code, message, cause);
    }
}

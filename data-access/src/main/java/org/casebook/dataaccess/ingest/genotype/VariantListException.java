package org.casebook.dataaccess.ingest.genotype;

import org.casebook.dataaccess.DataAccessException;

/// A list of variants cannot be used. The message names the line and the rule.
public final class VariantListException extends DataAccessException {
    private static final long serialVersionUID = 1L;

    VariantListException(String message) {
        super(ErrorCode.FILE_UNREADABLE, message);
    }
}

package org.casebook.dataaccess.quality;

import org.casebook.dataaccess.DataAccessException;

/// A file of declarations cannot be used; the message names the file, the check and the rule that it breaks.
public final class QualityFileException extends DataAccessException {
    private static final long serialVersionUID = 1L;

    QualityFileException(String message) {
        super(ErrorCode.POLICY_INVALID, message);
    }

    QualityFileException(String message, Throwable cause) {
        super(ErrorCode.POLICY_INVALID, message, cause);
    }
}

package org.casebook.dataaccess.ingest.note;

import org.casebook.dataaccess.DataAccessException;

/// A lexicon or modifiers file cannot be used. The message names the file, the line and the rule.
public final class LexiconException extends DataAccessException {
    private static final long serialVersionUID = 1L;

    LexiconException(String message) {
        super(ErrorCode.FILE_UNREADABLE, message);
    }

    LexiconException(String message, Throwable cause) {
        super(ErrorCode.FILE_UNREADABLE, message, cause);
    }
}

package org.casebook.dataaccess.ingest.note;

/// A lexicon or modifiers file cannot be used. The message names the file, the line and the rule.
public final class LexiconException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LexiconException(String message) {
        super(message);
    }

    LexiconException(String message, Throwable cause) {
        super(message, cause);
    }
}

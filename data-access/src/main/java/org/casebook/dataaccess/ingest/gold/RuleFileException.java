package org.casebook.dataaccess.ingest.gold;

import org.casebook.dataaccess.DataAccessException;

/// A rule file cannot be used; the message names the file, the line and the rule that it breaks.
public final class RuleFileException extends DataAccessException {
    private static final long serialVersionUID = 1L;

    private RuleFileException(String message) {
        super(ErrorCode.POLICY_INVALID, message);
    }

    private RuleFileException(String message, Throwable cause) {
        super(ErrorCode.POLICY_INVALID, message, cause);
    }

    /// One line breaks a rule.
    ///
    /// @param line base 1
    public static RuleFileException line(String file, long line, String rule) {
        return new RuleFileException("%s line %d: %s".formatted(file, line, rule));
    }

    public static RuleFileException whole(String file, String rule) {
        return new RuleFileException("%s: %s".formatted(file, rule));
    }

    public static RuleFileException unreadable(String file, Throwable cause) {
        return new RuleFileException("%s cannot be read".formatted(file), cause);
    }
}

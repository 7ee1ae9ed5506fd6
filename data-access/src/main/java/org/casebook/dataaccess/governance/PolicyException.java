package org.casebook.dataaccess.governance;

import org.casebook.dataaccess.DataAccessException;

/// A policy or user file breaks its rules; the message names place, value and rule.
public final class PolicyException extends DataAccessException {
    private static final long serialVersionUID = 1L;

    PolicyException(String message) {
        super(ErrorCode.POLICY_INVALID, message);
    }
}

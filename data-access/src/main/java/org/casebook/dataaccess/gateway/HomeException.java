package org.casebook.dataaccess.gateway;

import org.casebook.dataaccess.DataAccessException;

/// A home cannot be made.
public final class HomeException extends DataAccessException {
    private static final long serialVersionUID = 1L;

    HomeException(String message, Throwable cause) {
        super(ErrorCode.HOME_UNREADABLE, message, cause);
    }
}

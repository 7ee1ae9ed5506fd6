package org.casebook.dataaccess.lakehouse;

import org.casebook.dataaccess.DataAccessException;

/// The home cannot be opened, read or written.
public final class LakehouseException extends DataAccessException {
    private static final long serialVersionUID = 1L;

    LakehouseException(ErrorCode code, String message) {
        super(code, message);
    }

    LakehouseException(ErrorCode code, String message, Throwable cause) {
        super(code, message, cause);
    }

    static LakehouseException failed(String what, Throwable cause) {
        return new LakehouseException(ErrorCode.LAKEHOUSE_FAILED, what, cause);
    }
}

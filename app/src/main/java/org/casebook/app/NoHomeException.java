package org.casebook.app;

import java.nio.file.Path;
import org.casebook.dataaccess.DataAccessException;

/// There is no home where one must be.
public final class NoHomeException extends DataAccessException {
    private static final long serialVersionUID = 1L;

    NoHomeException(Path folder) {
        super(
                ErrorCode.HOME_UNREADABLE,
                "%s is no Casebook home; `casebook demo` makes one with synthetic data, `casebook import` an empty one"
                        .formatted(folder));
    }
}

package org.casebook.dataaccess.ingest;

import java.nio.file.Path;
import org.casebook.dataaccess.DataAccessException;

/// A path that the user named is not there, or cannot be read.
public final class MissingPathException extends DataAccessException {
    private static final long serialVersionUID = 1L;

    MissingPathException(Path path) {
        super(ErrorCode.FILE_UNREADABLE, "%s is not a file or folder that can be read".formatted(path));
    }
}

package org.casebook.dataaccess.imaging;

import org.casebook.dataaccess.DataAccessException;

/// The bytes are not DICOM, or break its rules so early that nothing of them can be used.
public final class DicomException extends DataAccessException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /// @param reason one line: name, value, rule; no patient data
    DicomException(String reason) {
        super(ErrorCode.FILE_UNREADABLE, reason);
        this.reason = reason;
    }

    /// One line for people.
    public String reason() {
        return reason;
    }
}

package org.casebook.dataaccess.ingest.vcf;

/// A line of the body has no certain meaning and is left out. Caught where lines are read, never further.
final class BrokenLineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param reason one line: name, value, rule; no patient data
    BrokenLineException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}

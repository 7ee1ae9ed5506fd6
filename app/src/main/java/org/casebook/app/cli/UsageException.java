package org.casebook.app.cli;

/// An option has a value that cannot be.
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}

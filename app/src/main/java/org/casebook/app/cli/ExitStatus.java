package org.casebook.app.cli;

/// How a command ends.
final class ExitStatus {
    static final int DONE = 0;
    static final int REJECTED_INPUT = 1;
    static final int USAGE = 2;
    static final int DENIED = 3;
    static final int FAILURE = 4;

    private ExitStatus() {}
}

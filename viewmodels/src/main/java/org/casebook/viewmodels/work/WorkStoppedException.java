package org.casebook.viewmodels.work;

/// The user stopped the work. What it would have shown says so, instead of waiting for ever.
public final class WorkStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkStoppedException() {
        super("work was stopped by the user", null, false, false);
    }
}

package org.casebook.app;

import org.casebook.app.cli.CasebookCommand;

/// Starts the program. It is no JavaFX application itself, so that commands without a window load no toolkit.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(CasebookCommand.run(arguments, System.out, System.err));
    }
}

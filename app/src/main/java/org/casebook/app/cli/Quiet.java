package org.casebook.app.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps the libraries' chatter off the terminal; warnings of ours still show.
final class Quiet {
    /// Held, because java.util.logging forgets loggers that nobody holds.
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger(""), Logger.getLogger("org.casebook"), Logger.getLogger("javafx"));

    private Quiet() {}

    static void loggers() {
        LOGGERS.get(0).setLevel(Level.SEVERE);
        LOGGERS.get(1).setLevel(Level.SEVERE);
        LOGGERS.get(2).setLevel(Level.SEVERE);
    }
}

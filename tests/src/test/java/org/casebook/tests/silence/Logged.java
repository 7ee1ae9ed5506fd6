package org.casebook.tests.silence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the program logs, at every level, apart for each thread: each home is asked on a thread of its own.
final class Logged extends Handler {
    private static final SimpleFormatter FORMAT = new SimpleFormatter();

    /// One for each module, so that a command that quiets the program as a whole does not quiet these. Held, because
    /// java.util.logging forgets loggers that nobody holds.
    private static final List<Logger> LOGGERS = Stream.of(
                    "provenance", "dataaccess", "fusion", "viewmodels", "views", "app")
            .map(module -> Logger.getLogger("org.casebook." + module))
            .toList();

    private final Map<Long, StringBuilder> lines = new ConcurrentHashMap<>();

    /// Listens from now on.
    static Logged everything() {
        Logged logged = new Logged();
        logged.setLevel(Level.ALL);
        LOGGERS.forEach(logger -> {
            logger.setLevel(Level.ALL);
            logger.addHandler(logged);
        });
        return logged;
    }

    /// What this thread has logged since it was asked last, without the time.
    String taken() {
        StringBuilder taken = lines.remove(Thread.currentThread().threadId());
        return taken == null ? "" : taken.toString();
    }

    @Override
    public void publish(LogRecord entry) {
        lines.computeIfAbsent(entry.getLongThreadID(), thread -> new StringBuilder())
                .append(entry.getLevel())
                .append(' ')
                .append(entry.getLoggerName())
                .append(' ')
                .append(FORMAT.formatMessage(entry))
                .append(' ')
                .append(trace(entry.getThrown()))
                .append('\n');
    }

    private static String trace(@Nullable Throwable thrown) {
        return thrown == null ? "" : thrown.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGERS.forEach(logger -> {
            logger.removeHandler(this);
            logger.setLevel(null);
        });
    }
}

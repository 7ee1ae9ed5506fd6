package org.casebook.app.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.dataaccess.ingest.ImportReport;

/// A progress line on a terminal; silent where the output is no terminal.
final class TerminalProgress implements ImportProgress, AutoCloseable {
    private static final long EVERY_NANOS = 100_000_000L;
    private static final int WIDTH = 78;

    private final PrintWriter err;
    private final boolean shown;
    private long last;

    TerminalProgress(PrintWriter err, boolean wanted) {
        this.err = err;
        this.shown = wanted
                && Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent();
    }

    @Override
    public void at(int file, int files, String name, long done, long size) {
        long now = System.nanoTime();
        if (!shown || now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        String line = "%d of %d  %3d %%  %s".formatted(file, files, size == 0 ? 100 : 100 * done / size, name);
        err.print('\r' + "%-78s".formatted(line.length() > WIDTH ? line.substring(0, WIDTH) : line));
        err.flush();
    }

    @Override
    public void finished(ImportReport report) {}

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public void close() {
        clear();
    }

    /// Empties the line, so that something else can be said.
    void clear() {
        if (shown) {
            err.print('\r' + " ".repeat(WIDTH) + '\r');
            err.flush();
        }
    }
}

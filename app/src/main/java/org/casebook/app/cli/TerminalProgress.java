package org.casebook.app.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.dataaccess.ingest.ImportReport;

/// A progress line on a terminal; silent where the output is no terminal.
final class TerminalProgress implements ImportProgress, AutoCloseable {
    private static final long EVERY_NANOS = 100_000_000L;
    private static final int WIDTH = 78;

    private final PrintWriter err;
    private final boolean shown;
    private List<Path> files = List.of();
    private long bytes;
    private long size;
    private long bytesBefore;
    private long rowsBefore;
    private long last;

    TerminalProgress(PrintWriter err, boolean wanted) {
        this.err = err;
        this.shown = wanted
                && Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent();
    }

    @Override
    public void begins(List<Path> found, long ofAll) {
        files = List.copyOf(found);
        bytes = ofAll;
        bytesBefore = 0;
        rowsBefore = 0;
    }

    @Override
    public void at(int file, int count, String name, long done, long ofFile, long rows) {
        size = ofFile;
        long read = bytesBefore + Math.min(done, size);
        show("%3d %%  file %,d of %,d  %,d rows  %s"
                .formatted(bytes == 0 ? 100 : 100 * read / bytes, file, count, rowsBefore + rows, name));
    }

    @Override
    public void finished(ImportReport report) {
        boolean taken = report.outcome() != ImportReport.Outcome.ALREADY_KNOWN;
        bytesBefore += size;
        rowsBefore += taken ? report.accepted() : 0;
    }

    @Override
    public void building(int done, int cases) {
        show("making cases ready  %,d of %,d".formatted(done, cases));
    }

    @Override
    public void changed(Set<Pseudonym> patients) {}

    private void show(String line) {
        long now = System.nanoTime();
        if (!shown || now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        err.print('\r' + "%-78s".formatted(line.length() > WIDTH ? line.substring(0, WIDTH) : line));
        err.flush();
    }

    /// What was imported, in the order of the reports.
    List<Path> files() {
        return files;
    }

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

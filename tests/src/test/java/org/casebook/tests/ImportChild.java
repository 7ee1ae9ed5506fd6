package org.casebook.tests;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.dataaccess.ingest.ImportReport;

/// A process of its own that imports and tells on standard output how far it is, so that another can kill it in the
/// middle. Its clock stands still, so that only what was read tells two homes apart.
final class ImportChild {
    /// Begins the line that says: the ledger has taken the entry of this import.
    static final String RECORDED = "recorded";

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T07:00:00Z"), ZoneOffset.UTC);

    /// Held, because java.util.logging forgets loggers that nobody holds.
    private static final Logger LOGGER = Logger.getLogger("");

    private ImportChild() {}

    /// Imports, and keeps the libraries' chatter off the terminal.
    ///
    /// @param arguments a home whose key lies beside it, then what to import, each as an import of its own
    public static void main(String[] arguments) {
        LOGGER.setLevel(Level.WARNING);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        run(
                Path.of(arguments[0]),
                Arrays.stream(arguments).skip(1).map(Path::of).toList(),
                out);
    }

    /// Imports into a home and closes it.
    static void run(Path folder, List<Path> paths, PrintStream out) {
        try (OpenHome home = OpenHome.openDemo(folder, CLOCK, ZoneOffset.UTC)) {
            User user = home.home().find(new UserId("coordinator")).orElseThrow();
            AccessContext context = AccessContext.of(user, user.defaultPurpose(), CLOCK.instant());
            for (Path path : paths) {
                home.intake().importFiles(context, List.of(path), new Telling(out));
            }
        }
    }

    /// One line for each step, so that lines are a measure of progress that every run agrees on.
    private static final class Telling implements ImportProgress {
        private final PrintStream out;
        private boolean recorded;

        Telling(PrintStream out) {
            this.out = out;
        }

        @Override
        public void begins(List<Path> files, long bytes) {}

        @Override
        public void at(int file, int files, String name, long done, long size, long rows) {
            if (!recorded) {
                recorded = true;
                out.println(RECORDED);
            }
            out.println("at " + done);
        }

        @Override
        public void finished(ImportReport report) {
            out.println("finished");
        }

        @Override
        public void building(int done, int cases) {
            out.println("building");
        }

        @Override
        public void changed(Set<Pseudonym> patients) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}

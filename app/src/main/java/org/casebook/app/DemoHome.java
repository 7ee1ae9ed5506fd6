package org.casebook.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.casebook.dataaccess.gateway.HomeSettings;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.ingest.ImportProgress;

/// The home of the demo: made on the first run and filled with the bundled synthetic cohort; a later run finds it.
/// When the first run was cut off, the next one goes on: what is imported already changes nothing. A home that somebody
/// made in another way is opened as it is, so that nothing synthetic comes among its patients.
public final class DemoHome {
    private DemoHome() {}

    /// Where the demo puts its pictures, and the mark that it is still to be filled.
    public static Path folder(Path home) {
        return home.resolve("demo");
    }

    /// Opens the demo home, making and filling it where needed. A filling that is cancelled goes on next time.
    public static OpenHome open(Path home, Clock clock, ImportProgress progress) {
        return opening(home, clock).apply(progress);
    }

    /// Asks for a passphrase where one is needed, and opens the home when told to.
    public static Function<ImportProgress, OpenHome> opening(Path home, Clock clock) {
        Path unfilled = folder(home).resolve("unfilled");
        Supplier<OpenHome> opening = OpenHome.kindOf(home) == OpenHome.Kind.NONE
                ? () -> make(home, unfilled, clock)
                : HomeAccess.opening(home, clock);
        return progress -> filled(opening.get(), unfilled, clock, progress);
    }

    private static OpenHome filled(OpenHome home, Path unfilled, Clock clock, ImportProgress progress) {
        try {
            if (Files.exists(unfilled)) {
                fill(home, clock, progress);
                if (!progress.cancelled()) {
                    Files.delete(unfilled);
                }
            }
            return home;
        } catch (IOException e) {
            home.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    private static OpenHome make(Path home, Path unfilled, Clock clock) {
        try {
            Files.createDirectories(folder(home));
            Files.write(unfilled, new byte[0]);
            Files.writeString(HomeSettings.of(home).policyTests(), DemoPolicyTests.text());
            return OpenHome.createDemo(home, BundledCohort.users(), clock, ZoneId.systemDefault());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(OpenHome home, Clock clock, ImportProgress progress) throws IOException {
        Path cohort = Files.createTempDirectory("casebook-cohort");
        try {
            BundledCohort.copyTo(cohort);
            home.intake().importFiles(importer(home, clock), List.of(cohort), progress);
        } finally {
            delete(cohort);
        }
    }

    private static AccessContext importer(OpenHome home, Clock clock) {
        return home.home().users().stream()
                .map(user -> AccessContext.of(user, user.defaultPurpose(), clock.instant()))
                .filter(context -> home.policy().decide(context).allows(Action.IMPORT))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no account of the demo may import"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

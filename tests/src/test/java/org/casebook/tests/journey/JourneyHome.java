package org.casebook.tests.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.ingest.ImportProgress;

/// A demo home with some patients of the bundled cohort, on the eve of the thoracic board.
final class JourneyHome {
    static final Clock EVE = Clock.fixed(Instant.parse("2026-11-24T15:20:00Z"), ZoneOffset.UTC);
    static final Path COHORT = Path.of("..", "app", "src", "main", "cohort");

    private JourneyHome() {}

    /// Makes a home with the thoracic board and the patients named.
    static OpenHome make(Path folder, String... recordNumbers) {
        try {
            OpenHome home = OpenHome.createDemo(
                    folder, Files.readString(COHORT.resolve("users.yaml")), EVE, ZoneId.of("Europe/Berlin"));
            List<Path> files = Stream.concat(
                            Stream.of(COHORT.resolve("boards").resolve("thoracic-2026-11-25.json")),
                            Stream.of(recordNumbers)
                                    .map(number -> COHORT.resolve("patients").resolve(number)))
                    .toList();
            AccessContext importer = context(home, "coordinator");
            home.intake().importFiles(importer, files, ImportProgress.SILENT);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static User user(OpenHome home, String id) {
        return home.home().find(new UserId(id)).orElseThrow();
    }

    static AccessContext context(OpenHome home, String userId) {
        User user = user(home, userId);
        return AccessContext.of(user, user.defaultPurpose(), EVE.instant());
    }
}

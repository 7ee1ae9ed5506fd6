package org.casebook.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.casebook.app.BundledCohort;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.dataaccess.lakehouse.DerivationGaps;
import org.casebook.dataaccess.lakehouse.DerivationGaps.Found;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every value of the whole demo cohort reaches the bytes that it came from.
class DerivationTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T15:20:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void importTheCohort() throws IOException {
        Path cohort = Files.createDirectory(folder.resolve("cohort"));
        BundledCohort.copyTo(cohort, List.of("patients/", "boards/"));
        try (OpenHome home = OpenHome.createDemo(home(), BundledCohort.users(), CLOCK, ZoneOffset.UTC)) {
            User importer = home.home().find(new UserId("coordinator")).orElseThrow();
            home.intake()
                    .importFiles(
                            AccessContext.of(importer, importer.defaultPurpose(), CLOCK.instant()),
                            List.of(cohort),
                            ImportProgress.SILENT);
        }
    }

    private static Path home() {
        return folder.resolve("home");
    }

    @Test
    void everyItemOfTheCohortReachesItsBytes() throws IOException, SQLException {
        Found found = DerivationGaps.of(home(), "");

        assertThat(found.gaps()).isEmpty();
        assertThat(found.walked()).as("places").isGreaterThan(10_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            has no source | delete from gold.item_source where ordinal = 1
            is the source of nothing | delete from gold.timeline_event
            no activity read its object | update governance.activity set version = '' where object_hash is not null
            nothing computed its patient | delete from governance.activity where pseudonym is not null
            place that is not there | update silver.variant set place = 'line=999999999'
            place that is not there | update silver.condition set place = 'json=/entry/9999'
            bytes that are not there | update silver.variant set object_hash = concat(substring(object_hash, 2), substring(object_hash, 1, 1))
            is the tier of no variant | delete from silver.variant
            is a thumbnail of nobody's images | delete from silver.imaging_instance
            """)
    void aGapIsFound(String gap, String broken) throws IOException, SQLException {
        assertThat(DerivationGaps.of(home(), broken).gaps()).anyMatch(each -> each.contains(gap));
    }
}

package org.casebook.dataaccess.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorMeterTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
    private static final CaseId CASE = new CaseId("board-1");
    private static final String USERS = """
            users:
              - id: own
                name: Own Test
                roles: [coordinator]
                site: main
                purpose: TREAT
              - id: other
                name: Other Test
                roles: [oncologist]
                site: elsewhere
                purpose: TREAT
            careTeams:
              - member: own
                patients:
                  - "urn:test:mrn|1"
            """;
    private static final String PATIENT = """
            {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": {"resourceType": "Patient",
            "id": "one", "identifier": [{"system": "urn:test:mrn", "value": "1"}], "gender": "female"}}]}""";
    private static final String BOARD = """
            {"casebookBoard": 1, "id": "board", "name": "Board", "start": "2026-11-25T16:00:00+01:00",
            "zone": "Europe/Berlin", "site": "main", "room": "1",
            "cases": [{"id": "board-1", "patient": "urn:test:mrn|1", "reason": "r", "question": "q",
            "presenter": "p", "minutes": 5}]}""";

    @TempDir
    private Path folder;

    @Test
    void answersWithTimesOfEveryRoundAndTheNumberOfRows() throws IOException {
        try (OpenHome home = filled(OpenHome.createDemo(folder.resolve("home"), USERS, CLOCK, ZoneOffset.UTC))) {
            DoorMeter.Opening opening =
                    home.meter().open(context(home, 0), CASE, 3).visible().orElseThrow();

            assertThat(opening.whole()).hasSize(3).allMatch(nanos -> nanos > 0);
            isMeasured(opening.reading());
            isMeasured(home.meter().features(context(home, 0), 3).visible().orElseThrow());
        }
    }

    private static void isMeasured(DoorMeter.Cost cost) {
        assertThat(cost.governed()).hasSize(3).allMatch(nanos -> nanos > 0);
        assertThat(cost.ungoverned()).hasSize(3).allMatch(nanos -> nanos > 0);
        assertThat(cost.rows()).isPositive();
    }

    @Test
    void writesEachOpeningAndEachReadingToTheLedger() throws IOException {
        try (OpenHome home = filled(OpenHome.createDemo(folder.resolve("home"), USERS, CLOCK, ZoneOffset.UTC))) {
            long before =
                    OpenHome.verifyLedger(folder.resolve("home"), null, null).entries();

            home.meter().open(context(home, 0), CASE, 3);

            assertThat(OpenHome.verifyLedger(folder.resolve("home"), null, null).entries())
                    .isEqualTo(before + 7);
        }
    }

    @Test
    void tellsNothingOfACaseThatTheUserMayNotOpen() throws IOException {
        try (OpenHome home = filled(OpenHome.createDemo(folder.resolve("home"), USERS, CLOCK, ZoneOffset.UTC))) {
            Governed<DoorMeter.Opening> hidden = home.meter().open(context(home, 1), CASE, 3);
            Governed<DoorMeter.Opening> absent = home.meter().open(context(home, 1), new CaseId("board-2"), 3);

            assertThat(hidden).isEqualTo(absent).isEqualTo(Governed.withheld(Reason.NOT_AVAILABLE));
        }
    }

    @Test
    void measuresNothingInAProtectedHome() throws IOException {
        try (OpenHome home = filled(
                OpenHome.create(folder.resolve("home"), "passphrase".toCharArray(), USERS, CLOCK, ZoneOffset.UTC))) {
            assertThat(home.cases().open(context(home, 0), CASE).visible()).isPresent();
            assertThat(home.meter().open(context(home, 0), CASE, 3)).isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
            assertThat(home.meter().features(context(home, 0), 3)).isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
        }
    }

    private OpenHome filled(OpenHome home) throws IOException {
        Path patient = Files.writeString(folder.resolve("patient.json"), PATIENT);
        Path board = Files.writeString(folder.resolve("board.json"), BOARD);
        assertThat(home.policy().decide(context(home, 0)).allows(Action.IMPORT)).isTrue();
        home.intake().importFiles(context(home, 0), List.of(patient, board), ImportProgress.SILENT);
        return home;
    }

    private static AccessContext context(OpenHome home, int user) {
        return AccessContext.of(
                home.home().users().get(user), home.home().users().get(user).defaultPurpose(), CLOCK.instant());
    }
}

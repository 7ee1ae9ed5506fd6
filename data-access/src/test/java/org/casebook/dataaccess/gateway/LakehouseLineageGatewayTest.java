package org.casebook.dataaccess.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.gateway.LineageGateway.Forward;
import org.casebook.dataaccess.gateway.LineageGateway.Touched;
import org.casebook.dataaccess.gateway.SourceGateway.Step;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.provenance.source.ObjectHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakehouseLineageGatewayTest {
    private static final ObjectHash NEVER_CAME = ObjectHash.of(new byte[] {1});

    @TempDir
    private Path folder;

    @Test
    void tellsWhatAFileTouched() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            Forward forward = forward(sample, "coordinator", file(folder, "0.json"));

            assertThat(forward.kind()).isEqualTo("FHIR");
            assertThat(forward.received()).isEqualTo(SampleHome.NOW);
            assertThat(forward.patients())
                    .singleElement()
                    .satisfies(patient ->
                            assertThat(patient.items()).contains(new Touched("patient", Classification.IDENTITY, 1)));
            assertThat(forward.steps()).extracting(Step::name).containsExactly("gold", "import-fhir");
        }
    }

    @Test
    void tellsOfBothWhomABoardNames() throws IOException {
        try (SampleHome sample = SampleHome.withAdaAndBen(folder)) {
            Forward forward = forward(sample, "steward", file(folder, "4.json"));

            assertThat(forward.patients())
                    .hasSize(2)
                    .allSatisfy(patient -> assertThat(patient.items())
                            .containsExactly(new Touched("board_case", Classification.CLINICAL, 1)));
        }
    }

    @Test
    void isWithheldWithoutTheRightToImport() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            ObjectHash file = file(folder, "0.json");
            for (String user : List.of("oncologist", "researcher")) {
                assertThat(sample.home().lineage().forward(sample.context(user), file))
                        .isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
                assertThat(sample.home().lineage().files(sample.context(user), file.hex()))
                        .isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
            }
        }
    }

    @Test
    void aFileOfAWithheldClassIsAsOneThatNeverCame() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            LineageGateway lineage = sample.home().lineage();
            ObjectHash note = file(folder, "1.txt");

            assertThat(lineage.forward(sample.context("steward"), note))
                    .isEqualTo(lineage.forward(sample.context("steward"), NEVER_CAME))
                    .isEqualTo(Governed.withheld(Reason.NOT_AVAILABLE));
            assertThat(lineage.files(sample.context("steward"), note.hex())).isEqualTo(Governed.released(List.of()));
        }
    }

    @Test
    void aFileOfAnotherSiteIsAsOneThatNeverCame() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            Path southern = Files.writeString(folder.resolve("south.json"), """
                    {"resourceType": "Bundle", "type": "collection", "entry": [
                     {"fullUrl": "urn:uuid:p3", "resource": {"resourceType": "Patient", "id": "p3",
                      "identifier": [{"system": "urn:test:mrn", "value": "3"}],
                      "managingOrganization": {"identifier": {"system": "urn:casebook:site", "value": "south"}}}},
                     {"resource": {"resourceType": "Condition", "subject": {"reference": "urn:uuid:p3"},
                      "code": {"text": "cancer"}}}]}""");
            sample.home().intake().importFiles(sample.context("steward"), List.of(southern), ImportProgress.SILENT);
            LineageGateway lineage = sample.home().lineage();
            ObjectHash file = file(folder, "south.json");

            assertThat(lineage.forward(sample.context("steward"), file).visible())
                    .isPresent();
            assertThat(lineage.forward(sample.context("coordinator"), file))
                    .isEqualTo(Governed.withheld(Reason.NOT_AVAILABLE));
            assertThat(lineage.files(sample.context("coordinator"), file.hex()))
                    .isEqualTo(Governed.released(List.of()));
        }
    }

    @Test
    void aNoteThatIsHiddenIsNotCounted() throws IOException {
        SampleHome.withAda(folder).close();
        try (SampleHome sample = SampleHome.afterAHiddenNote(folder)) {
            assertThat(sample.home().lineage().forward(sample.context("coordinator"), file(folder, "hidden.txt")))
                    .isEqualTo(Governed.withheld(Reason.NOT_AVAILABLE));
        }
    }

    @Test
    void listsReleasesOfThesePatientsForWhoMayAudit() throws IOException {
        try (SampleHome sample = SampleHome.withAdaAndBen(folder)) {
            sample.home().exports().export(sample.context("colleague"), List.of(SampleHome.ADA), "packet");
            Path later = Files.writeString(folder.resolve("later.json"), """
                    {"resourceType": "Bundle", "type": "collection", "entry": [
                     {"fullUrl": "urn:uuid:p1", "resource": {"resourceType": "Patient", "id": "p1",
                      "identifier": [{"system": "urn:test:mrn", "value": "1"}]}},
                     {"resource": {"resourceType": "Condition", "subject": {"reference": "urn:uuid:p1"},
                      "code": {"text": "cancer"}}}]}""");
            sample.home().intake().importFiles(sample.context("steward"), List.of(later), ImportProgress.SILENT);
            sample.home().exports().export(sample.context("colleague"), List.of(SampleHome.BEN), "packet");

            assertThat(forward(sample, "steward", file(folder, "later.json"))
                            .releases()
                            .visible()
                            .orElseThrow())
                    .singleElement()
                    .satisfies(release -> {
                        assertThat(release.user()).isEqualTo("colleague");
                        assertThat(release.items()).containsExactly(SampleHome.ADA.text());
                    });
            assertThat(forward(sample, "coordinator", file(folder, "0.json")).releases())
                    .isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
        }
    }

    @Test
    void findsFilesByTheBeginningOfTheirHash() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            ObjectHash file = file(folder, "2.json");

            assertThat(sample.home()
                            .lineage()
                            .files(sample.context("steward"), file.hex().substring(0, 8)))
                    .isEqualTo(Governed.released(List.of(file)));
            assertThatThrownBy(() -> sample.home().lineage().files(sample.context("steward"), "abc"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("3 characters");
        }
    }

    @Test
    void writesWhichFileWasAskedForIntoTheLedger() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            ObjectHash file = file(folder, "2.json");
            forward(sample, "steward", file);
            sample.home().lineage().forward(sample.context("steward"), NEVER_CAME);

            assertThat(sample.ledger())
                    .extracting(entry -> entry.action() + " " + entry.items())
                    .contains("ACCESS [" + file.hex() + "]", "DENIAL [" + NEVER_CAME.hex() + "]");
        }
    }

    @Test
    void anItemOfSeveralFilesShowsThemAll() throws IOException {
        try (SampleHome sample = SampleHome.withAda(folder)) {
            Path one = readings(folder, "one.csv", 9, 10, 11, 12);
            Path other = readings(folder, "other.csv", 13, 14, 15);
            sample.home().intake().importFiles(sample.context("steward"), List.of(one, other), ImportProgress.SILENT);
            ItemId week = sample
                    .home()
                    .cases()
                    .open(sample.context("oncologist"), SampleHome.ADA)
                    .visible()
                    .orElseThrow()
                    .events()
                    .visible()
                    .orElseThrow()
                    .stream()
                    .filter(event -> event.value().lane() == Lane.WEARABLES)
                    .findFirst()
                    .orElseThrow()
                    .id();

            assertThat(sample.home()
                            .sources()
                            .trail(sample.context("oncologist"), week)
                            .visible()
                            .orElseThrow()
                            .origins())
                    .extracting(SourceGateway.Origin::object)
                    .containsExactlyInAnyOrder(
                            ObjectHash.of(Files.readAllBytes(one)), ObjectHash.of(Files.readAllBytes(other)));
        }
    }

    private static Path readings(Path folder, String name, int... days) throws IOException {
        StringBuilder text =
                new StringBuilder("# patient: urn:test:mrn|1\n# timezone: UTC\ntimestamp,metric,value,device\n");
        for (int day : days) {
            text.append("2026-11-%02dT08:00:00,resting_heart_rate,60,band%n".formatted(day));
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static Forward forward(SampleHome sample, String user, ObjectHash file) {
        return sample.home()
                .lineage()
                .forward(sample.context(user), file)
                .visible()
                .orElseThrow();
    }

    private static ObjectHash file(Path folder, String name) throws IOException {
        return ObjectHash.of(Files.readAllBytes(folder.resolve(name)));
    }
}

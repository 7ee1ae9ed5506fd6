package org.casebook.dataaccess.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.FeatureBlock;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.PatientFeatures;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.provenance.source.Sourced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the comparison of patients reads: features and the cases on agendas.
class ComparisonReadsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String USERS = """
            site: main
            users:
              - {id: oncologist, name: Onc, roles: [oncologist], site: main, purpose: TREAT}
              - {id: coordinator, name: Coord, roles: [coordinator], site: main, purpose: TREAT}
              - {id: steward, name: Stew, roles: [data-steward], site: main, purpose: HOPERAT}
            careTeams:
              - member: oncologist
                patients: ["urn:test:mrn|1"]
            """;
    private static final String BOARD = """
            {"casebookBoard": 1, "id": "thoracic-2026-11-25", "name": "Thoracic tumor board",
             "start": "2026-11-25T14:30:00+01:00", "zone": "Europe/Berlin", "site": "main",
             "cases": [{"id": "thoracic-2026-11-25-0001", "patient": "urn:test:mrn|1"},
                       {"id": "thoracic-2026-11-25-0002", "patient": "urn:test:mrn|2"}]}""";

    @TempDir
    private Path folder;

    private OpenHome home;

    @BeforeEach
    void importTwoPatients() throws IOException {
        home = OpenHome.createDemo(folder.resolve("home"), USERS, CLOCK, ZONE);
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("ada.json"), bundle("1", "Ada", "1968-04-17", "IVB"));
        Files.writeString(files.resolve("ben.json"), bundle("2", "Ben", "1951-02-03", "IIIA"));
        Files.writeString(files.resolve("board.json"), BOARD);
        home.intake().importFiles(as("coordinator"), List.of(files), ImportProgress.SILENT);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void givesFeaturesAsTheyAreToWhomAgesAreReleased() {
        Governed<List<PatientFeatures>> answer = home.cases().features(as("coordinator"));

        assertThat(answer).isInstanceOf(Governed.Released.class);
        assertThat(ages(answer)).containsExactlyInAnyOrder(58.0, 75.0);
    }

    @Test
    void tellsAgesAsBandsToWhomTheyAreMasked() {
        Governed<List<PatientFeatures>> answer = home.cases().features(as("steward"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Governed.Masked.class,
                        masked -> assertThat(masked.how()).isEqualTo("band"));
        assertThat(ages(answer)).containsExactlyInAnyOrder(50.0, 70.0);
    }

    @Test
    void tellsInWhichWayAModalityIsMissing() {
        PatientFeatures seen = features("oncologist").getFirst();

        assertThat(presences(seen))
                .containsEntry(Modality.GENOMICS, new Presence.Absent(Missing.PENDING, null, ""))
                .containsEntry(Modality.WEARABLES, new Presence.Absent(Missing.NOT_ENROLLED, null, ""))
                .containsEntry(Modality.NOTES, new Presence.Absent(Missing.NO_INFORMATION, null, ""));
        assertThat(presences(seen).get(Modality.CLINICAL)).isInstanceOf(Presence.Present.class);
        assertThat(presences(features("steward").getFirst()))
                .containsEntry(Modality.GENOMICS, new Presence.Absent(Missing.WITHHELD, null, ""));
    }

    @Test
    void listsTheCasesOfPermittedPatientsOnly() {
        assertThat(listed("oncologist"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.caseId().text()).isEqualTo("thoracic-2026-11-25-0001"));
        assertThat(listed("coordinator"))
                .extracting(entry -> text(entry.diagnosis()), entry -> text(entry.stage()), entry -> text(entry.name()))
                .containsExactly(
                        tuple("Adenocarcinoma of lung", "IVB", "Ada Test"),
                        tuple("Adenocarcinoma of lung", "IIIA", "Ben Test"));
    }

    @Test
    void withholdsNamesOfListedCases() {
        assertThat(listed("steward"))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.name()).isInstanceOf(Governed.Withheld.class));
    }

    private List<PatientFeatures> features(String user) {
        return home.cases().features(as(user)).visible().orElseThrow();
    }

    private List<ListedCase> listed(String user) {
        return home.cases().listed(as(user)).visible().orElseThrow();
    }

    private static List<Double> ages(Governed<List<PatientFeatures>> answer) {
        return answer.visible().orElseThrow().stream()
                .flatMap(each -> each.blocks().stream())
                .filter(block -> block.modality() == Modality.CLINICAL)
                .map(block -> block.values().get("age_years"))
                .toList();
    }

    private static Map<Modality, Presence> presences(PatientFeatures features) {
        return features.blocks().stream().collect(Collectors.toMap(FeatureBlock::modality, FeatureBlock::presence));
    }

    private static String text(Governed<Sourced<String>> value) {
        return value.visible().flatMap(Sourced::value).orElse("");
    }

    private AccessContext as(String user) {
        User account = home.home().find(new UserId(user)).orElseThrow();
        return AccessContext.of(account, account.defaultPurpose(), CLOCK.instant());
    }

    private static String bundle(String number, String given, String born, String stage) {
        return """
                {"resourceType": "Bundle", "type": "collection", "entry": [
                {"resource": {"resourceType": "Patient", "id": "p", "gender": "female", "birthDate": "%s",
                  "identifier": [{"system": "urn:test:mrn", "value": "%s"}],
                  "name": [{"family": "Test", "given": ["%s"]}]}},
                {"resource": {"resourceType": "Condition", "id": "c",
                  "meta": {"profile":
                    ["http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-primary-cancer-condition"]},
                  "code": {"text": "Adenocarcinoma of lung"}, "subject": {"reference": "Patient/p"},
                  "recordedDate": "2026-09-01"}},
                {"resource": {"resourceType": "Observation", "id": "s", "status": "final",
                  "meta": {"profile": ["http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-tnm-stage-group"]},
                  "code": {"coding": [{"system": "http://loinc.org", "code": "21908-9"}], "text": "Stage group"},
                  "subject": {"reference": "Patient/p"}, "effectiveDateTime": "2026-09-02",
                  "valueCodeableConcept": {"text": "%s"}}},
                {"resource": {"resourceType": "ServiceRequest", "id": "o", "status": "active", "intent": "order",
                  "category": [{"text": "genomics"}],
                  "code": {"coding": [{"system": "http://loinc.org", "code": "81247-9"}], "text": "Gene panel"},
                  "subject": {"reference": "Patient/p"}, "authoredOn": "2026-11-12"}}]}""".formatted(born, number, given, stage);
    }
}

package org.casebook.dataaccess.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.ingest.ImportProgress;

/// A home with a patient, Ada, and if a test wants it a second one, Ben, each before a board. The
/// oncologist treats Ada alone, the consultant Ben alone, the colleague both.
final class SampleHome implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final CaseId ADA = new CaseId("case-ada");
    static final CaseId BEN = new CaseId("case-ben");

    private static final String USERS = """
            site: north
            users:
              - {id: oncologist, name: Oncologist, roles: [oncologist], site: north, purpose: TREAT}
              - {id: colleague, name: Colleague, roles: [oncologist], site: north, purpose: TREAT}
              - {id: consultant, name: Consultant, roles: [oncologist], site: north, purpose: TREAT}
              - {id: steward, name: Steward, roles: [data-steward], site: north, purpose: HOPERAT}
              - {id: coordinator, name: Coordinator, roles: [coordinator], site: north, purpose: TREAT}
              - {id: researcher, name: Researcher, roles: [visiting-researcher], site: north, purpose: HRESCH}
            careTeams:
              - {member: oncologist, patients: ["urn:test:mrn|1"]}
              - {member: colleague, patients: ["urn:test:mrn|1", "urn:test:mrn|2"]}
              - {member: consultant, patients: ["urn:test:mrn|2"]}
            """;

    private final OpenHome home;

    private SampleHome(OpenHome home) {
        this.home = home;
    }

    static SampleHome withAda(Path folder) throws IOException {
        return with(
                folder, List.of(patient("1", "Ada"), note("1", "Seen today.")), List.of(board("one", place(ADA, "1"))));
    }

    static SampleHome withAdaAndBen(Path folder) throws IOException {
        return with(
                folder,
                List.of(patient("1", "Ada"), note("1", "Seen today."), patient("2", "Ben"), note("2", "Not seen.")),
                List.of(board("one", place(ADA, "1"), place(BEN, "2"))));
    }

    /// Ada alone, and an auditor of her care team from whom everything about notes is withheld.
    static SampleHome withoutNotesForTheAuditor(Path folder) throws IOException {
        withAda(folder).close();
        Path home = folder.resolve("home");
        Files.writeString(home.resolve("users.yaml"), """
                site: north
                users:
                  - {id: colleague, name: Colleague, roles: [oncologist], site: north, purpose: TREAT}
                  - {id: auditor, name: Auditor, roles: [auditor], site: north, purpose: TREAT}
                careTeams:
                  - {member: colleague, patients: ["urn:test:mrn|1"]}
                  - {member: auditor, patients: ["urn:test:mrn|1"]}
                """);
        Files.writeString(home.resolve("policy.yaml"), Files.readString(home.resolve("policy.yaml")) + """

                  - name: auditor-audits
                    roles: [auditor]
                    purposes: [TREAT]
                    actions: [VIEW, AUDIT]
                    patients: care-team
                    columns: {CLINICAL: release}
                    confidentiality: N
                """);
        return new SampleHome(OpenHome.openDemo(home, Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC));
    }

    /// Two organisers gave their cases the same identifier, one for Ada and one for Ben.
    static SampleHome withOneNameForTwoCases(Path folder) throws IOException {
        return with(
                folder,
                List.of(patient("1", "Ada"), patient("2", "Ben")),
                List.of(board("one", place(ADA, "1")), board("two", place(ADA, "2"))));
    }

    private static SampleHome with(Path folder, List<String> records, List<String> boards) throws IOException {
        OpenHome home =
                OpenHome.createDemo(folder.resolve("home"), USERS, Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);
        List<Path> files = new ArrayList<>();
        List<String> texts = new ArrayList<>(records);
        texts.addAll(boards);
        for (String text : texts) {
            files.add(
                    Files.writeString(folder.resolve(files.size() + (text.startsWith("{") ? ".json" : ".txt")), text));
        }
        SampleHome sample = new SampleHome(home);
        home.intake().importFiles(sample.context("steward"), files, ImportProgress.SILENT);
        return sample;
    }

    private static String patient(String number, String name) {
        return """
                {"resourceType": "Patient", "id": "p%1$s", "name": [{"family": "Muster", "given": ["%2$s"]}],
                 "identifier": [{"system": "urn:test:mrn", "value": "%1$s"}], "gender": "female",
                 "managingOrganization": {"identifier": {"system": "urn:casebook:site", "value": "north"}}}""".formatted(number, name);
    }

    private static String note(String number, String text) {
        return """
                Casebook-Note: 1
                Patient: urn:test:mrn|%s
                Date: 2026-11-20
                Kind: progress-note
                Author-Role: oncologist

                %s
                """.formatted(number, text);
    }

    private static String board(String id, String... places) {
        return """
                {"casebookBoard": 1, "id": "%s", "name": "Board", "start": "2026-11-25T09:00:00Z", "zone": "UTC",
                 "site": "north", "cases": [%s]}""".formatted(id, String.join(",", places));
    }

    private static String place(CaseId id, String number) {
        return "{\"id\": \"%s\", \"patient\": \"urn:test:mrn|%s\"}".formatted(id, number);
    }

    /// Days later a note about Ada comes that only a psychiatrist may read.
    static SampleHome afterAHiddenNote(Path folder) throws IOException {
        OpenHome home = OpenHome.openDemo(
                folder.resolve("home"), Clock.fixed(NOW.plus(Duration.ofDays(3)), ZoneOffset.UTC), ZoneOffset.UTC);
        SampleHome sample = new SampleHome(home);
        Path hidden = Files.writeString(
                folder.resolve("hidden.txt"),
                note("1", "Not for everybody.").replace("Author-Role: oncologist", """
                        Author-Role: psychiatrist
                        Confidentiality: V
                        Sensitivity: PSY""".strip()));
        home.intake().importFiles(sample.context("steward"), List.of(hidden), ImportProgress.SILENT);
        return sample;
    }

    OpenHome home() {
        return home;
    }

    AccessContext context(String user) {
        User found = home.home().find(new UserId(user)).orElseThrow();
        return AccessContext.of(found, found.defaultPurpose(), NOW);
    }

    AccessContext context(String user, Purpose purpose) {
        return AccessContext.of(home.home().find(new UserId(user)).orElseThrow(), purpose, NOW);
    }

    /// The newest entries of the ledger, as one who may see all is told.
    List<AuditGateway.Entry> ledger() {
        return home.audit()
                .entries(context("steward"), new AuditGateway.Filter(null, null, null, 100))
                .visible()
                .orElseThrow();
    }

    @Override
    public void close() {
        home.close();
    }
}

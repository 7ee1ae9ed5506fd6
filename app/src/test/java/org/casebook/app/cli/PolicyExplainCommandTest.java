package org.casebook.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.PolicyFile;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Explaining and comparing on a home with two patients: the oncologist treats one, and the other refuses research.
class PolicyExplainCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T07:00:00Z"), ZoneOffset.UTC);
    private static final Pattern PSEUDONYM = Pattern.compile("P-[A-Z2-7]{10}");
    private static final String NOBODY = "P-AAAAAAAAAA";
    private static final String USERS = """
            users:
              - {id: oncologist, name: O, roles: [oncologist], site: main, purpose: TREAT}
              - {id: coordinator, name: C, roles: [coordinator], site: north, purpose: TREAT}
              - {id: steward, name: S, roles: [data-steward], site: main, purpose: HOPERAT}
              - {id: locum, name: L, roles: [{role: oncologist, from: 2126-12-01}, {role: coordinator, to: 2126-11-30}], site: main, purpose: TREAT}
              - {id: researcher, name: R, roles: [visiting-researcher], site: main, purpose: HRESCH}
            careTeams:
              - {member: oncologist, patients: ["urn:test:mrn|1"]}
            """;

    @TempDir
    private static Path folder;

    private static Path home;
    private static String treated = "";
    private static String refusing = "";

    @BeforeAll
    static void fill() throws IOException {
        home = folder.resolve("home");
        try (OpenHome opened = OpenHome.createDemo(home, USERS, CLOCK, ZoneOffset.UTC)) {
            User steward = opened.home().find(new UserId("steward")).orElseThrow();
            opened.intake()
                    .importFiles(
                            AccessContext.of(steward, steward.defaultPurpose(), CLOCK.instant()),
                            List.of(
                                    write("one.json", patient("1")),
                                    write("two.json", patient("2")),
                                    write("consent.json", consent()),
                                    write("board.json", board())),
                            ImportProgress.SILENT);
        }
        treated = pseudonyms("oncologist").getFirst();
        refusing = pseudonyms("steward").stream()
                .filter(each -> !each.equals(treated))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhichRolesAreHeldForATimeAndNow() {
        assertThat(run("--as", "locum", "policy", "explain", NOBODY).out().lines())
                .startsWith("locum (coordinator) for TREAT")
                .contains(
                        "  role      oncologist, from 2126-12-01: not held now",
                        "  role      coordinator, to 2126-11-30: held now");
    }

    @Test
    void saysWhichRuleDecidesAndWhichPartHolds() {
        Answer answer = run("--as", "coordinator", "policy", "explain", treated);

        assertThat(answer.status()).isEqualTo(ExitStatus.DONE);
        assertThat(answer.out().lines())
                .startsWith(
                        "coordinator (coordinator) for TREAT",
                        "  rule      coordinator-prepares decides, the first that speaks of a role and this purpose",
                        "  actions   VIEW, SEARCH, COUNT, EXPORT, IMPORT, ASSIGN",
                        "  patients  patients of your site or patients whom you treat today")
                .contains("  FREE_TEXT         texts of notes: withheld", treated)
                .endsWith(
                        "    any of: holds",
                        "      patients of your site: holds",
                        "      patients whom you treat today: does not hold");
    }

    /// To the byte, on both streams and in both forms.
    @ParameterizedTest
    @ValueSource(strings = {"oncologist", "researcher"})
    void aHiddenPatientIsAnsweredLikeOneWhoDoesNotExist(String user) {
        for (String form : List.of("--json", "--purpose=" + (user.equals("oncologist") ? "TREAT" : "HRESCH"))) {
            Answer hidden = run("--as", user, form, "policy", "explain", refusing);
            Answer nobody = run("--as", user, form, "policy", "explain", NOBODY);

            assertThat(hidden).isEqualTo(nobody);
            assertThat(hidden.status()).isEqualTo(ExitStatus.DENIED);
            assertThat(hidden.out()).contains(user.equals("oncologist") ? "oncologist-treats" : "researcher-studies");
        }
    }

    @Test
    void theHiddenPatientIsThereForWhoMaySeeEveryone() {
        assertThat(run("--as", "steward", "policy", "explain", refusing).status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(run("--as", "steward", "policy", "explain", NOBODY).status()).isEqualTo(ExitStatus.DENIED);
    }

    @Test
    void saysThatNoRuleSpeaksOfThePurpose() {
        Answer answer = run("--as", "oncologist", "--purpose", "HRESCH", "policy", "explain", treated);

        assertThat(answer.status()).isEqualTo(ExitStatus.DENIED);
        assertThat(answer.out())
                .contains("no rule of the policy speaks of these roles for this purpose: everything is denied")
                .doesNotContain(treated);
    }

    @Test
    void whatIsNoItemIsAMatterOfUsage() {
        assertThat(run("policy", "explain", "Muster").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run("policy", "explain", "Muster").err()).doesNotContain("Muster");
    }

    @Test
    void saysWhoGainsWhat() throws IOException {
        String after = PolicyFile.initialText()
                .replace("patients: care-team", "patients: everyone")
                .replace("EXPORT, SIGN, AUDIT", "EXPORT, AUDIT")
                .replace("QUASI_IDENTIFIER: mask", "QUASI_IDENTIFIER: withhold");

        Answer answer = diff("steward", after);

        assertThat(answer.status()).isEqualTo(ExitStatus.DONE);
        assertThat(answer.out().lines())
                .startsWith(
                        "oncologist TREAT  (oncologist-treats -> oncologist-treats)",
                        "  patients: gains 1",
                        "  actions: loses SIGN")
                .contains(
                        "researcher HRESCH  (researcher-studies -> researcher-studies)",
                        "  QUASI_IDENTIFIER: mask -> withhold")
                .endsWith("3 of 5 accounts gain or lose something");
        assertThat(PSEUDONYM.matcher(answer.out()).find()).isFalse();
    }

    @Test
    void tellsNoSmallCountToWhoMayNotSeeEveryone() throws IOException {
        assertThat(diff("oncologist", PolicyFile.initialText().replace("care-team\n", "everyone\n"))
                        .out())
                .contains("  patients: gains <10, loses <10");
    }

    @Test
    void saysThatNobodyGainsAnything() throws IOException {
        assertThat(diff("steward", PolicyFile.initialText()).out())
                .isEqualToIgnoringNewLines("no account gains or loses anything (5 compared)");
    }

    @Test
    void comparesNothingForWhoMayNotAudit() throws IOException {
        Answer answer = diff("researcher", PolicyFile.initialText());

        assertThat(answer.status()).isEqualTo(ExitStatus.DENIED);
        assertThat(answer.out()).isEmpty();
    }

    private static Answer diff(String user, String after) throws IOException {
        return run(
                "--as",
                user,
                "policy",
                "diff",
                home.resolve("policy.yaml").toString(),
                write("after.yaml", after).toString());
    }

    private static List<String> pseudonyms(String user) {
        return PSEUDONYM
                .matcher(run("--as", user, "case", "list").out())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String patient(String number) {
        return """
                {"resourceType": "Patient", "id": "p%1$s", "name": [{"family": "Muster", "given": ["A"]}],
                 "identifier": [{"system": "urn:test:mrn", "value": "%1$s"}], "gender": "female",
                 "managingOrganization": {"identifier": {"system": "urn:casebook:site", "value": "north"}}}""".formatted(number);
    }

    private static String consent() {
        return """
                {"resourceType": "Bundle", "type": "collection", "entry": [
                 {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Patient", "id": "p2",
                  "identifier": [{"system": "urn:test:mrn", "value": "2"}]}},
                 {"fullUrl": "urn:uuid:2", "resource": {"resourceType": "Consent", "id": "c2", "status": "active",
                  "scope": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/consentscope",
                   "code": "research"}]},
                  "category": [{"coding": [{"system": "http://loinc.org", "code": "59284-0"}]}],
                  "patient": {"reference": "urn:uuid:1"}, "dateTime": "2026-01-01",
                  "provision": {"type": "deny", "purpose": [
                   {"system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": "HRESCH"}]}}}]}""";
    }

    private static String board() {
        return """
                {"casebookBoard": 1, "id": "board", "name": "Board", "start": "2026-11-25T09:00:00Z", "zone": "UTC",
                 "site": "north", "cases": [{"id": "case-1", "patient": "urn:test:mrn|1"},
                 {"id": "case-2", "patient": "urn:test:mrn|2"}]}""";
    }

    private static Answer run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = CasebookCommand.run(
                Stream.concat(Stream.of("--home", home.toString()), Stream.of(words))
                        .toArray(String[]::new),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                CLOCK);
        return new Answer(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private record Answer(int status, String out, String err) {}
}

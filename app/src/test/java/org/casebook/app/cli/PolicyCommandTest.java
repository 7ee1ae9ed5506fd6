package org.casebook.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.casebook.dataaccess.governance.PolicyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What needs no home: checking and testing.
class PolicyCommandTest {
    private static final String USERS = """
            users:
              - {id: onc, name: Onc, roles: [oncologist], site: main, purpose: TREAT}
            """;
    private static final String TABLE = """
            requests:
              - {user: onc, purposes: [TREAT], expect: allowed}
              - {user: onc, purposes: [TREAT, HRESCH], classes: [CLINICAL], expect: released}
            """;

    @TempDir
    private Path folder;

    private Path policy;
    private Path users;
    private Path table;

    @BeforeEach
    void write() throws IOException {
        policy = Files.writeString(folder.resolve("policy.yaml"), PolicyFile.initialText());
        users = Files.writeString(folder.resolve("users.yaml"), USERS);
        table = Files.writeString(folder.resolve("policy-tests.yaml"), TABLE);
    }

    @Test
    void saysThatNothingIsWrong() {
        Answer answer = run("policy", "check", policy.toString());

        assertThat(answer.status()).isEqualTo(ExitStatus.DONE);
        assertThat(answer.out()).isEqualToIgnoringNewLines(policy + ": nothing is wrong");
    }

    @Test
    void saysEachThingThatIsWrongOnALineOfItsOwn() throws IOException {
        String text = "rules:\n  - {name: x, roles: [r], purposes: [CURE], actions: [LOOK], patients: everyone,"
                + " columns: {}, confidentiality: N}\n";
        Files.writeString(policy, text);

        Answer answer = run("policy", "check", policy.toString());

        assertThat(answer.status()).isEqualTo(ExitStatus.REJECTED_INPUT);
        assertThat(answer.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo(policy + ":1:1: error: version is missing"),
                        line -> assertThat(line).startsWith(policy + ":2:38: error: rules[0].purposes[0] is CURE,"),
                        line -> assertThat(line).startsWith(policy + ":2:55: error: rules[0].actions[0] is LOOK,"),
                        line -> assertThat(line)
                                .startsWith(policy + ":2:91: note: rules[0].columns does not name IDENTITY,"));
    }

    @Test
    void comparesRolesWithAccountsWhenTheyAreNamed() {
        Answer answer = run("policy", "check", policy.toString(), "--users", users.toString());

        assertThat(answer.status()).isEqualTo(ExitStatus.REJECTED_INPUT);
        assertThat(answer.out())
                .contains("is coordinator, which is no role of any account")
                .doesNotContain("oncologist");
    }

    @Test
    void writesRemarksAsJson() throws IOException {
        Files.writeString(policy, "version: 1\nrules: []\n");

        Answer answer = run("--json", "policy", "check", policy.toString());

        assertThat(answer.status()).isEqualTo(ExitStatus.REJECTED_INPUT);
        assertThat(answer.out().replaceAll("\\s+", " ").strip())
                .isEqualTo("[ { \"level\" : \"ERROR\", \"line\" : 2, \"column\" : 8, \"path\" : \"rules\","
                        + " \"value\" : \"\", \"rule\" : \"is empty, must have at least one rule\" } ]");
    }

    @Test
    void aFileThatIsNotThereIsAMatterOfUsage() {
        Answer answer = run("policy", "check", folder.resolve("none.yaml").toString());

        assertThat(answer.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(answer.err()).endsWith("none.yaml cannot be read, must be a policy file" + System.lineSeparator());
    }

    @Test
    void testsEachRequestAndSaysWhyOneFails() {
        Answer answer =
                run("policy", "test", table.toString(), "--policy", policy.toString(), "--users", users.toString());

        assertThat(answer.status()).isEqualTo(ExitStatus.REJECTED_INPUT);
        assertThat(answer.out().lines())
                .containsExactly(
                        "pass  line 2  onc TREAT VIEW: allowed",
                        "FAIL  line 3  onc TREAT,HRESCH VIEW CLINICAL: released",
                        "      HRESCH VIEW CLINICAL: denied, because no rule speaks of the role for this purpose",
                        "1 of 2 requests as expected");
    }

    @Test
    void testsThePolicyOfTheHomeUnlessAnotherIsNamed() throws IOException {
        Files.writeString(table, TABLE.replace(", HRESCH", ""));

        Answer answer = run("--home", folder.toString(), "policy", "test");

        assertThat(answer.status()).isEqualTo(ExitStatus.DONE);
        assertThat(answer.out()).endsWith("2 of 2 requests as expected" + System.lineSeparator());
    }

    @Test
    void refusesATableThatItCannotAsk() throws IOException {
        Files.writeString(table, TABLE.replace("expect: allowed", "expect: masked"));

        Answer answer = run("--home", folder.toString(), "policy", "test");

        assertThat(answer.status()).isEqualTo(ExitStatus.REJECTED_INPUT);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains(table + ":2:44: error: requests[0].expect is masked, must be allowed");
    }

    private static Answer run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = CasebookCommand.run(
                words, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), Clock.systemUTC());
        return new Answer(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private record Answer(int status, String out, String err) {}
}

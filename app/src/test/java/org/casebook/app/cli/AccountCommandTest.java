package org.casebook.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.gateway.OpenHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a demo home, where nobody types the passphrase of the home; what a home with one adds is held below the command
/// line.
class AccountCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    private static final String USERS = """
            users:
              - {id: oncologist, name: Oncologist, roles: [oncologist], site: main, purpose: TREAT}
              - {id: steward, name: Steward, roles: [data-steward], site: main, purpose: HOPERAT}
            careTeams: []
            """;

    @TempDir
    private Path folder;

    private Path right;
    private Path other;
    private Path wrong;

    @BeforeEach
    void makeAHome() throws IOException {
        OpenHome.createDemo(folder.resolve("home"), USERS, CLOCK, ZoneOffset.UTC)
                .close();
        right = Files.writeString(folder.resolve("right"), "a walk in the rain\n");
        other = Files.writeString(folder.resolve("other"), "nine green bottles");
        wrong = Files.writeString(folder.resolve("wrong"), "a walk in the snow\r\n");
    }

    @Test
    void anAccountWithAPassphraseIsAskedForIt() {
        assertThat(run("--as", "oncologist", "case", "list").status()).isEqualTo(ExitStatus.DONE);

        Answer set = run("--as", "oncologist", "account", "set", "oncologist", "--new-passphrase-file", right);
        Answer refused = run("--as", "oncologist", "--passphrase-file", wrong, "case", "list");

        assertThat(set).isEqualTo(new Answer(ExitStatus.DONE, "passphrase of oncologist is set\n", ""));
        assertThat(refused)
                .isEqualTo(new Answer(
                        ExitStatus.DENIED,
                        "",
                        "casebook: sign-in is refused, account and passphrase must be right and set\n"));
        assertThat(run("--as", "oncologist", "--passphrase-file", right, "case", "list")
                        .status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(run("--as", "oncologist", "case", "list").err())
                .isEqualTo("casebook: passphrase of the account is missing, give --passphrase-file,"
                        + " set CASEBOOK_ACCOUNT_PASSPHRASE or run in a terminal\n");
    }

    @Test
    void theThirdWrongPassphraseMakesTheNextAttemptWait() {
        run("--as", "oncologist", "account", "set", "oncologist", "--new-passphrase-file", right);
        run("--as", "oncologist", "--passphrase-file", wrong, "case", "list");
        run("--as", "oncologist", "--passphrase-file", wrong, "case", "list");

        assertThat(run("--as", "oncologist", "--passphrase-file", wrong, "case", "list")
                        .err())
                .isEqualTo("casebook: sign-in is refused, account and passphrase must be right and set;"
                        + " the next attempt counts in 1 s\n");
        assertThat(run("--as", "oncologist", "--passphrase-file", right, "case", "list"))
                .isEqualTo(new Answer(
                        ExitStatus.DENIED,
                        "",
                        "casebook: sign-in came too soon after wrong passphrases; the next attempt counts in 1 s\n"));
    }

    @Test
    void aStewardsResetMustBeChangedWithTheOldOne() {
        Answer reset = run("--as", "steward", "account", "set", "oncologist", "--new-passphrase-file", other);
        Answer used = run("--as", "oncologist", "--passphrase-file", other, "case", "list");
        Answer changed = run(
                "--as",
                "oncologist",
                "--passphrase-file",
                other,
                "account",
                "set",
                "oncologist",
                "--new-passphrase-file",
                right);

        assertThat(reset.out()).isEqualTo("passphrase of oncologist is set, to be changed at its first use\n");
        assertThat(used)
                .isEqualTo(new Answer(
                        ExitStatus.DENIED,
                        "",
                        "casebook: passphrase of oncologist was set by another, must be changed:"
                                + " account set oncologist --as oncologist\n"));
        assertThat(changed.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run("--as", "oncologist", "--passphrase-file", right, "case", "list")
                        .status())
                .isEqualTo(ExitStatus.DONE);
    }

    @Test
    void whoMayNotAdministerIsDenied() {
        assertThat(run("--as", "oncologist", "account", "set", "steward", "--new-passphrase-file", other)
                        .status())
                .isEqualTo(ExitStatus.DENIED);
        assertThat(run("--as", "oncologist", "account", "list").status()).isEqualTo(ExitStatus.DENIED);
    }

    @Test
    void listsAccountsAndSaysThatADemoHomeNeedsNoPassphrase() {
        run("--as", "steward", "account", "set", "oncologist", "--new-passphrase-file", other);

        assertThat(run("account", "list").out()).isEqualTo("""
                oncologist           oncologist                     passphrase to be changed, set 2026-11-24T09:00:00Z
                steward              data-steward                   no passphrase
                demo home: its key lies beside it, so an account needs no passphrase here
                """);
        assertThat(run("--json", "account", "list").out())
                .contains("\"required\" : false", "\"passphrase\" : \"MUST_CHANGE\"")
                .doesNotContain("argon2id", "nine green");
    }

    @Test
    void refusesAShortPassphraseInOneLine() throws IOException {
        Path brief = Files.writeString(folder.resolve("brief"), "too short");

        assertThat(run("--as", "steward", "account", "set", "steward", "--new-passphrase-file", brief))
                .isEqualTo(new Answer(
                        ExitStatus.USAGE, "", "casebook: new passphrase has 9 characters, must have 12 to 1000\n"));
    }

    private Answer run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all =
                new ArrayList<>(List.of("--home", folder.resolve("home").toString()));
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        int status = CasebookCommand.run(all.toArray(String[]::new), new PrintStream(out), new PrintStream(err), CLOCK);
        return new Answer(status, text(out), text(err));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private record Answer(int status, String out, String err) {}
}

package org.casebook.dataaccess.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casebook.dataaccess.gateway.AccountGateway.Account;
import org.casebook.dataaccess.gateway.AccountGateway.Passphrase;
import org.casebook.dataaccess.gateway.AccountGateway.SignIn;
import org.casebook.dataaccess.gateway.AuditGateway.Entry;
import org.casebook.dataaccess.gateway.AuditGateway.Filter;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.dataaccess.governance.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakehouseAccountGatewayTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String RIGHT = "a walk in the rain";
    private static final String OTHER = "nine green bottles";
    private static final String WRONG = "a walk in the snow";
    private static final String USERS = """
            accounts: required
            users:
              - {id: oncologist, name: Oncologist, roles: [oncologist], site: main, purpose: TREAT}
              - {id: steward, name: Steward, roles: [data-steward], site: main, purpose: HOPERAT}
            careTeams: []
            """;

    @TempDir
    private Path folder;

    private OpenHome home;

    @BeforeEach
    void make() {
        home = OpenHome.create(
                folder.resolve("home"),
                "of the home".toCharArray(),
                USERS,
                Clock.fixed(NOW, ZoneOffset.UTC),
                ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void reopen(Instant at) {
        home.close();
        home = OpenHome.open(
                folder.resolve("home"), "of the home".toCharArray(), Clock.fixed(at, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private AccessContext as(String user) {
        return home.home()
                .find(new UserId(user))
                .map(known -> AccessContext.of(known, known.defaultPurpose(), NOW))
                .orElseGet(() -> new AccessContext(new UserId(user), Set.of(), "", Purpose.TREAT, "", NOW));
    }

    private SignIn signIn(String user, String passphrase) {
        return home.accounts().signIn(as(user), passphrase.toCharArray());
    }

    /// The steward begins, and gives the oncologist a passphrase.
    private void furnish() {
        home.accounts().first(as("steward"), RIGHT.toCharArray());
        home.accounts().reset(as("steward"), new UserId("oncologist"), OTHER.toCharArray());
    }

    @Test
    void nobodyPassesTheDoorUnlessSignedIn() {
        furnish();
        reopen(NOW);

        assertThat(home.audit().entries(as("steward"), new Filter(null, null, null, 1)))
                .isInstanceOf(Governed.Withheld.class);
        assertThat(signIn("steward", RIGHT)).isEqualTo(new SignIn.Accepted());
        assertThat(home.audit().entries(as("steward"), new Filter(null, null, null, 1)))
                .isInstanceOf(Governed.Released.class);
    }

    @Test
    void onlyTheFirstAdministratorBeginsByThemselves() {
        assertThat(home.accounts().first(as("oncologist"), RIGHT.toCharArray()))
                .isEqualTo(new SignIn.Refused(Duration.ZERO));
        assertThat(home.accounts().first(as("steward"), RIGHT.toCharArray())).isEqualTo(new SignIn.Accepted());
        assertThat(home.accounts().first(as("steward"), OTHER.toCharArray()))
                .isEqualTo(new SignIn.Refused(Duration.ZERO));
    }

    @Test
    void aPassphraseThatAStewardSetMustBeChangedFirst() {
        furnish();

        assertThat(signIn("oncologist", OTHER)).isEqualTo(new SignIn.MustChange());
        assertThat(home.cases().boards(as("oncologist"))).isInstanceOf(Governed.Withheld.class);
        assertThatThrownBy(() -> home.accounts().change(as("oncologist"), OTHER.toCharArray(), OTHER.toCharArray()))
                .hasMessage("new passphrase is the old one, must be another");
        assertThat(home.accounts().change(as("oncologist"), OTHER.toCharArray(), RIGHT.toCharArray()))
                .isEqualTo(new SignIn.Accepted());
        assertThat(home.cases().boards(as("oncologist"))).isInstanceOf(Governed.Released.class);
        assertThat(signIn("oncologist", RIGHT)).isEqualTo(new SignIn.Accepted());
    }

    @Test
    void whoMayNotAdministerSetsNoPassphraseOfOthersAndSeesNoAccounts() {
        furnish();
        home.accounts().change(as("oncologist"), OTHER.toCharArray(), RIGHT.toCharArray());

        assertThat(home.accounts().reset(as("oncologist"), new UserId("steward"), OTHER.toCharArray()))
                .isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
        assertThat(home.accounts().list(as("oncologist"))).isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
        assertThat(signIn("steward", RIGHT)).isEqualTo(new SignIn.Accepted());
    }

    @Test
    void theStewardSeesHowAccountsStand() {
        furnish();

        assertThat(home.accounts().list(as("steward")).visible().orElseThrow())
                .extracting(Account::user, Account::passphrase)
                .containsExactly(
                        tuple(new UserId("oncologist"), Passphrase.MUST_CHANGE),
                        tuple(new UserId("steward"), Passphrase.SET));
    }

    @Test
    void wrongPassphrasesSlowDownAndARestartDoesNotResetIt() {
        furnish();
        signIn("steward", WRONG);
        signIn("steward", WRONG);
        assertThat(signIn("steward", WRONG)).isEqualTo(new SignIn.Refused(Duration.ofSeconds(1)));

        reopen(NOW);
        assertThat(signIn("steward", RIGHT)).isEqualTo(new SignIn.TooSoon(Duration.ofSeconds(1)));

        reopen(NOW.plusSeconds(1));
        assertThat(signIn("steward", WRONG)).isEqualTo(new SignIn.Refused(Duration.ofSeconds(2)));

        reopen(NOW.plusSeconds(3));
        assertThat(signIn("steward", RIGHT)).isEqualTo(new SignIn.Accepted());
        assertThat(signIn("steward", WRONG)).isEqualTo(new SignIn.Refused(Duration.ZERO));
    }

    @Test
    void aNameThatIsNobodysIsAnsweredAndWaitsLikeAWrongPassphrase() {
        home.accounts().first(as("steward"), RIGHT.toCharArray());
        for (int attempt = 0; attempt < 5; attempt++) {
            SignIn wrong = signIn("steward", WRONG);

            assertThat(signIn("nobody", WRONG)).isEqualTo(wrong);
            assertThat(signIn("oncologist", WRONG)).isEqualTo(wrong);
            assertThat(home.accounts().asks(new UserId("nobody"))).isTrue();
        }
        assertThat(signIn("nobody", WRONG)).isEqualTo(new SignIn.TooSoon(Duration.ofSeconds(1)));
    }

    @Test
    void theLedgerSaysWhoAndWhomAndNeverThePassphraseOrANameThatIsNobodys() {
        furnish();
        signIn("nine.green.bottles", WRONG);
        signIn("steward", WRONG);
        signIn("steward", RIGHT);

        List<Entry> entries = home.audit()
                .entries(as("steward"), new Filter(null, null, null, 10))
                .visible()
                .orElseThrow();

        assertThat(entries)
                .extracting(
                        entry -> "%s %s %s %s".formatted(entry.user(), entry.action(), entry.outcome(), entry.detail()))
                .containsSequence(
                        "steward SIGN_IN ALLOWED done=signed-in",
                        "steward SIGN_IN DENIED done=refused",
                        "? SIGN_IN DENIED done=refused",
                        "steward ADMIN ALLOWED account=oncologist done=passphrase-reset right=ADMINISTER"
                                + " rule=steward-oversees",
                        "steward ADMIN ALLOWED done=passphrase-first");
    }

    @Test
    void noPassphraseStandsInAnyFile() throws IOException {
        furnish();
        signIn("steward", WRONG);
        home.close();

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(List.of(RIGHT, OTHER, WRONG, "argon2id")).noneMatch(bytes::contains);
            }
        }
        home = OpenHome.open(
                folder.resolve("home"), "of the home".toCharArray(), Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    @Test
    void passphrasesAreWiped() {
        char[] first = RIGHT.toCharArray();
        char[] given = WRONG.toCharArray();
        char[] reset = OTHER.toCharArray();

        home.accounts().first(as("steward"), first);
        home.accounts().signIn(as("steward"), given);
        home.accounts().reset(as("steward"), new UserId("oncologist"), reset);

        assertThat(Stream.of(first, given, reset).map(String::new))
                .allMatch(text -> text.chars().allMatch(each -> each == 0));
    }

    @Test
    void anOpenHomeAsksOnlyAccountsWithAPassphrase() throws IOException {
        home.close();
        Path users = folder.resolve("home").resolve("users.yaml");
        Files.writeString(users, Files.readString(users).replace("accounts: required", "accounts: open"));
        reopen(NOW);

        assertThat(home.accounts().asks(new UserId("oncologist"))).isFalse();
        assertThat(home.cases().boards(as("oncologist"))).isInstanceOf(Governed.Released.class);
        home.accounts().first(as("oncologist"), RIGHT.toCharArray());
        reopen(NOW);
        assertThat(home.accounts().asks(new UserId("oncologist"))).isTrue();
        assertThat(home.accounts().asks(new UserId("steward"))).isFalse();
        assertThat(home.cases().boards(as("oncologist"))).isInstanceOf(Governed.Withheld.class);
    }

    @Test
    void aDemoHomeNeverRequiresSignIn() {
        try (OpenHome demo =
                OpenHome.createDemo(folder.resolve("demo"), USERS, Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC)) {
            assertThat(demo.accounts().required()).isFalse();
            assertThat(demo.cases().boards(as("oncologist"))).isInstanceOf(Governed.Released.class);
        }
    }
}

package org.casebook.dataaccess.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.casebook.dataaccess.gateway.AuditGateway.Receipt;
import org.casebook.dataaccess.gateway.AuditGateway.Verification;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.lakehouse.LakehouseException;
import org.casebook.provenance.ProvenanceException.ErrorCode;
import org.casebook.provenance.ledger.LedgerException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ledger of a home whose passphrase the attacker has not.
class HomeLedgerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
    private static final String USERS = """
            users:
              - id: steward
                name: Steward Test
                roles: [data-steward]
                site: main
                purpose: HOPERAT
              - id: scholar
                name: Scholar Test
                roles: [researcher]
                site: main
                purpose: HRESCH
            """;

    @TempDir
    private Path folder;

    private Path root;
    private Receipt early;

    @BeforeEach
    void makeAHomeAndUseIt() throws IOException {
        root = folder.resolve("home");
        try (OpenHome home = OpenHome.create(root, passphrase(), USERS, CLOCK, ZoneOffset.UTC)) {
            early = receipt(home);
        }
        Files.copy(ledger(""), folder.resolve("older"));
        Files.copy(ledger(".head"), folder.resolve("older.head"));
        try (OpenHome home = open()) {
            receipt(home);
        }
    }

    @Test
    void isSignedByAKeyOfTheHome() {
        Verification withKey = OpenHome.verifyLedger(root, passphrase(), early.text());
        Verification without = OpenHome.verifyLedger(root, null, null);

        assertThat(withKey.whole()).isTrue();
        assertThat(withKey.entries()).isEqualTo(3);
        assertThat(withKey.fingerprint()).isEqualTo(early.fingerprint());
        assertThat(without).isEqualTo(withKey);
        assertThat(early.entries()).as("the key and the receipt itself").isEqualTo(2);
    }

    @Test
    void refusesAnOlderCopyInThePlaceOfTheNewer() throws IOException {
        Receipt late;
        try (OpenHome home = open()) {
            late = receipt(home);
        }
        Files.copy(folder.resolve("older"), ledger(""), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(folder.resolve("older.head"), ledger(".head"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(OpenHome.verifyLedger(root, passphrase(), early.text()).whole())
                .isTrue();
        assertThat(OpenHome.verifyLedger(root, passphrase(), late.text()).explanation())
                .isEqualTo("line 3: the ledger ends here, but the receipt names entry 4: lines were cut off");
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(this::open)
                .withMessageContaining("the witness in the home names entry 4")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.LEDGER_BROKEN));
    }

    @Test
    void findsTheLedgerOfAnotherHome() throws IOException {
        Path other = folder.resolve("other");
        OpenHome.create(other, passphrase(), USERS, CLOCK, ZoneOffset.UTC).close();
        for (String suffix : new String[] {"", ".head"}) {
            Files.copy(
                    other.resolve("ledger").resolve("ledger.jsonl" + suffix),
                    ledger(suffix),
                    StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(OpenHome.verifyLedger(root, null, null).whole())
                .as("whole by itself")
                .isTrue();
        assertThat(OpenHome.verifyLedger(root, passphrase(), null).explanation())
                .endsWith("the anchor is signed by another key than the key of the home: the ledger was replaced");
        assertThatExceptionOfType(LedgerException.class).isThrownBy(this::open);
    }

    @Test
    void givesReceiptsOnlyToWhoMayAudit() {
        try (OpenHome home = open()) {
            User scholar = home.home().users().get(1);

            assertThat(home.audit().receipt(context(scholar))).isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
        }
    }

    @Test
    void takesOnlyReceiptsAndTheRightPassphrase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OpenHome.verifyLedger(root, null, "{\"sequence\":1}"))
                .withMessage("receipt cannot be used: it is not the end of a ledger");
        assertThatExceptionOfType(LakehouseException.class)
                .isThrownBy(() -> OpenHome.verifyLedger(root, "wrong".toCharArray(), null));
    }

    private OpenHome open() {
        return OpenHome.open(root, passphrase(), CLOCK, ZoneOffset.UTC);
    }

    private static Receipt receipt(OpenHome home) {
        return home.audit()
                .receipt(context(home.home().users().getFirst()))
                .visible()
                .orElseThrow();
    }

    private static AccessContext context(User user) {
        return AccessContext.of(user, user.defaultPurpose(), CLOCK.instant());
    }

    private Path ledger(String suffix) {
        return root.resolve("ledger").resolve("ledger.jsonl" + suffix);
    }

    private static char[] passphrase() {
        return "nine words that nobody guesses".toCharArray();
    }
}

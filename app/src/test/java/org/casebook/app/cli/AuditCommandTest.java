package org.casebook.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.dataaccess.gateway.OpenHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
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

    private Path home;
    private Path receipt;

    @BeforeEach
    void makeAHome() {
        home = folder.resolve("home");
        receipt = folder.resolve("receipt.json");
        OpenHome.createDemo(home, USERS, Clock.systemUTC(), ZoneOffset.UTC).close();
    }

    @Test
    void holdsTheLedgerAgainstAReceipt() {
        Answer given = run("audit", "receipt", "--out", receipt.toString());
        Answer verified = run("audit", "verify", "--receipt", receipt.toString());

        assertThat(given.status()).isEqualTo(ExitStatus.DONE);
        assertThat(given.out()).matches("receipt for 2 entries, signed by key [0-9a-f ]{39}: .*receipt.json\\R");
        assertThat(verified.status()).isEqualTo(ExitStatus.DONE);
        assertThat(verified.out())
                .matches("verified: 2 entries, the chain is whole and signed by key [0-9a-f ]{39}\\R");
    }

    @Test
    void saysWhereALedgerThatWasCutOffEnds() throws IOException {
        run("audit", "receipt", "--out", receipt.toString());
        Path ledger = home.resolve("ledger").resolve("ledger.jsonl");
        Files.writeString(ledger, Files.readAllLines(ledger).getFirst() + "\n");

        Answer verified = run("audit", "verify", "--receipt", receipt.toString());

        assertThat(verified.status()).isEqualTo(ExitStatus.FAILURE);
        assertThat(verified.out())
                .isEqualToIgnoringNewLines(
                        "broken at entry 2: line 2: the ledger ends here, but the anchor names entry 2:"
                                + " lines were cut off");
    }

    @Test
    void printsAReceiptThatCanBeKept() throws IOException {
        Files.writeString(receipt, run("audit", "receipt").out());

        assertThat(run("audit", "verify", "--receipt", receipt.toString()).status())
                .isEqualTo(ExitStatus.DONE);
    }

    @Test
    void writesNoReceiptOverAnotherFile() throws IOException {
        Files.writeString(receipt, "mine");

        Answer refused = run("audit", "receipt", "--out", receipt.toString());

        assertThat(refused.status()).isEqualTo(ExitStatus.FAILURE);
        assertThat(refused.err()).contains("must be a new file");
        assertThat(receipt).content().isEqualTo("mine");
    }

    @Test
    void takesNoOtherFileForAReceipt() {
        Answer other =
                run("audit", "verify", "--receipt", home.resolve("users.yaml").toString());
        Answer none = run("audit", "verify", "--receipt", receipt.toString());

        assertThat(List.of(other.status(), none.status())).containsOnly(ExitStatus.USAGE);
        assertThat(other.err()).contains("--receipt: receipt cannot be used: it is not JSON");
        assertThat(none.err()).contains("--receipt cannot be read, must be a file that audit receipt wrote");
    }

    @Test
    void givesNoReceiptToWhoMayNotAudit() {
        assertThat(run("--as", "scholar", "audit", "receipt").status()).isEqualTo(ExitStatus.DENIED);
    }

    @Test
    void writesTheLogAsAuditEventsToANewFileOfItsOwner() throws IOException {
        Path file = folder.resolve("log.json");

        Answer written = run("audit", "show", "--format", "fhir", "--out", file.toString());

        assertThat(written.status()).isEqualTo(ExitStatus.DONE);
        assertThat(file).content().startsWith("{\"resourceType\":\"Bundle\"").contains("\"code\":\"EXPORT\"");
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void writesNoLogOverAnotherFileAndRecordsNone() throws IOException {
        Files.writeString(receipt, "mine");

        Answer refused = run("audit", "show", "--format", "fhir", "--out", receipt.toString());

        assertThat(refused.status()).isEqualTo(ExitStatus.FAILURE);
        assertThat(refused.err()).contains("must be a new file");
        assertThat(receipt).content().isEqualTo("mine");
        assertThat(run("audit", "show").out()).doesNotContain("EXPORT");
    }

    @Test
    void leavesNothingBehindForWhoMayNotAudit() throws IOException {
        Answer refused = run("--as", "scholar", "audit", "show", "--format", "fhir", "--out", receipt.toString());

        assertThat(refused.status()).isEqualTo(ExitStatus.DENIED);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(home);
        }
    }

    private Answer run(String... words) {
        List<String> all = new ArrayList<>(List.of("--home", home.toString()));
        all.addAll(List.of(words));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = CasebookCommand.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Clock.systemUTC());
        return new Answer(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private record Answer(int status, String out, String err) {}
}

package org.casebook.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.app.BundledCohort;
import org.casebook.dataaccess.gateway.AuditGateway.Verification;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.lakehouse.HomeContents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import that is killed at any point and run again ends as one that nothing disturbed.
class KilledImportTest {
    private static final String WITNESS = "governance.ledger_witness";
    private static final int KILLS = 10;
    private static final int MOST_EXTRA_MILLISECONDS = 40;
    private static final int VARIANTS = 2_000;

    @TempDir
    private static Path folder;

    private static Path empty;
    private static List<Path> incoming;
    private static List<String> steps;
    private static SortedMap<String, List<String>> undisturbed;

    @BeforeAll
    static void importUndisturbed() throws IOException, SQLException {
        Path cohort = Files.createDirectory(folder.resolve("cohort"));
        BundledCohort.copyTo(
                cohort,
                List.of(
                        "boards/thoracic",
                        "germline-cohort/",
                        "patients/MRN-0001/fhir/core.json",
                        "patients/MRN-0001/imaging/2026-09-07-ct/IM000",
                        "patients/MRN-0007/fhir/core.json",
                        "patients/MRN-0007/genomics/",
                        "patients/MRN-0007/notes/2026-0",
                        "patients/MRN-0007/wearable/MRN-0007-stepband-2-late.csv"));
        Path large = Files.writeString(folder.resolve("large.vcf"), vcf(VARIANTS));
        Path damaged = Files.writeString(folder.resolve("damaged.vcf"), vcf(3) + "chr1\t12");
        incoming = List.of(cohort, large, damaged);

        empty = folder.resolve("empty");
        OpenHome.createDemo(empty, BundledCohort.users(), ImportChild.CLOCK, ZoneOffset.UTC)
                .close();
        Path home = copy("undisturbed");
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ImportChild.run(home, incoming, new PrintStream(told, true, StandardCharsets.UTF_8));
        steps = told.toString(StandardCharsets.UTF_8).lines().toList();
        undisturbed = HomeContents.of(home);
    }

    @Test
    void hasSomethingToLose() {
        assertThat(steps).hasSizeGreaterThan(50);
        assertThat(undisturbed.get("silver.variant")).hasSizeGreaterThan(VARIANTS);
        assertThat(undisturbed)
                .extractingByKeys(
                        "bronze.quarantine",
                        "silver.condition",
                        "silver.imaging_instance",
                        "silver.note_entity",
                        "silver.wearable_sample",
                        "silver.genotype_call",
                        "silver.board_case",
                        "gold.variant_tier",
                        "gold.timeline_event",
                        "gold.thumbnail",
                        "governance.activity",
                        "objects")
                .allSatisfy(rows -> assertThat(rows).isNotEmpty());
    }

    @Test
    void endsTheSameWhereverItWasKilled() throws IOException, SQLException {
        long seed = Long.getLong("casebook.seed", new Random().nextLong());
        System.out.println("KilledImportTest: seed is " + seed + ", repeat it with -Dcasebook.seed=" + seed);
        Random random = new Random(seed);
        int killedInTheMiddle = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            int step = random.nextInt(steps.size());
            int extra = random.nextInt(MOST_EXTRA_MILLISECONDS);
            String point =
                    "seed %d, kill %d after step %d of %d and %d ms".formatted(seed, kill, step, steps.size(), extra);
            Path home = copy("killed-" + kill);

            List<String> told = importAndKill(home, step, extra);
            long recorded = told.stream().filter(ImportChild.RECORDED::equals).count();
            killedInTheMiddle += told.size() < steps.size() ? 1 : 0;
            Verification afterKill = OpenHome.verifyLedger(home, null, null);
            ImportChild.run(
                    home, incoming, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            Verification afterAll = OpenHome.verifyLedger(home, null, null);

            assertThat(afterKill.entries()).as("entries kept, %s", point).isGreaterThanOrEqualTo(recorded);
            assertThat(afterAll.whole()).as("ledger whole, %s", point).isTrue();
            assertThat(afterAll.entries())
                    .as("entries after all, %s", point)
                    .isGreaterThanOrEqualTo(afterKill.entries() + incoming.size());
            SortedMap<String, List<String>> contents = HomeContents.of(home);
            assertThat(contents.get(WITNESS))
                    .as("witness, %s", point)
                    .singleElement()
                    .asString()
                    .contains("sequence=%d |".formatted(afterAll.entries()));
            assertThat(differences(contents)).as(point).isEmpty();
        }
        assertThat(killedInTheMiddle).as("kills before the end, seed %d", seed).isGreaterThan(KILLS / 2);
    }

    /// Rows that only one of the two homes has, but for how far the ledger has come, which a kill makes longer; few
    /// enough to be read.
    private static List<String> differences(SortedMap<String, List<String>> contents) {
        assertThat(contents).containsOnlyKeys(undisturbed.keySet());
        return undisturbed.keySet().stream()
                .filter(table -> !table.equals(WITNESS))
                .flatMap(table -> Stream.concat(
                        without(rows(undisturbed, table), rows(contents, table), "lacks " + table),
                        without(rows(contents, table), rows(undisturbed, table), "has besides in " + table)))
                .limit(20)
                .toList();
    }

    private static List<String> rows(SortedMap<String, List<String>> contents, String table) {
        return contents.getOrDefault(table, List.of());
    }

    private static Stream<String> without(List<String> rows, List<String> others, String said) {
        Map<String, Long> counts =
                others.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return rows.stream()
                .filter(row -> counts.merge(row, -1L, Long::sum) < 0)
                .map(row -> said + ": " + row);
    }

    /// @return what the process told before it died
    private static List<String> importAndKill(Path home, int step, int extra) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ImportChild.class.getName(),
                home.toString()));
        incoming.forEach(path -> command.add(path.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                told.add(line);
                if (told.size() == step + 1) {
                    LockSupport.parkNanos(extra * 1_000_000L);
                    // Not the process itself: that would close the stream that what it told is read from.
                    process.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        }
        process.onExit().join();
        return told;
    }

    private static Path copy(String name) throws IOException {
        Path target = folder.resolve(name);
        try (Stream<Path> files = Files.walk(empty)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(empty.relativize(file)));
            }
        }
        return target;
    }

    private static String vcf(int variants) {
        StringBuilder text = new StringBuilder("""
                ##fileformat=VCFv4.2
                ##reference=GRCh38
                ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
                ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Reads">
                #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tCB-0007-T
                """);
        for (int at = 1; at <= variants; at++) {
            text.append("chr1\t%d\t.\tA\tC\t50\tPASS\t.\tGT:AD\t0/1:30,%d%n".formatted(1_000 + at * 10, 1 + at % 40));
        }
        return text.toString();
    }
}

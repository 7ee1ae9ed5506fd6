package org.casebook.tests.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.casebook.app.BundledCohort;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.tests.silence.Printed.Commands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// For a user who may not see a patient, or an item, everything is the same whether it exists or not.
class SilenceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T07:00:00Z"), ZoneOffset.UTC);
    private static final int ROUNDS = Integer.getInteger("casebook.silence.rounds", 30);
    private static final int MOST_SHOWN = 5;
    private static final int LONGEST_SHOWN = 400;

    @TempDir
    private static Path folder;

    private static Path cohort;
    private static List<CohortFacts> everybody;
    private static Logged logged;

    @BeforeAll
    static void copyCohort() throws IOException {
        cohort = Files.createDirectory(folder.resolve("cohort"));
        BundledCohort.copyTo(cohort, List.of("patients/"));
        everybody = new ArrayList<>();
        try (Stream<Path> patients = Files.list(cohort.resolve("patients"))) {
            for (Path patient : patients.sorted().toList()) {
                everybody.add(CohortFacts.of(patient));
            }
        }
    }

    @Test
    void readsFactsThatTellPatientsApart() {
        assertThat(everybody).hasSize(30);
        assertThat(everybody.stream().map(CohortFacts::site)).contains("north", "south");
        assertThat(everybody.stream().map(CohortFacts::objects)).contains(true, false);
    }

    @BeforeAll
    static void listen() {
        logged = Logged.everything();
    }

    @AfterAll
    static void stopListening() {
        logged.close();
    }

    @Test
    void nothingTellsWhetherSomethingHiddenExists() throws IOException {
        long seed = Long.getLong("casebook.seed", new Random().nextLong());
        System.out.println("SilenceTest: seed is " + seed + ", repeat it with -Dcasebook.seed=" + seed);
        Random random = new Random(seed);
        long told = 0;
        long printed = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            Setting setting = Setting.of(random, everybody);
            Path place = Files.createDirectory(folder.resolve("round-" + round));
            Path empty = empty(place, setting.policy());
            Path with = copy(empty, place.resolve("with"));
            Path without = copy(empty, place.resolve("without"));
            List<Path> common = setting.common(cohort, place);
            List<Path> hidden = setting.hidden(cohort, place);
            boolean first = setting.first();
            CompletableFuture<Void> filled = CompletableFuture.runAsync(
                    () -> fill(without, first ? List.of() : common, first ? common : List.of()));
            fill(with, first ? hidden : common, first ? common : hidden);
            filled.join();

            // What there is to ask is looked up in a home of its own, because looking leaves entries in the ledger.
            Questions questions = ask(copy(with, place.resolve("surveyed")), "keeper", Questions::of);
            Commands commands = questions.commands(random, setting.subject(), setting.arriving(place));
            CompletableFuture<Map<String, String>> seenThere =
                    CompletableFuture.supplyAsync(() -> everything(with, questions, commands, logged));
            Map<String, String> expected = everything(without, questions, commands, logged);
            Map<String, String> seen = seenThere.join();

            assertThat(differences(expected, seen))
                    .as("seed %d, round %d, %s", seed, round, setting)
                    .isEmpty();
            told += Answers.given(seen, question -> question.startsWith("case "));
            printed += seen.values().stream()
                    .filter(answer -> answer.startsWith("exit 0"))
                    .count();
            Places.delete(place);
        }
        assertThat(told).as("cases that were told, seed %d", seed).isGreaterThanOrEqualTo(ROUNDS);
        assertThat(printed).as("commands that were answered, seed %d", seed).isGreaterThanOrEqualTo(10L * ROUNDS);
    }

    /// At the gateways, then on the command line; each way leaves its traces for the next.
    private static Map<String, String> everything(Path home, Questions questions, Commands commands, Logged logged) {
        Path place = directory(home.resolveSibling(home.getFileName() + "-taken"));
        Map<String, String> answers = new LinkedHashMap<>(ask(home, "asker", (opened, asker) -> {
            Map<String, String> inProcess = new LinkedHashMap<>(Answers.of(opened, asker, questions));
            inProcess.putAll(Shown.of(opened, "asker", CLOCK, place, commands));
            return inProcess;
        }));
        answers.putAll(Printed.of(home, place, "asker", CLOCK, commands));
        answers.put("log lines", logged.taken().replace(home.toString(), "HOME").replace(place.toString(), "PLACE"));
        return answers;
    }

    private static Path directory(Path path) {
        try {
            return Files.createDirectory(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> differences(Map<String, String> without, Map<String, String> with) {
        Map<String, String> differences = new TreeMap<>();
        without.forEach((question, expected) -> {
            String found = String.valueOf(with.get(question));
            if (!found.equals(expected) && differences.size() < MOST_SHOWN) {
                int at = 0;
                while (at < Math.min(found.length(), expected.length()) && found.charAt(at) == expected.charAt(at)) {
                    at++;
                }
                int from = Math.max(0, at - LONGEST_SHOWN / 4);
                differences.put(
                        question, "without: %s%nwith:    %s".formatted(part(expected, from), part(found, from)));
            }
        });
        return differences;
    }

    private static String part(String text, int from) {
        return text.substring(Math.min(from, text.length()), Math.min(text.length(), from + LONGEST_SHOWN));
    }

    /// On two days, so that the time at which something hidden came is not that of everything else.
    private static void fill(Path folder, List<Path> before, List<Path> after) {
        fill(folder, before, Clock.offset(CLOCK, Duration.ofDays(-9)));
        fill(folder, after, Clock.offset(CLOCK, Duration.ofDays(-2)));
    }

    private static void fill(Path folder, List<Path> files, Clock clock) {
        try (OpenHome home = OpenHome.openDemo(folder, clock, ZoneOffset.UTC)) {
            assertThat(home.intake()
                            .importFiles(asking(home, "keeper"), files, ImportProgress.SILENT)
                            .visible())
                    .as("reports of the import")
                    .hasValueSatisfying(reports -> assertThat(reports).hasSize(files.size()));
        }
    }

    private static Path empty(Path place, RandomPolicy policy) throws IOException {
        Path empty = place.resolve("empty");
        OpenHome.createDemo(empty, policy.users(), CLOCK, ZoneOffset.UTC).close();
        Files.writeString(empty.resolve("policy.yaml"), policy.policy());
        return empty;
    }

    private static <T> T ask(Path folder, String user, BiFunction<OpenHome, AccessContext, T> question) {
        try (OpenHome home = OpenHome.openDemo(folder, CLOCK, ZoneOffset.UTC)) {
            return question.apply(home, asking(home, user));
        }
    }

    private static AccessContext asking(OpenHome home, String user) {
        User known = home.home().find(new UserId(user)).orElseThrow();
        return AccessContext.of(known, known.defaultPurpose(), CLOCK.instant());
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }
}

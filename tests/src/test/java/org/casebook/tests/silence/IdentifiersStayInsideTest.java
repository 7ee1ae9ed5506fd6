package org.casebook.tests.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casebook.app.BundledCohort;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.tests.silence.Printed.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After somebody who may see everything has imported, opened, searched, inspected and exported, no name, record number
/// or birth date of anybody stands in what the program and its libraries log, or in what lies in the home in clear.
/// Cases
/// have the identifiers that the board's organiser gave them; here they name nobody.
class IdentifiersStayInsideTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T07:00:00Z"), ZoneOffset.UTC);
    private static final List<String> PATIENTS = List.of("MRN-0001", "MRN-0010", "MRN-0027");

    /// Accounts and rights are written by people; SECURITY.md says that the first names patients by record number.
    private static final Set<String> WRITTEN_BY_PEOPLE = Set.of("users.yaml", "policy.yaml");

    private static final Pattern FAMILY = Pattern.compile("\"family\":\\s*\"([^\"]{4,})\"");
    private static final Pattern GIVEN = Pattern.compile("\"given\":\\s*\\[\"([^\"]{4,})\"");
    private static final Pattern BIRTH = Pattern.compile("\"birthDate\":\\s*\"([^\"]{10})\"");

    @TempDir
    private Path folder;

    @Test
    void noIdentifierIsLoggedOrLiesInClear() throws IOException {
        Path cohort = Files.createDirectory(folder.resolve("cohort"));
        BundledCohort.copyTo(
                cohort, PATIENTS.stream().map(each -> "patients/" + each + "/").toList());
        Set<String> identifiers = identifiers(cohort);
        assertThat(identifiers).as("names, numbers and days").hasSizeGreaterThan(3 * PATIENTS.size() - 1);
        Path home = folder.resolve("home");
        Path broken = Files.writeString(
                cohort.resolve("patients").resolve("MRN-0001").resolve("broken.json"),
                "{\"resourceType\": \"Patient\", \"id\": \"MRN-0001\", \"birthDate\": ");
        assertThat(broken).exists();

        String logged = logged(() -> work(home, cohort));

        assertThat(logged).as("the log listens").contains("org.casebook");
        assertThat(found(identifiers, logged)).as("identifiers in the log").isEmpty();
        List<Path> looked = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!WRITTEN_BY_PEOPLE.contains(file.getFileName().toString())) {
                    looked.add(file);
                    String bytes = file.getFileName() + Files.readString(file, StandardCharsets.ISO_8859_1);
                    assertThat(found(identifiers, bytes))
                            .as("identifiers in " + home.relativize(file))
                            .isEmpty();
                }
            }
        }
        assertThat(looked).as("files of the home").hasSizeGreaterThan(10);
    }

    private void work(Path home, Path cohort) throws IOException {
        String account = """
                users:
                  - {id: all, name: "All", roles: [all], site: north, purpose: TREAT}
                """;
        OpenHome.createDemo(home, account, CLOCK, ZoneOffset.UTC).close();
        Files.writeString(home.resolve("policy.yaml"), RandomPolicy.everything("all"));
        Path board = Files.writeString(cohort.resolve("board.json"), """
                {"casebookBoard": 1, "id": "board-1", "name": "Board", "start": "2026-11-25T14:30:00+01:00",
                 "zone": "Europe/Berlin", "site": "north", "cases": [
                   {"id": "case-1", "patient": "urn:casebook:demo:mrn|MRN-0001", "question": "What next?", "minutes": 5},
                   {"id": "case-2", "patient": "urn:casebook:demo:mrn|MRN-0010", "question": "What next?", "minutes": 5}]}
                """);
        Commands commands;
        try (OpenHome opened = OpenHome.openDemo(home, CLOCK, ZoneOffset.UTC)) {
            User user = opened.home().find(new UserId("all")).orElseThrow();
            AccessContext context = AccessContext.of(user, user.defaultPurpose(), CLOCK.instant());
            assertThat(opened.intake()
                            .importFiles(context, List.of(cohort.resolve("patients"), board), ImportProgress.SILENT)
                            .visible())
                    .isPresent();
            Questions questions = Questions.of(opened, context);
            commands = questions.commands(
                    new Random(1), CohortFacts.of(cohort.resolve("patients/MRN-0001")), cohort.resolve("board.json"));
            assertThat(Answers.of(opened, context, questions)).isNotEmpty();
            Path saved = Files.createDirectory(folder.resolve("saved"));
            assertThat(Shown.of(opened, "all", CLOCK, saved, commands)).isNotEmpty();
        }
        Path packets = Files.createDirectory(folder.resolve("packets"));
        assertThat(Printed.of(home, packets, "all", CLOCK, commands)).isNotEmpty();
    }

    private static Set<String> identifiers(Path cohort) throws IOException {
        Set<String> identifiers = new TreeSet<>(PATIENTS);
        for (String patient : PATIENTS) {
            String core = Files.readString(cohort.resolve("patients/" + patient + "/fhir/core.json"));
            String person = core.substring(core.indexOf("\"resourceType\":\"Patient\""));
            Stream.of(FAMILY, GIVEN, BIRTH)
                    .flatMap(pattern -> pattern.matcher(person).results().limit(1))
                    .forEach(match -> identifiers.add(match.group(1)));
        }
        return identifiers;
    }

    private static List<String> found(Set<String> identifiers, String text) {
        return identifiers.stream()
                .filter(each -> Pattern.compile("\\b" + Pattern.quote(each) + "\\b")
                        .matcher(text)
                        .find())
                .toList();
    }

    /// What everybody logs meanwhile, at every level.
    private static String logged(Journey journey) throws IOException {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        SimpleFormatter formatter = new SimpleFormatter();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(entry.getLoggerName() + ' ' + formatter.format(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        Logger ours = Logger.getLogger("org.casebook.dataaccess");
        Level before = root.getLevel();
        root.addHandler(handler);
        root.setLevel(Level.FINE);
        ours.setLevel(Level.ALL);
        ours.fine("listening");
        try {
            journey.go();
        } finally {
            root.removeHandler(handler);
            root.setLevel(before);
            ours.setLevel(null);
        }
        return String.join("", lines);
    }

    private interface Journey {
        void go() throws IOException;
    }
}

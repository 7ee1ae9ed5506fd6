package org.casebook.tests.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.casebook.app.BundledCohort;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Measures, when asked to, whether a question about something hidden takes longer than one about nothing. It prints
/// what
/// it measured and judges no time; SECURITY.md has the figures.
@EnabledIfSystemProperty(named = "casebook.silence.timing", matches = "true")
class HiddenTimingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T07:00:00Z"), ZoneOffset.UTC);
    private static final int WARM_UP = 200;
    private static final int MEASURED = 1000;

    @TempDir
    private Path folder;

    @Test
    void printsHowLongQuestionsTake() throws IOException {
        BundledCohort.copyTo(folder, List.of("patients/MRN-0001/", "patients/MRN-0002/"));
        Path board = Files.writeString(folder.resolve("board.json"), """
                {"casebookBoard": 1, "id": "board-1", "name": "Board", "start": "2026-11-25T14:30:00+01:00",
                 "zone": "Europe/Berlin", "site": "distant", "cases": [
                   {"id": "case-1", "patient": "urn:casebook:demo:mrn|MRN-0001", "question": "What next?", "minutes": 5},
                   {"id": "case-2", "patient": "urn:casebook:demo:mrn|MRN-0002", "question": "What next?", "minutes": 5}]}
                """);
        Path place = folder.resolve("home");
        OpenHome.createDemo(place, """
                        users:
                          - {id: all, name: "All", roles: [all], site: north, purpose: TREAT}
                          - {id: one, name: "One", roles: [one], site: north, purpose: TREAT}
                        careTeams:
                          - {member: one, patients: ["urn:casebook:demo:mrn|MRN-0001"]}
                        """, CLOCK, ZoneOffset.UTC).close();
        String everything = RandomPolicy.everything("all");
        Files.writeString(
                place.resolve("policy.yaml"),
                everything
                        + everything
                                .substring(everything.indexOf("  - name:"))
                                .replace("[all]", "[one]")
                                .replace("everyone", "care-team"));
        try (OpenHome home = OpenHome.openDemo(place, CLOCK, ZoneOffset.UTC)) {
            AccessContext all = asking(home, "all");
            home.intake().importFiles(all, List.of(folder.resolve("patients"), board), ImportProgress.SILENT);
            measure(home, asking(home, "one"), note(home, all));
        }
    }

    private static ItemId note(OpenHome home, AccessContext all) {
        return home.cases()
                .open(all, new CaseId("case-2"))
                .visible()
                .orElseThrow()
                .notes()
                .visible()
                .orElseThrow()
                .getFirst()
                .id();
    }

    private static void measure(OpenHome home, AccessContext one, ItemId hidden) {
        ItemId unknown = new ItemId("note-00000000000000000000");
        Map<String, List<Supplier<Governed<?>>>> questions = new LinkedHashMap<>();
        questions.put(
                "case",
                List.of(
                        () -> home.cases().open(one, new CaseId("case-2")),
                        () -> home.cases().open(one, new CaseId("case-9"))));
        questions.put(
                "note",
                List.of(
                        () -> home.cases().noteText(one, hidden),
                        () -> home.cases().noteText(one, unknown)));
        questions.put(
                "source",
                List.of(
                        () -> home.sources().trail(one, hidden),
                        () -> home.sources().trail(one, unknown)));
        questions.forEach((what, pair) -> {
            long[] there = new long[MEASURED];
            long[] nothing = new long[MEASURED];
            for (int i = -WARM_UP; i < MEASURED; i++) {
                long first = time(pair.getFirst());
                long second = time(pair.getLast());
                if (i >= 0) {
                    there[i] = first;
                    nothing[i] = second;
                }
            }
            System.out.printf(
                    "HiddenTimingTest: %s: hidden %s, unknown %s, in microseconds%n",
                    what, spread(there), spread(nothing));
        });
    }

    private static long time(Supplier<Governed<?>> question) {
        long begun = System.nanoTime();
        Governed<?> answer = question.get();
        long took = System.nanoTime() - begun;
        assertThat(answer).isInstanceOf(Governed.Withheld.class);
        return took;
    }

    private static String spread(long[] nanos) {
        Arrays.sort(nanos);
        List<String> quartiles = new ArrayList<>();
        for (int quarter = 1; quarter <= 3; quarter++) {
            quartiles.add(Long.toString(nanos[nanos.length * quarter / 4] / 1000));
        }
        return String.join(" / ", quartiles);
    }

    private static AccessContext asking(OpenHome home, String user) {
        User known = home.home().find(new UserId(user)).orElseThrow();
        return AccessContext.of(known, known.defaultPurpose(), CLOCK.instant());
    }
}

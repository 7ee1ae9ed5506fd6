package org.casebook.tests.silence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One comparison by chance: who is in both homes, and what is in one of them only.
///
/// @param present patients of both homes
/// @param subject the hidden patient, or the patient whose note is hidden
/// @param hidesNote whether a labelled note of a visible patient is hidden, otherwise a whole patient is
/// @param first whether the hidden files are imported before all others
/// @param announced whether a board that the user may see names the hidden patient in both homes
record Setting(
        RandomPolicy policy,
        List<CohortFacts> present,
        CohortFacts subject,
        boolean hidesNote,
        boolean first,
        boolean announced) {
    private static final int PATIENTS = 4;
    private static final int MOST_NOTES = 5;
    private static final int MOST_INSTANCES = 2;

    Setting {
        present = List.copyOf(present);
    }

    /// Draws until the policy admits somebody, and keeps somebody away where a patient is to be hidden.
    static Setting of(Random random, List<CohortFacts> everybody) {
        boolean hidesNote = random.nextBoolean();
        while (true) {
            List<CohortFacts> drawn = new ArrayList<>(everybody);
            Collections.shuffle(drawn, random);
            drawn = drawn.subList(0, PATIENTS);
            RandomPolicy policy = RandomPolicy.of(random, drawn);
            List<CohortFacts> admitted = drawn.stream().filter(policy.admits()).toList();
            List<CohortFacts> kept =
                    drawn.stream().filter(policy.admits().negate()).toList();
            if (!admitted.isEmpty() && (hidesNote || !kept.isEmpty())) {
                CohortFacts subject = hidesNote ? admitted.getFirst() : kept.getFirst();
                List<CohortFacts> present = drawn.stream()
                        .filter(each -> hidesNote || !each.equals(subject))
                        .toList();
                return new Setting(policy, present, subject, hidesNote, random.nextBoolean(), random.nextBoolean());
            }
        }
    }

    /// What both homes get.
    List<Path> common(Path cohort, Path place) throws IOException {
        List<Path> files = new ArrayList<>();
        for (CohortFacts patient : present) {
            files.addAll(files(cohort, patient));
        }
        List<CohortFacts> named = new ArrayList<>(present);
        if (announced && !hidesNote) {
            named.add(1, subject);
        }
        files.add(board(place, "shared-2026-11-25", "north", named));
        return files;
    }

    /// What one home gets besides.
    List<Path> hidden(Path cohort, Path place) throws IOException {
        if (hidesNote) {
            return List.of(Files.writeString(place.resolve("hidden-note.txt"), note()));
        }
        List<Path> files = new ArrayList<>(files(cohort, subject));
        if (!announced) {
            files.add(board(place, "hidden-2026-11-24", "distant", List.of(subject)));
        }
        return files;
    }

    private String note() {
        return """
            Casebook-Note: 1
            Patient: %s
            Date: 2026-11-20
            Kind: progress-note
            Author-Role: psychiatrist
            Id: hidden-note
            Confidentiality: V
            Sensitivity: PSY

            Known schizophrenia, stable on olanzapine. Progression is feared. Osimertinib was tolerated.
            """.formatted(subject.named());
    }

    private static List<Path> files(Path cohort, CohortFacts patient) throws IOException {
        Path folder = cohort.resolve("patients").resolve(patient.number());
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()))
                    .forEach((parent, beside) -> beside.stream()
                            .sorted()
                            .limit(most(folder.relativize(parent)))
                            .forEach(files::add));
        }
        return files;
    }

    private static int most(Path part) {
        return switch (part.getName(0).toString()) {
            case "notes" -> MOST_NOTES;
            case "imaging" -> MOST_INSTANCES;
            default -> Integer.MAX_VALUE;
        };
    }

    /// Whose site is the board's sees that it meets, whoever is on it; so what is hidden is on a board of another site.
    private static Path board(Path place, String id, String site, List<CohortFacts> patients) throws IOException {
        String cases = patients.stream()
                .map(each -> """
                        {"id": "%s-%s", "patient": "%s", "question": "What next?", "minutes": 5}""".formatted(id, each.number(), each.named()))
                .collect(Collectors.joining(", "));
        return Files.writeString(place.resolve(id + ".json"), """
                {"casebookBoard": 1, "id": "%s", "name": "Board", "start": "2026-11-25T14:30:00+01:00",
                 "zone": "Europe/Berlin", "site": "%s", "cases": [%s]}
                """.formatted(id, site, cases));
    }

    /// For a failure's message.
    @Override
    public String toString() {
        return "%s of %s%s%s beside %s%n%s%s"
                .formatted(
                        hidesNote ? "note" : "patient",
                        subject,
                        first ? ", imported first" : "",
                        announced ? ", announced" : "",
                        present,
                        policy.policy(),
                        policy.users());
    }
}

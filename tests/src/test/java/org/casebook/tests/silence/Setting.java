package org.casebook.tests.silence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.governance.Action;

/// One comparison by chance: who is in both homes, and what is in one of them only.
///
/// @param present patients of both homes
/// @param subject the hidden patient, or the visible patient of whom something is hidden
/// @param first whether the hidden files are imported before all others
/// @param announced whether a board that the user may see names the hidden patient in both homes
record Setting(
        RandomPolicy policy,
        List<CohortFacts> present,
        CohortFacts subject,
        Hiding hiding,
        boolean first,
        boolean announced) {
    private static final int PATIENTS = 4;
    private static final int MOST_NOTES = 5;
    private static final int MOST_INSTANCES = 2;
    private static final List<Hiding> HIDINGS = List.of(Hiding.values());

    Setting {
        present = List.copyOf(present);
    }

    /// Draws until the policy admits somebody, and keeps somebody away where a patient is to be hidden. Every second
    /// time
    /// it is a patient.
    static Setting of(Random random, List<CohortFacts> everybody) {
        Hiding hiding = random.nextBoolean() ? Hiding.PATIENT : HIDINGS.get(random.nextInt(HIDINGS.size()));
        while (true) {
            List<CohortFacts> drawn = new ArrayList<>(everybody);
            Collections.shuffle(drawn, random);
            drawn = drawn.subList(0, PATIENTS);
            RandomPolicy policy = RandomPolicy.of(random, drawn, hiding);
            List<CohortFacts> admitted = drawn.stream().filter(policy.admits()).toList();
            List<CohortFacts> kept =
                    drawn.stream().filter(policy.admits().negate()).toList();
            if (!admitted.isEmpty() && (!hiding.isPatient() || !kept.isEmpty())) {
                CohortFacts subject = hiding.isPatient() ? kept.getFirst() : admitted.getFirst();
                List<CohortFacts> present = drawn.stream()
                        .filter(each -> !hiding.isPatient() || !each.equals(subject))
                        .toList();
                boolean announced = random.nextBoolean() && !policy.actions().contains(Action.ASSIGN);
                return new Setting(policy, present, subject, hiding, random.nextBoolean(), announced);
            }
        }
    }

    /// What both homes get.
    List<Path> common(Path cohort, Path place) throws IOException {
        List<Path> files = new ArrayList<>();
        for (CohortFacts patient : present) {
            boolean about = patient.equals(subject);
            files(cohort, patient).forEach((within, file) -> {
                if (!about || !hiding.hides(within)) {
                    files.add(file);
                }
            });
        }
        List<CohortFacts> named = new ArrayList<>(present);
        if (announced && hiding.isPatient()) {
            named.add(1, subject);
        }
        files.add(board(place, "shared-2026-11-25", "north", named));
        return files;
    }

    /// What one home gets besides.
    List<Path> hidden(Path cohort, Path place) throws IOException {
        if (hiding.isLabelled()) {
            return List.of(HiddenItem.write(place, hiding, subject.number()));
        }
        List<Path> files = new ArrayList<>();
        for (Map.Entry<Path, Path> each : files(cohort, subject).entrySet()) {
            boolean hides = hiding.isPatient() ? subject.isNamedIn(each.getValue()) : hiding.hides(each.getKey());
            if (hides) {
                files.add(each.getValue());
            }
        }
        if (hiding.isPatient() && !announced) {
            files.add(board(place, "hidden-2026-11-24", "distant", List.of(subject)));
        }
        return files;
    }

    /// What comes later, about the same patient. To whom may assign it would be told that it waits for a patient, or
    /// not;
    /// then it is about somebody who is in neither home.
    Path arriving(Path place) throws IOException {
        String number = hiding.isPatient() && policy.actions().contains(Action.ASSIGN) ? "MRN-9999" : subject.number();
        return Files.writeString(place.resolve("arrived.txt"), """
            Casebook-Note: 1
            Patient: urn:casebook:demo:mrn|%s
            Date: 2026-11-24
            Kind: nursing-note
            Author-Role: nurse

            Progression is feared, osimertinib goes on.
            """.formatted(number));
    }

    /// Files of a patient by their place in the patient's folder; of long series only the first.
    private static Map<Path, Path> files(Path cohort, CohortFacts patient) throws IOException {
        Path folder = cohort.resolve("patients").resolve(patient.number());
        Map<Path, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()))
                    .forEach((parent, beside) -> beside.stream()
                            .sorted()
                            .limit(most(folder.relativize(parent)))
                            .forEach(file -> files.put(folder.relativize(file), file)));
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
                        hiding,
                        subject,
                        first ? ", imported first" : "",
                        announced ? ", announced" : "",
                        present,
                        policy.policy(),
                        policy.users());
    }
}

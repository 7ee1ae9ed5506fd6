package org.casebook.app.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// A story told for one patient: the first thirty are the stories themselves, later ones are the same courses with
/// other names,
/// other dates and other measurements.
///
/// @param number  1-based
/// @param daysAgo how far the whole course is moved into the past
/// @param scale   factor on diameters and laboratory values
record SyntheticPatient(int number, Story story, String given, String family, int daysAgo, double scale, Seeds seeds) {

    /// How many visits a patient has who is not one of the bundled ones.
    private static final int FEW_VISITS = 6;

    private static final List<String> WOMEN = List.of(
            "Anna", "Berta", "Clara", "Dora", "Elif", "Frieda", "Gesa", "Hanna", "Irma", "Jana", "Karin", "Lena");
    private static final List<String> MEN =
            List.of("Anton", "Bernd", "Cem", "Dirk", "Emil", "Fritz", "Gero", "Hans", "Ivo", "Jan", "Kurt", "Lars");
    private static final List<String> PLACES = List.of(
            "anger", "bruch", "damm", "eiche", "fels", "forst", "gasse", "halde", "kirch", "linde", "rain", "sand");

    static SyntheticPatient of(int number, Story story, int stories, Seeds seeds) {
        if (number <= stories) {
            return new SyntheticPatient(number, story, story.given(), story.family(), 0, 1, seeds);
        }
        Random random = seeds.random("patient", number);
        String given = Seeds.pick(story.sex() == Story.Sex.FEMALE ? WOMEN : MEN, random);
        String family = "Muster" + Seeds.pick(PLACES, random) + "-" + number;
        return new SyntheticPatient(
                number, story, given, family, random.nextInt(700), 0.7 + 0.6 * random.nextDouble(), seeds);
    }

    boolean bundled() {
        return daysAgo == 0 && scale == 1;
    }

    String mrn() {
        return String.format(Locale.ROOT, "MRN-%04d", number);
    }

    String code() {
        return String.format(Locale.ROOT, "CB-%04d", number);
    }

    String tumorSample() {
        return code() + "-T";
    }

    String normalSample() {
        return code() + "-N";
    }

    String folder() {
        return "patients/" + mrn() + "/";
    }

    Random random(String purpose) {
        return seeds.random(purpose, number);
    }

    LocalDate day(LocalDate inStory) {
        return inStory.minusDays(daysAgo);
    }

    boolean female() {
        return story.sex() == Story.Sex.FEMALE;
    }

    /// Puts the patient's name and pronouns into prose.
    String told(String prose) {
        return prose.replace("{name}", (female() ? "Mrs " : "Mr ") + family)
                .replace("{she}", female() ? "she" : "he")
                .replace("{She}", female() ? "She" : "He")
                .replace("{her}", female() ? "her" : "his")
                .replace("{Her}", female() ? "Her" : "His")
                .replace("{woman}", female() ? "woman" : "man")
                .replace("{age}", Integer.toString(age(story.diagnosed())));
    }

    int age(LocalDate inStory) {
        return story.born().until(inStory).getYears();
    }

    int ecog(LocalDate inStory) {
        int status = 0;
        for (Map.Entry<LocalDate, Integer> entry : story.ecog().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            if (!entry.getKey().isAfter(inStory)) {
                status = entry.getValue();
            }
        }
        return status;
    }

    /// Sum of the diameters relative to the first scan, between scans by straight line; 1 without scans.
    double burden(LocalDate inStory) {
        List<Story.Scan> scans = story.scans();
        if (scans.isEmpty()) {
            return 1;
        }
        double first = Math.max(1, scans.getFirst().sum());
        Story.Scan before = scans.getFirst();
        for (Story.Scan scan : scans) {
            if (scan.on().isAfter(inStory)) {
                long whole = scan.on().toEpochDay() - before.on().toEpochDay();
                long part = Math.max(0, inStory.toEpochDay() - before.on().toEpochDay());
                double share = whole == 0 ? 1 : (double) part / whole;
                return (before.sum() + share * (scan.sum() - before.sum())) / first;
            }
            before = scan;
        }
        return before.sum() / first;
    }

    /// Days with a visit, in story time: diagnosis, each treatment cycle (thinned to about eight a line), every visit
    /// that the story tells, and the last one; for later patients only a few of them.
    List<LocalDate> visits() {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(story.diagnosed().plusDays(6));
        for (Story.Line line : story.lines()) {
            LocalDate end = line.until() == null ? story.lastSeen() : line.until();
            long cycles = (end.toEpochDay() - line.from().toEpochDay()) / line.cycle();
            long step = Math.max(1, cycles / 8) * line.cycle();
            for (LocalDate day = line.from(); !day.isAfter(end); day = day.plusDays(step)) {
                days.add(day);
            }
        }
        story.notes().stream()
                .filter(note ->
                        note.kind().equals("progress-note") || note.kind().equals("consultation"))
                .forEach(note -> days.add(note.on()));
        days.add(story.lastSeen());
        days.removeIf(day -> day.isAfter(story.lastSeen()));
        List<LocalDate> visits = new ArrayList<>(days);
        int step = bundled() ? 1 : (visits.size() + FEW_VISITS - 1) / FEW_VISITS;
        return IntStream.range(0, visits.size())
                .filter(i -> (visits.size() - 1 - i) % step == 0)
                .mapToObj(visits::get)
                .toList();
    }

    /// The line of treatment on that day, by its place in the story, or -1 between lines.
    int lineOn(LocalDate inStory) {
        int found = -1;
        for (int i = 0; i < story.lines().size(); i++) {
            if (story.lines().get(i).covers(inStory)) {
                found = i;
            }
        }
        return found;
    }

    String sexCode() {
        return story.sex().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "SyntheticPatient[" + number + "]";
    }
}

package org.casebook.app.cohort;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Gathers the notes of one patient: those that the story carries word for word, and between them radiology reports,
/// nursing notes and
/// routine visits composed from the measurements of the day. Four authors write in four manners.
final class NoteFiles {

    private static final Map<String, List<String>> PHRASES =
            new YAMLMapper().readValue(Tables.text("phrases.yaml"), new TypeReference<>() {});
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int MOST = 20;

    private final SyntheticPatient patient;
    private final Story story;
    private final Random random;
    private final List<Measurements.Value> measurements;
    private final Set<String> used = new HashSet<>();

    private NoteFiles(SyntheticPatient patient) {
        this.patient = patient;
        this.story = patient.story();
        this.random = patient.random("notes");
        this.measurements = Measurements.of(patient);
    }

    /// All notes in the order of their dates.
    static List<Note> of(SyntheticPatient patient) {
        return new NoteFiles(patient).gather();
    }

    /// Some reports travel inside the electronic record instead of as files.
    static boolean inRecord(Note note, SyntheticPatient patient) {
        return switch (note.kind()) {
            case "pathology-report" -> patient.number() % 2 == 0;
            case "radiology-report", "discharge-summary" -> patient.number() % 5 == 1;
            default -> false;
        };
    }

    static void write(SyntheticPatient patient, List<Note> notes, CohortFolder folder) {
        boolean odd = patient.bundled();
        Set<Story.Oddity> oddities = patient.story().oddities();
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            boolean last = i == notes.size() - 1;
            String owner = odd && last && oddities.contains(Story.Oddity.UNKNOWN_NOTE_IDENTIFIER)
                    ? "urn:casebook:demo:mrn|MRN-0X17"
                    : "urn:casebook:demo:mrn|" + patient.mrn();
            String text = file(note, owner, patient.day(note.on()));
            String path = patient.folder() + "notes/" + patient.day(note.on()) + "-" + note.kind() + "-"
                    + note.id().substring(note.id().lastIndexOf('-') + 1) + ".txt";
            boolean utf16 = odd && last && oddities.contains(Story.Oddity.UTF16_NOTE);
            folder.bytes(path, text.getBytes(utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
        }
    }

    private static String file(Note note, String owner, LocalDate day) {
        StringBuilder text = new StringBuilder("Casebook-Note: 1\n");
        text.append("Patient: ").append(owner).append('\n');
        text.append("Date: ").append(day).append('\n');
        text.append("Kind: ").append(note.kind()).append('\n');
        text.append("Author-Role: ").append(note.role()).append('\n');
        text.append("Id: ").append(note.id()).append('\n');
        String security = note.security();
        if (security != null) {
            String[] parts = security.split(" ", 2);
            text.append("Confidentiality: ").append(parts[0]).append('\n');
            if (parts.length > 1) {
                text.append("Sensitivity: ").append(parts[1].replace(" ", ",")).append('\n');
            }
        }
        return text.append('\n').append(note.body().strip()).append('\n').toString();
    }

    private List<Note> gather() {
        List<Note> notes = new ArrayList<>();
        for (Story.Written written : story.notes()) {
            add(notes, written.on(), written.kind(), written.by(), written.security(), body(written));
        }
        for (int i = 0; i < story.scans().size(); i++) {
            LocalDate on = story.scans().get(i).on();
            if (patient.bundled() || i == 0) {
                add(notes, on, "radiology-report", "radiologist", null, radiology(i));
            }
        }
        if (patient.bundled()) {
            for (int i = 0; i < story.lines().size() && notes.size() < MOST; i++) {
                Story.Line line = story.lines().get(i);
                add(notes, line.from(), "nursing-note", "nurse", null, filled("nursing-start", line.from()));
                LocalDate later = line.from().plusDays(11);
                if (!later.isAfter(story.lastSeen())) {
                    add(notes, later, "nursing-note", "nurse", null, filled("nursing-later", later));
                }
            }
            routineVisits(notes);
        }
        notes.sort(Comparator.comparing(Note::on).thenComparing(Note::id));
        return notes;
    }

    private void routineVisits(List<Note> notes) {
        List<LocalDate> free = new ArrayList<>(patient.visits());
        free.removeIf(visit -> notes.stream()
                .filter(note ->
                        !note.kind().equals("nursing-note") && !note.kind().equals("radiology-report"))
                .anyMatch(note -> Math.abs(note.on().toEpochDay() - visit.toEpochDay()) < 6));
        int wanted = Math.min(MOST - notes.size(), 2 + patient.number() % 4);
        while (free.size() > Math.max(0, wanted)) {
            free.remove(random.nextInt(free.size()));
        }
        for (LocalDate visit : free) {
            add(notes, visit, "progress-note", "oncologist", null, routine(visit));
        }
    }

    private void add(List<Note> notes, LocalDate on, String kind, String role, @Nullable String security, String body) {
        String id = String.format(Locale.ROOT, "%s-note-%02d", patient.code(), notes.size() + 1);
        notes.add(new Note(id, on, kind, role, security, body));
    }

    private String body(Story.Written written) {
        String text = patient.told(written.text()).strip();
        return switch (written.kind()) {
            case "consultation" -> written.equals(firstConsultation()) ? consultation(written, text) : text;
            case "pathology-report" -> pathology(written, text);
            case "progress-note" -> random.nextInt(3) == 0 ? text : text + "\n\n" + appendix(written);
            default -> text;
        };
    }

    private Story.@Nullable Written firstConsultation() {
        for (Story.Written written : story.notes()) {
            if (written.kind().equals("consultation")) {
                return written;
            }
        }
        return null;
    }

    private String consultation(Story.Written written, String text) {
        String medication = story.home().isEmpty() ? "None regularly." : String.join(", ", story.home()) + ".";
        String opening = patient.number() % 2 == 0 ? "Reason for consultation" : "REASON FOR REFERRAL";
        return opening + "\n" + patient.told(story.presenting()).strip()
                + "\n\n" + heading("Past medical history") + "\n"
                + patient.told(story.past()).strip()
                + "\n\n" + heading("Family history") + "\n"
                + patient.told(story.familyHistory()).strip()
                + "\n\n" + heading("Social history") + "\n"
                + patient.told(story.social()).strip()
                + "\n\n" + heading("Medication") + "\n" + medication
                + "\n\n" + heading("Examination") + "\n" + phrase("first-examination")
                + performance(written.on(), text)
                + "\n\n" + heading("Assessment and plan") + "\n" + text;
    }

    private String heading(String words) {
        return patient.number() % 2 == 0 ? words : words.toUpperCase(Locale.ENGLISH);
    }

    private String performance(LocalDate on, String text) {
        return text.contains("ECOG") ? "" : " ECOG " + patient.ecog(on) + ".";
    }

    private String pathology(Story.Written written, String text) {
        return "SPECIMEN\nReceived "
                + LONG_DATE.format(patient.day(written.on()).minusDays(3)) + ", reported "
                + LONG_DATE.format(patient.day(written.on())) + ".\n\nCLINICAL INFORMATION\n"
                + patient.age(written.on())
                + "-year-old " + (patient.female() ? "woman" : "man") + ". Question: type and origin of the tumor, "
                + "biomarkers as per the board's list.\n\nMACROSCOPY\n" + phrase("macroscopy")
                + "\n\nMICROSCOPY AND DIAGNOSIS\n" + text;
    }

    private String appendix(Story.Written written) {
        return examination(written.on()) + performance(written.on(), written.text()) + "\n\n"
                + laboratory(written.on());
    }

    private String routine(LocalDate visit) {
        String interval = filled(interval(visit), visit);
        String trend = trend(visit);
        String impression = patient.lineOn(visit) < 0
                ? story.tumor() + ", under observation. ECOG " + patient.ecog(visit) + "."
                : filled("impression-" + trend, visit);
        String laboratory = laboratory(visit);
        String negatives = phrase("negatives") + " " + phrase("negatives");
        return switch ((patient.number() + random.nextInt(2)) % 4) {
            case 0 ->
                "SUBJECTIVE\n" + interval + "\n" + negatives + "\n\nOBJECTIVE\n" + examination(visit) + "\n"
                        + laboratory + "\n\nASSESSMENT\n" + impression + "\n\nPLAN\n" + phrase("plan");
            case 1 ->
                "Dear colleague,\n\n" + interval + " " + negatives + "\n\n" + examination(visit)
                        + " Performance status is ECOG " + patient.ecog(visit) + ". " + laboratory + "\n\nIn summary: "
                        + impression + " " + phrase("plan") + "\n\nWith kind regards";
            case 2 ->
                "Interval history: " + interval + "\nROS: " + negatives + "\nExam: " + examination(visit)
                        + "\nECOG: " + patient.ecog(visit) + "\nLabs: " + laboratory + "\nA/P:\n1. " + impression
                        + "\n2. "
                        + phrase("plan");
            default ->
                interval + "\n\n" + negatives + "\n\n" + laboratory + "\n\n" + impression + "\n" + phrase("plan");
        };
    }

    private String examination(LocalDate on) {
        return phrase(patient.ecog(on) >= 2 ? "examination-frail" : "examination");
    }

    private String interval(LocalDate visit) {
        int index = patient.lineOn(visit);
        if (index < 0) {
            return "between";
        }
        Story.Line line = story.lines().get(index);
        if (visit.equals(line.from())) {
            return "first-visit";
        }
        List<String> kinds =
                line.drugs().stream().map(name -> Drug.named(name).kind()).toList();
        for (String kind : List.of("chemotherapy", "immunotherapy", "targeted", "antibody", "hormone")) {
            if (kinds.contains(kind)) {
                return kind;
            }
        }
        return "between";
    }

    private String trend(LocalDate visit) {
        double before = patient.burden(visit.minusDays(60));
        double now = patient.burden(visit);
        return now < before * 0.95 ? "falling" : now > before * 1.05 ? "rising" : "flat";
    }

    private String laboratory(LocalDate visit) {
        List<String> values = new ArrayList<>();
        String marker = "";
        for (Measurements.Value value : measurements) {
            if (!value.on().equals(visit)) {
                continue;
            }
            String text = FhirBundle.number(value.value(), value.digits()) + " " + plainUnit(value.ucum());
            if (value.marker()) {
                marker = filled("marker-" + trend(visit), visit)
                        .replace("{marker}", value.name())
                        .replace("{value}", text);
            } else if (value.category().equals("laboratory") && values.size() < 6) {
                values.add(value.name().toLowerCase(Locale.ENGLISH) + " " + text);
            }
        }
        if (values.isEmpty()) {
            return "No blood taken today.";
        }
        return "Blood results of " + LONG_DATE.format(patient.day(visit)) + ": " + String.join(", ", values) + "."
                + (marker.isEmpty() ? "" : " " + marker);
    }

    private static String plainUnit(String ucum) {
        return switch (ucum) {
            case "10*3/uL" -> "x10^9/L";
            case "[arb'U]/mL" -> "U/mL";
            case "m[IU]/L" -> "mIU/L";
            default -> ucum;
        };
    }

    private String radiology(int index) {
        Story.Scan scan = story.scans().get(index);
        StringBuilder text = new StringBuilder();
        text.append(scan.what().toUpperCase(Locale.ENGLISH))
                .append(", ")
                .append(LONG_DATE.format(patient.day(scan.on())))
                .append("\n\nINDICATION\n")
                .append(index == 0 ? "Staging" : "Response assessment")
                .append(", ")
                .append(story.tumor())
                .append(".\n\n");
        text.append("TECHNIQUE\n")
                .append(phrase("contrast-" + scan.region().modality()))
                .append("\n\n");
        text.append("COMPARISON\n")
                .append(
                        index == 0
                                ? "None available."
                                : LONG_DATE.format(patient.day(
                                                story.scans().get(index - 1).on())) + ".")
                .append("\n\nFINDINGS\n");
        for (int i = 0; i < story.lesions().size() && i < scan.mm().size(); i++) {
            text.append(lesion(index, i)).append(' ');
        }
        String findings = scan.findings();
        if (findings != null) {
            text.append(patient.told(findings).strip()).append(' ');
        }
        String fresh = scan.fresh();
        if (fresh != null) {
            text.append("New since the last examination: ").append(fresh).append('.');
        }
        text.append('\n').append(phrase("radiology-negatives-" + scan.region())).append("\n\nIMPRESSION\n");
        return text.append(radiologyImpression(index)).toString();
    }

    private String lesion(int index, int lesion) {
        String site = story.lesions().get(lesion).site();
        long now = millimetres(story.scans().get(index), lesion);
        String shown = site.substring(0, 1).toUpperCase(Locale.ENGLISH) + site.substring(1);
        if (index == 0) {
            return shown + ": lesion of " + now + " mm"
                    + (story.lesions().get(lesion).node() ? " in short axis." : " in longest diameter.");
        }
        long before = millimetres(story.scans().get(index - 1), lesion);
        if (now == 0) {
            return shown + ": no longer visible" + (before == 0 ? ", as before." : " (previously " + before + " mm).");
        }
        String change = now > before + 1
                ? "larger, previously "
                : now < before - 1 ? "smaller, previously " : "unchanged, previously ";
        return shown + ": " + now + " mm, " + change + before + " mm.";
    }

    private long millimetres(Story.Scan scan, int lesion) {
        return lesion < scan.mm().size() ? Math.round(scan.mm().get(lesion) * patient.scale()) : 0;
    }

    private String radiologyImpression(int index) {
        Story.Scan scan = story.scans().get(index);
        if (scan.mm().isEmpty()) {
            return "No measurable disease in the examined region.";
        }
        long sum = 0;
        for (int i = 0; i < scan.mm().size(); i++) {
            sum += millimetres(scan, i);
        }
        if (index == 0) {
            return "Findings in keeping with " + story.tumor() + ". Sum of target diameters " + sum + " mm (baseline).";
        }
        Response response = Response.at(story.scans(), index);
        String fresh = scan.fresh();
        return "Sum of target diameters " + sum + " mm. By RECIST 1.1 " + response.words() + "."
                + (fresh == null ? "" : " New lesion: " + fresh + ".")
                + (scan.baseline() ? " This examination serves as the new baseline." : "");
    }

    private String filled(String bank, LocalDate on) {
        int index = patient.lineOn(on);
        String regimen = index < 0 ? "treatment" : story.lines().get(index).regimen();
        long cycle = index < 0
                ? 1
                : 1
                        + (on.toEpochDay() - story.lines().get(index).from().toEpochDay())
                                / story.lines().get(index).cycle();
        return patient.told(phrase(bank)
                .replace("{regimen}", regimen)
                .replace("{cycle}", Long.toString(cycle))
                .replace(
                        "{tumor}",
                        story.tumor().substring(0, 1).toUpperCase(Locale.ENGLISH)
                                + story.tumor().substring(1))
                .replace("{ecog}", Integer.toString(patient.ecog(on))));
    }

    /// A phrase of the bank, not one already used for this patient as long as others are left.
    private String phrase(String bank) {
        List<String> choices = PHRASES.get(bank);
        if (choices == null) {
            throw new IllegalArgumentException("phrase bank is " + bank + ", must be in phrases.yaml");
        }
        List<String> fresh =
                choices.stream().filter(choice -> !used.contains(choice)).toList();
        String phrase = Seeds.pick(fresh.isEmpty() ? choices : fresh, random);
        if (fresh.isEmpty()) {
            choices.forEach(used::remove);
        }
        used.add(phrase);
        return phrase.strip();
    }
}

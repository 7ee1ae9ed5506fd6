package org.casebook.app.cohort;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Writes what the wristband of an enrolled patient recorded, with what real ones do: a gap, days that arrive later in
/// a second file,
/// rows that come twice, and the hour that happens twice when summer time ends.
final class WearableFiles {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final SyntheticPatient patient;
    private final Story.Wearable wearable;
    private final Random random;
    private final boolean withBattery;
    private final boolean withOffset;

    private WearableFiles(SyntheticPatient patient, Story.Wearable wearable) {
        this.patient = patient;
        this.wearable = wearable;
        this.random = patient.random("wearable");
        this.withBattery = patient.number() % 3 == 0;
        this.withOffset = patient.number() % 2 == 0;
    }

    static void write(SyntheticPatient patient, CohortFolder folder) {
        Story.Wearable wearable = patient.story().wearable();
        if (wearable == null) {
            return;
        }
        WearableFiles files = new WearableFiles(patient, wearable);
        int days = patient.bundled() ? wearable.days() : Math.min(30, wearable.days());
        int gap = days / 3;
        int late = days * 2 / 3;
        List<String> rows = new ArrayList<>();
        List<String> lateRows = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            List<String> day = files.day(wearable.enrolled().plusDays(i));
            if (i >= gap && i < gap + 6) {
                continue;
            }
            (i >= late && i < late + 4 ? lateRows : rows).addAll(day);
            if (i % 37 == 20) {
                rows.addAll(day.subList(0, 2));
            }
        }
        String base = patient.folder() + "wearable/" + patient.mrn() + "-" + wearable.device();
        folder.text(base + ".csv", files.file(rows));
        folder.text(base + "-late.csv", files.file(lateRows));
    }

    private String file(List<String> rows) {
        StringBuilder text = new StringBuilder();
        text.append("# patient: urn:casebook:demo:mrn|").append(patient.mrn()).append('\n');
        text.append("# enrolled: ").append(patient.day(wearable.enrolled())).append('\n');
        text.append("# timezone: ").append(ZONE).append('\n');
        text.append(withBattery ? "timestamp,metric,value,device,battery\n" : "timestamp,metric,value,device\n");
        rows.forEach(row -> text.append(row).append('\n'));
        return text.toString();
    }

    private List<String> day(LocalDate inStory) {
        LocalDate day = patient.day(inStory);
        int ecog = patient.ecog(inStory);
        double vigour = StrictMath.pow(0.62, ecog) * (0.85 + 0.3 * random.nextDouble());
        List<String> rows = new ArrayList<>();
        row(rows, day.atTime(7, 5), "sleep", Math.round(425 - 15 * ecog + 38 * random.nextGaussian()));
        row(rows, day.atTime(7, 10), "resting_heart_rate", Math.round(61 + 4 * ecog + 2.2 * random.nextGaussian()));
        for (int hour = 10; hour <= 22; hour += 4) {
            row(
                    rows,
                    day.atTime(hour, 0),
                    "steps",
                    Math.max(0, Math.round(vigour * (1900 + 500 * random.nextGaussian()))));
        }
        row(rows, day.atTime(15, 30), "heart_rate", Math.round(78 + 5 * ecog + 7 * random.nextGaussian()));
        if (ZONE.getRules().getValidOffsets(day.atTime(2, 30)).size() == 2) {
            LocalDateTime twice = day.atTime(LocalTime.of(2, 30));
            rows.addFirst(text(twice, false, "heart_rate", 58));
            rows.add(1, text(twice, true, "heart_rate", 57));
        }
        return rows;
    }

    private void row(List<String> rows, LocalDateTime at, String metric, long value) {
        rows.add(text(at, false, metric, value));
    }

    private String text(LocalDateTime at, boolean laterOffset, String metric, long value) {
        var zoned = laterOffset
                ? at.atZone(ZONE).withLaterOffsetAtOverlap()
                : at.atZone(ZONE).withEarlierOffsetAtOverlap();
        String row = (withOffset ? OFFSET : LOCAL).format(zoned) + "," + metric + "," + value + "," + wearable.device();
        return withBattery ? row + "," + (35 + random.nextInt(65)) : row;
    }
}

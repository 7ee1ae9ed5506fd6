package org.casebook.dataaccess.ingest.wearable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.casebook.dataaccess.casefile.WearableSample;
import org.casebook.dataaccess.ingest.wearable.Window.Measure;
import org.casebook.dataaccess.ingest.wearable.Window.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {
    private static final long SEED = 20_260_103;
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private final Windows windows = new Windows(ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({"60, 60", "'60,64', 62", "'70,60,64', 64"})
    void takesTheMedianRestingHeartRate(String values, double median) {
        List<WearableSample> samples = new ArrayList<>();
        for (String value : values.split(",", -1)) {
            samples.add(sample(
                    "2026-01-05T0%d:00:00Z".formatted(samples.size() + 1),
                    "resting_heart_rate",
                    Double.parseDouble(value),
                    "w"));
        }

        assertThat(only(windows.daily(samples)).summary(Measure.RESTING_HEART_RATE))
                .contains(new Summary(median, 1, samples.size(), 1));
    }

    @Test
    void addsUpSleepInHours() {
        var samples = List.of(
                sample("2026-01-05T04:00:00Z", "sleep", 300, "w"), sample("2026-01-05T06:00:00Z", "sleep", 90, "w"));

        assertThat(only(windows.daily(samples)).summary(Measure.SLEEP)).contains(new Summary(6.5, 1, 2, 1));
    }

    @Test
    void countsADayInThePatientsZone() {
        var samples = List.of(sample("2026-01-05T23:30:00Z", "steps", 10, "w"));

        assertThat(only(windows.daily(samples)).start()).isEqualTo(MONDAY.plusDays(1));
    }

    /// Of 24, 23 (clocks go forward) and 25 hours, 12 have steps.
    @ParameterizedTest
    @CsvSource({"2026-01-05T00:00:00Z, 24", "2026-03-29T00:00:00Z, 23", "2026-10-25T00:00:00Z, 25"})
    void coversHoursOfTheDayWhereStepsComeByTheHour(Instant from, int hours) {
        List<WearableSample> samples = hourlySteps(from, 12);

        Summary summary = only(windows.daily(samples)).summary(Measure.STEPS).orElseThrow();

        assertThat(summary).isEqualTo(new Summary(1200, 12.0 / hours, 12, 1));
    }

    @Test
    void coversTheDayWhereStepsComeAsDailySums() {
        var samples = List.of(
                sample("2026-01-05T20:00:00Z", "steps", 4000, "w"), sample("2026-01-07T20:00:00Z", "steps", 6000, "w"));

        assertThat(windows.daily(samples))
                .map(window -> window.summary(Measure.STEPS).orElseThrow().coverage())
                .containsExactly(1.0, 1.0);
        Window week = only(windows.weekly(samples));
        assertThat(week.start()).isEqualTo(MONDAY);
        assertThat(week.isoWeek()).isEqualTo("2026-W02");
        assertThat(week.summary(Measure.STEPS)).contains(new Summary(10_000, 2.0 / 7, 2, 2));
        assertThat(week.summary(Measure.STEPS).orElseThrow().perCoveredDay()).isEqualTo(5000);
    }

    @Test
    void doesNotCountTheStepsOfTwoDevicesTwice() {
        List<WearableSample> samples = new ArrayList<>(hourlySteps(Instant.parse("2026-01-05T06:00:00Z"), 10));
        samples.add(sample("2026-01-05T12:00:00Z", "steps", 5000, "phone"));

        assertThat(only(windows.daily(samples))
                        .summary(Measure.STEPS)
                        .orElseThrow()
                        .value())
                .isEqualTo(1000);
    }

    @Test
    void leavesOutAndCountsContradictions() {
        var samples = List.of(
                sample("2026-01-05T08:00:00Z", "steps", 10, "w"),
                sample("2026-01-05T08:00:00Z", "steps", 11, "w"),
                sample("2026-01-05T09:00:00Z", "steps", 20, "w"),
                sample("2026-01-06T09:00:00Z", "steps", 1, "w"),
                sample("2026-01-06T09:00:00Z", "steps", 2, "w"));

        List<Window> daily = windows.daily(samples);

        assertThat(daily).map(Window::conflicts).containsExactly(1, 1);
        assertThat(daily.getFirst().summary(Measure.STEPS).orElseThrow().value())
                .isEqualTo(20);
        assertThat(daily.getLast().summaries()).isEmpty();
    }

    @Test
    void hasNoWindowForOtherMetrics() {
        assertThat(windows.daily(List.of(sample("2026-01-05T08:00:00Z", "hrv", 10, "w"))))
                .isEmpty();
        assertThat(windows.weekly(List.of())).isEmpty();
    }

    @Test
    void doesNotDependOnOrderOrRepetition() {
        var random = new Random(SEED);
        List<WearableSample> samples = new ArrayList<>();
        String[] metrics = {"steps", "sleep", "resting_heart_rate", "heart_rate"};
        for (int i = 0; i < 2000; i++) {
            samples.add(sample(
                    Instant.parse("2026-03-20T00:00:00Z")
                            .plusSeconds(random.nextLong(20 * 24) * 3600)
                            .toString(),
                    metrics[random.nextInt(metrics.length)],
                    50 + random.nextInt(3) + 0.1,
                    "w" + random.nextInt(2)));
        }
        List<Window> daily = windows.daily(samples);
        List<Window> weekly = windows.weekly(samples);
        assertThat(daily).hasSizeGreaterThan(15).anyMatch(window -> window.conflicts() > 0);

        for (int run = 0; run < 20; run++) {
            List<WearableSample> other = new ArrayList<>(samples);
            other.addAll(samples.subList(0, random.nextInt(samples.size())));
            Collections.shuffle(other, random);
            assertThat(windows.daily(other)).as("seed %d", SEED).isEqualTo(daily);
            assertThat(windows.weekly(other)).as("seed %d", SEED).isEqualTo(weekly);
        }
    }

    @Test
    void tellsRepetitionFromContradiction() {
        var first = sample("2026-01-05T08:00:00Z", "steps", 10, "w");
        var other = sample("2026-01-05T08:00:00Z", "steps", 12, "w");
        var elsewhere = sample("2026-01-05T08:00:00Z", "steps", 12, "phone");

        assertThat(Reconciliation.of(List.of(first, first, elsewhere)))
                .isEqualTo(new Reconciliation(List.of(elsewhere, first), 1, List.of()));
        assertThat(Reconciliation.of(List.of(first, other, first)))
                .isEqualTo(new Reconciliation(
                        List.of(), 0, List.of(new Reconciliation.Conflict(Reconciliation.Key.of(first), 2))));
    }

    private static List<WearableSample> hourlySteps(Instant from, int hours) {
        return IntStream.range(0, hours)
                .mapToObj(hour -> sample(from.plusSeconds(3600L * hour).toString(), "steps", 100, "w"))
                .toList();
    }

    private static WearableSample sample(String at, String metric, double value, String device) {
        return new WearableSample(Instant.parse(at), metric, value, device, null);
    }

    private static Window only(List<Window> windows) {
        assertThat(windows).hasSize(1);
        return windows.getFirst();
    }
}

package org.casebook.dataaccess.ingest.wearable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.WearableSample;
import org.casebook.dataaccess.ingest.wearable.Window.Measure;
import org.casebook.dataaccess.ingest.wearable.Window.Summary;

/// Sums up a patient's readings by day and by ISO week. A pure function of all readings: their order and repetitions
/// change nothing, so a late row only needs the windows computed again.
///
/// A reading belongs to the day on which it is stamped, in the given zone. Contradicting readings are left out and
/// counted. Where several devices count the same day, the one with most hours counts (then the larger sum), since
/// adding them up would count steps twice.
///
/// Coverage of a day is the share of expected readings: one a day for resting heart rate and sleep; for steps one an
/// hour (of 23 or 25 hours where clocks change), or one a day if steps come as daily sums, that is, if on the middle
/// day they stand in one hour only. Coverage of a week is the mean over its seven days.
public final class Windows {
    private static final double MINUTES_PER_HOUR = 60;

    private final ZoneId zone;

    /// @param zone in which the patient's days begin
    public Windows(ZoneId zone) {
        this.zone = zone;
    }

    /// One window for each day that has a reading or a conflict, in order.
    public List<Window> daily(Collection<WearableSample> samples) {
        return windows(samples, Function.identity(), 1);
    }

    /// One window for each ISO week that has a reading or a conflict, in order.
    public List<Window> weekly(Collection<WearableSample> samples) {
        return windows(samples, day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 7);
    }

    private List<Window> windows(Collection<WearableSample> samples, Function<LocalDate, LocalDate> startOf, int days) {
        List<WearableSample> measured =
                samples.stream().filter(Windows::isMeasured).toList();
        var reconciled = Reconciliation.of(measured);
        boolean hourlySteps = hasHourlySteps(reconciled.kept());

        var conflicts = reconciled.conflicts().stream()
                .collect(Collectors.groupingBy(
                        conflict -> startOf.apply(dayOf(conflict.key().at())), Collectors.counting()));
        Map<LocalDate, Map<LocalDate, List<WearableSample>>> byWindow = new TreeMap<>();
        conflicts.keySet().forEach(start -> byWindow.put(start, new TreeMap<>()));
        byDay(reconciled.kept())
                .forEach((day, ofDay) -> byWindow.computeIfAbsent(startOf.apply(day), _ -> new TreeMap<>())
                        .put(day, ofDay));

        List<Window> windows = new ArrayList<>();
        byWindow.forEach((start, byDay) -> windows.add(new Window(
                start,
                days,
                summaries(byDay, days, hourlySteps),
                conflicts.getOrDefault(start, 0L).intValue())));
        return List.copyOf(windows);
    }

    private static boolean isMeasured(WearableSample sample) {
        return Arrays.stream(Measure.values())
                .anyMatch(measure -> measure.metric().code().equals(sample.metric()));
    }

    private Map<LocalDate, List<WearableSample>> byDay(List<WearableSample> samples) {
        return samples.stream()
                .collect(Collectors.groupingBy(sample -> dayOf(sample.at()), TreeMap::new, Collectors.toList()));
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Map<Measure, Summary> summaries(Map<LocalDate, List<WearableSample>> byDay, int days, boolean hourlySteps) {
        Map<Measure, Summary> summaries = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            Map<LocalDate, List<WearableSample>> ofMeasure = new TreeMap<>();
            byDay.forEach((day, samples) -> {
                List<WearableSample> matching = of(measure, samples);
                if (!matching.isEmpty()) {
                    ofMeasure.put(day, matching);
                }
            });
            if (!ofMeasure.isEmpty()) {
                summaries.put(
                        measure,
                        switch (measure) {
                            case RESTING_HEART_RATE -> median(ofMeasure, days);
                            case STEPS -> sum(ofMeasure, days, hourlySteps, 1);
                            case SLEEP -> sum(ofMeasure, days, false, MINUTES_PER_HOUR);
                        });
            }
        }
        return summaries;
    }

    private static List<WearableSample> of(Measure measure, List<WearableSample> samples) {
        return samples.stream()
                .filter(sample -> sample.metric().equals(measure.metric().code()))
                .toList();
    }

    private static Summary median(Map<LocalDate, List<WearableSample>> byDay, int days) {
        double[] values = byDay.values().stream()
                .flatMap(List::stream)
                .mapToDouble(WearableSample::value)
                .sorted()
                .toArray();
        int middle = values.length / 2;
        double median = values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
        return new Summary(median, (double) byDay.size() / days, values.length, byDay.size());
    }

    private Summary sum(Map<LocalDate, List<WearableSample>> byDay, int days, boolean hourly, double perUnit) {
        double sum = 0;
        double coverage = 0;
        int readings = 0;
        for (var entry : byDay.entrySet()) {
            DeviceDay counted = fullest(entry.getKey(), entry.getValue());
            sum += counted.sum;
            coverage += hourly ? Math.min(1, (double) counted.hours / hoursOf(entry.getKey())) : 1;
            readings += counted.readings;
        }
        return new Summary(sum / perUnit, coverage / days, readings, byDay.size());
    }

    /// What one device counted on one day.
    ///
    /// @param hours how many hours of the day have a reading
    private record DeviceDay(double sum, long hours, int readings) {}

    private DeviceDay fullest(LocalDate day, List<WearableSample> samples) {
        Instant midnight = day.atStartOfDay(zone).toInstant();
        return samples.stream()
                .collect(Collectors.groupingBy(WearableSample::device, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofDevice -> new DeviceDay(
                        ofDevice.stream().mapToDouble(WearableSample::value).sum(),
                        ofDevice.stream()
                                .map(sample ->
                                        Duration.between(midnight, sample.at()).toHours())
                                .distinct()
                                .count(),
                        ofDevice.size()))
                .max(Comparator.comparingLong(DeviceDay::hours).thenComparingDouble(DeviceDay::sum))
                .orElseThrow();
    }

    /// 24, but for days on which the clocks change.
    private long hoursOf(LocalDate day) {
        return Duration.between(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone))
                .toHours();
    }

    private boolean hasHourlySteps(List<WearableSample> samples) {
        long[] hours = byDay(of(Measure.STEPS, samples)).entrySet().stream()
                .mapToLong(day -> fullest(day.getKey(), day.getValue()).hours)
                .sorted()
                .toArray();
        return hours.length > 0 && hours[hours.length / 2] > 1;
    }
}

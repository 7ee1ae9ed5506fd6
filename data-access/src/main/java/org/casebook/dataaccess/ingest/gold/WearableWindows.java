package org.casebook.dataaccess.ingest.gold;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.WearableSample;
import org.casebook.dataaccess.casefile.WearableWindow;
import org.casebook.dataaccess.ingest.wearable.Window;
import org.casebook.dataaccess.ingest.wearable.Windows;
import org.casebook.provenance.source.Known;

/// Makes items of the daily and weekly windows: sums of [Windows] with the sources and the highest labels of the
/// samples that fall into them. An identifier follows from metric, period, first day and the first sample.
final class WearableWindows {
    private final ZoneId zone;

    WearableWindows(ZoneId zone) {
        this.zone = zone;
    }

    List<CaseItem<WearableWindow>> of(List<CaseItem<WearableSample>> samples) {
        List<WearableSample> values = samples.stream().map(CaseItem::value).toList();
        Windows windows = new Windows(zone);
        Map<Key, Origin> origins = origins(samples);
        List<CaseItem<WearableWindow>> items = new ArrayList<>();
        windows.daily(values).forEach(window -> add(window, "day", origins, items));
        windows.weekly(values).forEach(window -> add(window, "week", origins, items));
        return List.copyOf(items);
    }

    private record Key(String metric, String period, LocalDate start) {}

    private Map<Key, Origin> origins(List<CaseItem<WearableSample>> samples) {
        Map<Key, Origin> origins = new HashMap<>();
        for (CaseItem<WearableSample> sample : samples) {
            String metric = sample.value().metric();
            LocalDate day = sample.value().at().atZone(zone).toLocalDate();
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            origins.computeIfAbsent(new Key(metric, "day", day), _ -> new Origin())
                    .add(sample);
            origins.computeIfAbsent(new Key(metric, "week", monday), _ -> new Origin())
                    .add(sample);
        }
        return origins;
    }

    private static void add(
            Window window, String period, Map<Key, Origin> origins, List<CaseItem<WearableWindow>> items) {
        for (Window.Measure measure : Window.Measure.values()) {
            window.summary(measure).ifPresent(summary -> {
                String metric = measure.metric().code();
                double value = switch (measure) {
                    case RESTING_HEART_RATE -> summary.value();
                    case STEPS, SLEEP -> summary.perCoveredDay();
                };
                Origin origin = origins.getOrDefault(new Key(metric, period, window.start()), new Origin());
                String key = "%s/%s/%s/%s".formatted(metric, period, window.start(), origin.first());
                items.add(new CaseItem<>(
                        ItemId.of(ItemKind.WINDOW, key),
                        new Known<>(
                                new WearableWindow(
                                        metric, period, window.start(), value, summary.coverage(), summary.readings()),
                                origin.sources()),
                        origin.labels()));
            });
        }
    }
}

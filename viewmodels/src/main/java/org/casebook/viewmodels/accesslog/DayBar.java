package org.casebook.viewmodels.accesslog;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casebook.viewmodels.text.Texts;

/// How much was done on one day.
///
/// @param height in [0, 1], relative to the busiest day shown
/// @param refused share of the height that was refused, in [0, 1]
/// @param spoken the day and its numbers in words
public record DayBar(double height, double refused, String spoken) {
    private static final Texts TEXTS = Texts.of("accesslog");
    private static final int MOST_DAYS = 30;

    /// One for each day from the oldest row to the newest, quiet days too; the newest [#MOST_DAYS] where
    /// there are more.
    static List<DayBar> of(List<LogRow> rows, ZoneId zone) {
        TreeMap<LocalDate, List<LogRow>> days = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> LocalDate.ofInstant(row.at(), zone), TreeMap::new, Collectors.toList()));
        if (days.isEmpty()) {
            return List.of();
        }
        LocalDate last = days.lastKey();
        LocalDate first = days.firstKey().isBefore(last.minusDays(MOST_DAYS - 1))
                ? last.minusDays(MOST_DAYS - 1)
                : days.firstKey();
        int most =
                days.tailMap(first).values().stream().mapToInt(List::size).max().orElse(1);
        List<DayBar> bars = new ArrayList<>();
        first.datesUntil(last.plusDays(1)).forEach(day -> bars.add(bar(day, days, most)));
        return List.copyOf(bars);
    }

    private static DayBar bar(LocalDate day, Map<LocalDate, List<LogRow>> days, int most) {
        List<LogRow> rows = days.getOrDefault(day, List.of());
        long refused = rows.stream()
                .filter(row -> row.outcome().style().equals("denied"))
                .count();
        return new DayBar(
                rows.size() / (double) most,
                rows.isEmpty() ? 0 : refused / (double) rows.size(),
                TEXTS.say("day", Texts.day(day), rows.size(), refused));
    }
}

package org.casebook.viewmodels.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Where a step from one event leads.
///
/// @param rows in order of time
/// @param from where the user stands; null at the start
record EventWalk(List<EventRow> rows, @Nullable EventRow from) {
    EventWalk {
        rows = List.copyOf(rows);
    }

    /// So many events later, or earlier; the first in view where the user stands nowhere.
    Optional<EventRow> step(int by, Predicate<EventRow> inView) {
        int at = place();
        int wanted = at < 0 ? firstOf(inView) : at + by;
        return wanted >= 0 && wanted < rows.size() ? Optional.of(rows.get(wanted)) : Optional.empty();
    }

    private int place() {
        return from == null ? -1 : rows.indexOf(from);
    }

    private int firstOf(Predicate<EventRow> inView) {
        return rows.stream().filter(inView).findFirst().map(rows::indexOf).orElse(0);
    }

    /// The next event that was found, or the one before; after the last one the first.
    Optional<EventRow> match(int by, Predicate<EventRow> found) {
        int count = rows.size();
        int at = place();
        int start = at < 0 && by < 0 ? count : at;
        for (int i = 1; i <= count; i++) {
            EventRow row = rows.get(Math.floorMod(start + by * i, count));
            if (found.test(row)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /// The event of the lane below that is nearest in time.
    Optional<EventRow> below(Predicate<EventRow> inView) {
        return lane(row -> row.lane().number(), inView);
    }

    /// The event of the lane above that is nearest in time.
    Optional<EventRow> above(Predicate<EventRow> inView) {
        return lane(row -> -row.lane().number(), inView);
    }

    private Optional<EventRow> lane(ToIntFunction<EventRow> rank, Predicate<EventRow> inView) {
        EventRow start = from;
        return start == null
                ? step(1, inView)
                : rows.stream()
                        .filter(row -> rank.applyAsInt(row) > rank.applyAsInt(start))
                        .min(Comparator.comparingInt(rank)
                                .thenComparingDouble(row -> Math.abs(
                                        row.extent().middle() - start.extent().middle())));
    }
}

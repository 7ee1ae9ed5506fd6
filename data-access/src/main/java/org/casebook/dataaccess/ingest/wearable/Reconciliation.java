package org.casebook.dataaccess.ingest.wearable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casebook.dataaccess.casefile.WearableSample;

/// Tells repeated readings apart from contradicting ones, whatever file or order they came in. Readings with the same
/// time, metric and device are one reading if their values are equal; if not, nobody can say which is right.
///
/// @param kept one for each time, metric and device that has one value, in that order
/// @param duplicates how many readings only repeat a kept one
/// @param conflicts in order of time, metric and device; none of their readings is kept
public record Reconciliation(List<WearableSample> kept, long duplicates, List<Conflict> conflicts) {

    /// What identifies a reading.
    public record Key(Instant at, String metric, String device) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::at).thenComparing(Key::metric).thenComparing(Key::device);

        static Key of(WearableSample sample) {
            return new Key(sample.at(), sample.metric(), sample.device());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// One time, metric and device with several values.
    ///
    /// @param values how many different ones, at least 2
    public record Conflict(Key key, long values) {}

    /// Of equal readings the one whose extra columns come first is kept, so that order does not matter.
    private static final Comparator<WearableSample> BY_EXTRAS =
            Comparator.comparing(WearableSample::extras, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Reconciliation {
        kept = List.copyOf(kept);
        conflicts = List.copyOf(conflicts);
    }

    public static Reconciliation of(Collection<WearableSample> samples) {
        Map<Key, List<WearableSample>> byKey = new TreeMap<>();
        for (WearableSample sample : samples) {
            byKey.computeIfAbsent(Key.of(sample), _ -> new ArrayList<>(1)).add(sample);
        }
        List<WearableSample> kept = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        long duplicates = 0;
        for (var entry : byKey.entrySet()) {
            List<WearableSample> same = entry.getValue();
            // Adding zero makes −0 and 0 one value.
            long values = same.stream()
                    .mapToDouble(sample -> sample.value() + 0.0)
                    .distinct()
                    .count();
            if (values > 1) {
                conflicts.add(new Conflict(entry.getKey(), values));
            } else {
                kept.add(same.stream().min(BY_EXTRAS).orElseThrow());
                duplicates += same.size() - 1;
            }
        }
        return new Reconciliation(kept, duplicates, conflicts);
    }
}

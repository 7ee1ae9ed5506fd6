package org.casebook.viewmodels.imaging;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds in earlier studies what shows the same as a series: made with the same DICOM modality, of the same body part,
/// and where no body part is recorded, under the same description. Pure.
public final class Comparison {
    private static final int SAME_SERIES_NAME = 2;
    private static final int SAME_PART = 1;

    private Comparison() {}

    /// Comparable series of earlier studies: newest study first, and in a study the most alike first. Without a date
    /// nothing is earlier.
    ///
    /// @param all every series of the case, in any order
    public static List<StudySeries> priors(StudySeries of, List<StudySeries> all) {
        return all.stream()
                .filter(other -> isEarlier(other, of) && likeness(of, other) > 0)
                .sorted(Comparator.<StudySeries, LocalDateTime>comparing(
                                Comparison::acquired, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed()
                        .thenComparingInt(other -> -likeness(of, other))
                        .thenComparingInt(other -> distance(of, other))
                        .thenComparing(StudySeries::id))
                .toList();
    }

    private static @Nullable LocalDateTime acquired(StudySeries each) {
        return each.study().acquired();
    }

    private static boolean isEarlier(StudySeries one, StudySeries other) {
        LocalDateTime first = acquired(one);
        LocalDateTime second = acquired(other);
        return first != null && second != null && first.isBefore(second);
    }

    private static int likeness(StudySeries one, StudySeries other) {
        if (!isSame(one.series().dicomModality(), other.series().dicomModality())) {
            return 0;
        }
        String part = one.series().bodyPart();
        String otherPart = other.series().bodyPart();
        boolean known = part != null && otherPart != null;
        boolean samePart = known
                ? isSame(part, otherPart)
                : isSame(one.study().description(), other.study().description());
        if (known && !samePart) {
            return 0;
        }
        boolean sameName = isSame(one.series().description(), other.series().description());
        return (sameName ? SAME_SERIES_NAME : 0) + (samePart ? SAME_PART : 0);
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("[\\s_]+", " ").toLowerCase(Locale.ROOT);
    }

    private static int distance(StudySeries one, StudySeries other) {
        Integer number = one.series().number();
        Integer otherNumber = other.series().number();
        return number == null || otherNumber == null ? Integer.MAX_VALUE : Math.abs(number - otherNumber);
    }
}

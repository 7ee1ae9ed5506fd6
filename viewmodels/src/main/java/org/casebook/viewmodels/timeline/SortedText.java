package org.casebook.viewmodels.timeline;

import java.util.Comparator;

/// A text of the table that is sorted by a number.
///
/// @param rank NaN where there is none; sorted last
public record SortedText(String text, double rank) implements Comparable<SortedText> {
    private static final Comparator<SortedText> ORDER =
            Comparator.comparingDouble(SortedText::rank).thenComparing(SortedText::text);

    @Override
    public int compareTo(SortedText other) {
        return ORDER.compare(this, other);
    }

    /// What a table shows.
    @Override
    public String toString() {
        return text;
    }
}

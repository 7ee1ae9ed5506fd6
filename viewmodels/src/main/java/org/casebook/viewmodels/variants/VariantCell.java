package org.casebook.viewmodels.variants;

import java.util.Comparator;
import org.casebook.viewmodels.panel.Mark;
import org.jspecify.annotations.Nullable;

/// What stands in one column of one variant: a text, or the mark that says why there is none.
///
/// @param text empty where only the mark is shown
/// @param mark null for a value as it is
/// @param number what the column is ordered by before the text
public record VariantCell(String text, @Nullable Mark mark, double number) {
    private static final Comparator<VariantCell> BY_VALUE =
            Comparator.comparingDouble(VariantCell::number).thenComparing(VariantCell::text);

    static VariantCell of(String text) {
        return new VariantCell(text, null, 0);
    }

    static VariantCell of(String text, double number) {
        return new VariantCell(text, null, number);
    }

    static VariantCell of(Mark mark) {
        return new VariantCell("", mark, 0);
    }

    /// What is shown: the text, or else the word of the mark. Never blank.
    public String words() {
        return mark == null || !text.isEmpty() ? text : mark.word();
    }

    /// What is shown, and why where a value is missing.
    public String meaning() {
        return mark == null ? text : mark.meaning();
    }

    public boolean isMissing() {
        return mark != null;
    }

    /// Orders the cells of one column; missing values are last in either direction.
    static Comparator<VariantCell> order(boolean descending) {
        return Comparator.comparing(VariantCell::isMissing).thenComparing(descending ? BY_VALUE.reversed() : BY_VALUE);
    }
}

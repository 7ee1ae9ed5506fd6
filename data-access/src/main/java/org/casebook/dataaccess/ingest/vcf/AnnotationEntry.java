package org.casebook.dataaccess.ingest.vcf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One entry of an annotation: what is said of one allele on one transcript. Columns are cut out of the INFO value only
/// when they are asked for.
///
/// @param value the whole INFO value
/// @param bars where the columns of this entry end: the places of its bars, then the place behind the entry
/// @param from where the entry starts
@SuppressWarnings("ArrayRecordComponent") // lives for one entry and is never compared
record AnnotationEntry(String value, int[] bars, int from) {
    private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");

    /// Reads the entry that starts at a place and ends at the next comma.
    static AnnotationEntry at(String value, int from) {
        int comma = value.indexOf(',', from);
        int end = comma < 0 ? value.length() : comma;
        int count = 1;
        for (int bar = value.indexOf('|', from, end); bar >= 0; bar = value.indexOf('|', bar + 1, end)) {
            count++;
        }
        int[] bars = new int[count];
        int at = from;
        for (int column = 0; column < count - 1; column++) {
            bars[column] = value.indexOf('|', at, end);
            at = bars[column] + 1;
        }
        bars[count - 1] = end;
        return new AnnotationEntry(value, bars, from);
    }

    /// Where the next entry starts, behind the end of the value when this is the last.
    int next() {
        return bars[bars.length - 1] + 1;
    }

    /// The text of a column, null where it is empty or not there.
    ///
    /// @param column base 0, or -1 for none
    @Nullable
    String column(int column) {
        if (column < 0 || column >= bars.length) {
            return null;
        }
        int start = column == 0 ? from : bars[column - 1] + 1;
        if (start == bars[column]) {
            return null;
        }
        String text = value.substring(start, bars[column]).strip();
        return text.isEmpty() ? null : decoded(text);
    }

    /// Characters that VCF keeps for itself stand as `%` and two hexadecimal digits.
    private static String decoded(String text) {
        return text.indexOf('%') < 0
                ? text
                : PERCENT.matcher(text)
                        .replaceAll(hit ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hit.group(1), 16))));
    }
}

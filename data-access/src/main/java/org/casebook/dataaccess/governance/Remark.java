package org.casebook.dataaccess.governance;

import java.util.Comparator;
import java.util.Locale;

/// Something to say about one place of a policy, user or test file.
///
/// @param line base 1
/// @param column base 1, of the character at which the setting begins
/// @param path the setting, for instance `rules[0].purposes[1]`; empty for the file as a whole
/// @param value what stands there, shortened to 80 characters; empty when nothing does, or for a list or map
/// @param rule what is wrong with it, and what it must be
public record Remark(Level level, int line, int column, String path, String value, String rule)
        implements Comparable<Remark> {
    private static final int MOST = 80;
    private static final Comparator<Remark> ORDER = Comparator.comparingInt(Remark::line)
            .thenComparingInt(Remark::column)
            .thenComparing(Remark::text);

    public Remark {
        path = shortened(path);
        value = shortened(value);
    }

    /// How bad it is.
    public enum Level {
        /// The file is not loaded.
        ERROR,
        /// The file is loaded, but does hardly what its writer meant.
        WARNING,
        /// Worth knowing.
        NOTE
    }

    /// Place, value and rule in one line, without the name of the file.
    public String text() {
        return "%d:%d: %s: %s %s"
                .formatted(
                        line,
                        column,
                        level.name().toLowerCase(Locale.ROOT),
                        path.isEmpty() ? "the file" : path,
                        value.isEmpty() ? rule : "is " + value + ", " + rule);
    }

    /// In the order in which they stand in the file.
    @Override
    public int compareTo(Remark other) {
        return ORDER.compare(this, other);
    }

    /// What stands in a file may neither end the line of a message nor fill a terminal.
    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > MOST ? line.substring(0, MOST - 1) + "…" : line;
    }
}

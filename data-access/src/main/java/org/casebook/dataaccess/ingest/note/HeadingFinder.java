package org.casebook.dataaccess.ingest.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casebook.provenance.source.Place.CharSpan;
import org.jspecify.annotations.Nullable;

/// Finds heading lines. Known headings count on a line of their own or before a colon, also after a full stop
/// within a line. Unknown ones must look the part: `# marked`, `**marked**`, all capitals, or a short line that ends in
/// a colon.
final class HeadingFinder {
    private static final int MAX = SectionKind.MAX_HEADING;
    private static final int MAX_WORDS = 6;
    private static final int MIN_CAPITALS = 4;
    private static final int LONG_WORD = 8;
    private static final String MARKS = "*_# \t-–";

    private final String text;
    private final List<Heading> found = new ArrayList<>();

    private HeadingFinder(String text) {
        this.text = text;
    }

    /// @param start where the heading begins, its marks included
    /// @param span the heading's words
    /// @param contentStart where the section's text begins
    record Heading(SectionKind kind, int start, CharSpan span, int contentStart) {
        Heading startingAt(int position) {
            return new Heading(kind, position, span, contentStart);
        }
    }

    static List<Heading> headings(String text, int from) {
        HeadingFinder finder = new HeadingFinder(text);
        finder.scan(from);
        return finder.found;
    }

    private void scan(int from) {
        int to = text.length();
        boolean afterBlank = true;
        for (int start = from; start < to; ) {
            int end = Lines.end(text, start, to);
            boolean blank = text.substring(start, end).isBlank();
            if (!blank) {
                line(start, end, afterBlank);
            }
            afterBlank = blank;
            start = Lines.next(text, end, to);
        }
    }

    private void line(int lineStart, int lineEnd, boolean afterBlank) {
        int start = skipLead(lineStart, lineEnd);
        Heading heading = beforeColon(start, lineEnd);
        if (heading == null) {
            heading = wholeLine(start, lineEnd);
        }
        if (heading == null) {
            heading = unknown(lineStart, start, lineEnd, afterBlank);
        }
        if (heading != null) {
            found.add(heading.startingAt(lineStart));
        }
        withinLine(heading == null ? start : heading.contentStart(), lineEnd);
    }

    /// `Impression: stable disease`.
    private @Nullable Heading beforeColon(int start, int end) {
        int colon = colon(start, end);
        if (colon < 0) {
            return null;
        }
        CharSpan words = withoutMarks(start, colon);
        return known(words)
                .map(kind -> new Heading(kind, words.start(), words, skipMarks(colon + 1, end)))
                .orElse(null);
    }

    /// `Assessment and plan`, alone on its line.
    private @Nullable Heading wholeLine(int start, int end) {
        if (end - start > 2 * MAX) {
            return null;
        }
        CharSpan words = withoutMarks(start, end);
        return known(words)
                .map(kind -> new Heading(kind, words.start(), words, end))
                .orElse(null);
    }

    private @Nullable Heading unknown(int lineStart, int start, int lineEnd, boolean afterBlank) {
        if (lineEnd - lineStart > 2 * MAX) {
            return inlineCapitals(start, lineEnd);
        }
        int last = lineEnd;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        boolean endsInColon = last > start && text.charAt(last - 1) == ':';
        CharSpan words = withoutMarks(start, endsInColon ? last - 1 : last);
        if (words.start() == words.end() || words.end() - words.start() > MAX) {
            return null;
        }
        boolean capitals = capitals(words);
        boolean marked = marked(lineStart, last);
        boolean colonLine = endsInColon
                && words(words) <= MAX_WORDS
                && Character.isUpperCase(text.charAt(words.start()))
                && (afterBlank || capitals);
        boolean capitalsLine = !endsInColon && capitals && afterBlank && lowerCaseFollows(lineEnd);
        return marked || colonLine || capitalsLine
                ? new Heading(SectionKind.OTHER, words.start(), words, lineEnd)
                : inlineCapitals(start, lineEnd);
    }

    /// `GENERAL APPEARANCE: well`, but not `HER2: negative`.
    private @Nullable Heading inlineCapitals(int start, int end) {
        int colon = colon(start, end);
        if (colon < 0) {
            return null;
        }
        CharSpan words = withoutMarks(start, colon);
        boolean longEnough = words(words) > 1 || words.end() - words.start() >= LONG_WORD;
        return capitals(words) && longEnough
                ? new Heading(SectionKind.OTHER, words.start(), words, skipMarks(colon + 1, end))
                : null;
    }

    /// `… of cancer. Social history: smoker`: flattened notes carry known headings behind a full stop.
    private void withinLine(int from, int end) {
        for (int i = from; i + 1 < end; i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == ';') && Character.isWhitespace(text.charAt(i + 1))) {
                Heading heading = beforeColon(skipMarks(i + 1, end), end);
                if (heading != null) {
                    found.add(heading);
                    i = heading.contentStart() - 1;
                }
            }
        }
    }

    private Optional<SectionKind> known(CharSpan words) {
        return words.start() == words.end() || words.end() - words.start() > MAX
                ? Optional.empty()
                : SectionKind.ofHeading(text.substring(words.start(), words.end()));
    }

    private int colon(int start, int end) {
        int limit = Math.min(end, start + MAX + 1);
        for (int i = start; i < limit; i++) {
            if (text.charAt(i) == ':') {
                return i;
            }
        }
        return -1;
    }

    /// `# Heading`, `**Heading**`, `__Heading__`.
    private boolean marked(int lineStart, int last) {
        int i = lineStart;
        while (i < last && text.charAt(i) == '#') {
            i++;
        }
        boolean hashes = i > lineStart && i < last && text.charAt(i) == ' ';
        String line = text.substring(lineStart, last);
        String body = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        return hashes || enclosed(body, "**") || enclosed(line, "**") || enclosed(body, "__");
    }

    private static boolean enclosed(String line, String mark) {
        return line.length() > 2 * mark.length() && line.startsWith(mark) && line.endsWith(mark);
    }

    /// Skips heading marks and a number such as `2.` before a heading.
    private int skipLead(int start, int end) {
        int i = start;
        while (i < end && "#*_ \t>".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        int digits = i;
        while (digits < end && digits - i < 2 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > i
                && digits + 1 < end
                && ".)".indexOf(text.charAt(digits)) >= 0
                && text.charAt(digits + 1) == ' ';
        return numbered ? digits + 2 : i;
    }

    private int skipMarks(int start, int end) {
        int i = start;
        while (i < end && "*_ \t".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private CharSpan withoutMarks(int start, int end) {
        int s = start;
        int e = end;
        while (s < e && MARKS.indexOf(text.charAt(s)) >= 0) {
            s++;
        }
        while (e > s && MARKS.indexOf(text.charAt(e - 1)) >= 0) {
            e--;
        }
        return new CharSpan(s, e);
    }

    private boolean capitals(CharSpan words) {
        int letters = 0;
        for (int i = words.start(); i < words.end(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c) || Character.isDigit(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters >= MIN_CAPITALS && words(words) <= MAX_WORDS;
    }

    private int words(CharSpan span) {
        int count = 0;
        for (int i = span.start(); i < span.end(); i++) {
            boolean first = i == span.start() || Character.isWhitespace(text.charAt(i - 1));
            count += first && !Character.isWhitespace(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    private boolean lowerCaseFollows(int lineEnd) {
        int next = Lines.next(text, lineEnd, text.length());
        int end = Math.min(Lines.end(text, next, text.length()), next + 2 * MAX);
        return text.substring(next, end).chars().anyMatch(Character::isLowerCase);
    }
}

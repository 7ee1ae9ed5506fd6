package org.casebook.dataaccess.search;

import java.util.ArrayList;
import java.util.List;

/// A stretch of a text with the places in it that a query found. `toString` shows none of its words.
///
/// @param text at most [#LENGTH] characters, line breaks and tabs as spaces
/// @param marks in order, apart from one another
public record Snippet(String text, List<Mark> marks) {
    /// UTF-16 units.
    public static final int LENGTH = 200;

    private static final int BEFORE = 50;

    public Snippet {
        marks = List.copyOf(marks);
    }

    /// A stretch of a snippet, in UTF-16 units.
    ///
    /// @param start base 0, inclusive
    /// @param end base 0, exclusive
    public record Mark(int start, int end) {}

    /// The stretch of a text with the most marks in it, the first of several; its beginning when there is none.
    ///
    /// @param marks places in `text`, in any order; they may overlap
    static Snippet of(String text, List<Mark> marks) {
        List<Mark> apart = apart(marks);
        int from = apart.isEmpty() ? 0 : wordAfter(text, densest(apart).start() - BEFORE);
        int to = Math.min(text.length(), from + LENGTH);
        if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
            to--;
        }
        int end = to;
        List<Mark> inside = apart.stream()
                .filter(mark -> mark.start() >= from && mark.start() < end)
                .map(mark -> new Mark(mark.start() - from, Math.min(mark.end(), end) - from))
                .toList();
        return new Snippet(text.substring(from, end).replaceAll("\\s", " "), inside);
    }

    private static List<Mark> apart(List<Mark> marks) {
        List<Mark> apart = new ArrayList<>();
        for (Mark mark : marks.stream()
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList()) {
            if (!apart.isEmpty() && mark.start() < apart.getLast().end()) {
                Mark last = apart.removeLast();
                apart.add(new Mark(last.start(), Math.max(last.end(), mark.end())));
            } else {
                apart.add(mark);
            }
        }
        return apart;
    }

    /// The first mark of the stretch that holds the most.
    private static Mark densest(List<Mark> marks) {
        int best = 0;
        int most = 0;
        int last = 0;
        for (int first = 0; first < marks.size(); first++) {
            int reach = marks.get(first).start() + LENGTH - BEFORE;
            while (last < marks.size() && marks.get(last).end() <= reach) {
                last++;
            }
            if (last - first > most) {
                most = last - first;
                best = first;
            }
        }
        return marks.get(best);
    }

    /// The first place at or after `from` where a word begins, within the part of a snippet before its first mark.
    private static int wordAfter(String text, int from) {
        if (from <= 0) {
            return 0;
        }
        for (int at = from; at < from + BEFORE; at++) {
            if (Character.isWhitespace(text.charAt(at - 1)) && !Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    @Override
    public String toString() {
        return "Snippet(" + marks.size() + " marks)";
    }
}

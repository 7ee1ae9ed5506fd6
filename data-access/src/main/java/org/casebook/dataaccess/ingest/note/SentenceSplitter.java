package org.casebook.dataaccess.ingest.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casebook.provenance.source.Place.CharSpan;

/// Cuts clinical prose into sentences: full stops that are not of abbreviations, numbers or initials,
/// list items, blank lines, and line breaks that do not merely wrap. A sentence never exceeds [#MAX_SENTENCE]
/// characters, so whatever works per sentence stays linear in the note.
final class SentenceSplitter {
    static final int MAX_SENTENCE = 2000;

    /// A line at least this long was probably broken because it was full.
    private static final int WRAPPED = 50;

    private static final int MAX_ABBREVIATION = 16;
    private static final Set<String> NEVER_LAST = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "cf", "fig", "figs", "approx", "ca", "al");
    private static final Set<String> SELDOM_LAST = Set.of(
            "etc", "resp", "pt", "pts", "dept", "ext", "hx", "dx", "tx", "rx", "fx", "sx", "wt", "ht", "temp", "vol",
            "min", "max", "avg", "incl", "excl", "mo", "mos", "yr", "yrs", "hr", "hrs", "wk", "wks", "sec", "jr", "sr",
            "inc", "mg", "ml", "cm", "mm", "q.d", "b.i.d", "t.i.d");

    private final String text;
    private final int to;
    private final List<CharSpan> sentences = new ArrayList<>();
    private int start;
    private int lineStart;
    private int lastSpace;
    private boolean hasWord;

    private SentenceSplitter(String text, int from, int to) {
        this.text = text;
        this.to = to;
        this.lineStart = from;
        open(from);
    }

    static List<CharSpan> split(String text, int from, int to) {
        SentenceSplitter splitter = new SentenceSplitter(text, from, to);
        splitter.run(from);
        return splitter.sentences;
    }

    private void run(int from) {
        for (int i = from; i < to; ) {
            char c = text.charAt(i);
            if (Lines.isBreak(c)) {
                i = lineBreak(i);
            } else {
                hasWord |= Character.isLetterOrDigit(c);
                lastSpace = Character.isWhitespace(c) ? i : lastSpace;
                i++;
                if (hasWord && ".!?".indexOf(c) >= 0 && terminal(i - 1)) {
                    close(afterClosers(i));
                    i = start;
                }
            }
            if (i - start >= MAX_SENTENCE) {
                i = cut(i);
            }
        }
        close(to);
    }

    /// Either ends the sentence at the break or runs on behind it; returns where to read on.
    private int lineBreak(int at) {
        int next = at;
        int breaks = 0;
        while (next < to && Character.isWhitespace(text.charAt(next))) {
            if (Lines.isBreak(text.charAt(next))) {
                next = Lines.next(text, next, to);
                breaks++;
            } else {
                next++;
            }
        }
        boolean ends = breaks > 1 || next >= to || !wraps(at, next);
        lineStart = next;
        lastSpace = at;
        if (ends) {
            close(at);
            open(next);
        }
        return next;
    }

    private boolean wraps(int end, int next) {
        int last = end - 1;
        while (last > start && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        char c = last >= start ? text.charAt(last) : ':';
        if (c == ':' || listItem(next)) {
            return false;
        }
        return c == ',' || Character.isLowerCase(text.charAt(next)) || end - lineStart >= WRAPPED;
    }

    private boolean listItem(int at) {
        if ("-*•–◦".indexOf(text.charAt(at)) >= 0) {
            return at + 1 < to && Character.isWhitespace(text.charAt(at + 1));
        }
        int i = at;
        while (i < to && i - at < 3 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        if (i == at && Character.isLetter(text.charAt(at)) && i + 1 < to && text.charAt(i + 1) == ')') {
            return true;
        }
        return i > at && i + 1 < to && ".)".indexOf(text.charAt(i)) >= 0 && Character.isWhitespace(text.charAt(i + 1));
    }

    private boolean terminal(int at) {
        int next = afterClosers(at + 1);
        if (next < to && !Character.isWhitespace(text.charAt(next))) {
            return text.charAt(at) == '.' && gluedSentences(at);
        }
        if (text.charAt(at) != '.') {
            return true;
        }
        int word = wordStart(at);
        String before = text.substring(word, at).toLowerCase(Locale.ROOT);
        int follows = next;
        while (follows < to && follows - next < MAX_ABBREVIATION && Character.isWhitespace(text.charAt(follows))) {
            follows++;
        }
        if (follows >= to) {
            return true;
        }
        return !(NEVER_LAST.contains(before) || abbreviates(before, word, text.charAt(follows)));
    }

    private boolean abbreviates(String before, int word, char follows) {
        boolean capital = Character.isUpperCase(text.charAt(word));
        if (word == start && before.chars().allMatch(Character::isDigit)) {
            return true;
        }
        if (before.equals("no")) {
            return Character.isDigit(follows);
        }
        if (before.length() == 1 && capital) {
            return afterCapitalisedWord(word);
        }
        boolean seldom = SELDOM_LAST.contains(before) || before.indexOf('.') >= 0;
        return seldom ? !Character.isUpperCase(follows) : Character.isLowerCase(follows) && before.length() <= 3;
    }

    /// `John F. Smith`, not `hepatitis C. Smoker`.
    private boolean afterCapitalisedWord(int word) {
        int end = word;
        while (end > start && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == '.')) {
            end--;
        }
        return end == start || Character.isUpperCase(text.charAt(wordStart(end)));
    }

    /// `of disease.The patient`.
    private boolean gluedSentences(int at) {
        return at > start
                && at + 2 < to
                && Character.isLowerCase(text.charAt(at - 1))
                && Character.isUpperCase(text.charAt(at + 1))
                && Character.isLowerCase(text.charAt(at + 2));
    }

    private int wordStart(int end) {
        int i = end;
        while (i > start && end - i < MAX_ABBREVIATION && !delimits(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean delimits(char c) {
        return Character.isWhitespace(c) || c == '(' || c == ',' || c == '/';
    }

    private int afterClosers(int at) {
        int i = at;
        while (i < to && i - at < 4 && ")]\"'”’".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /// Cuts an overlong sentence at its last space, or where it stands if it has none.
    private int cut(int at) {
        int end = lastSpace > start ? lastSpace : at;
        if (end < to && Character.isLowSurrogate(text.charAt(end))) {
            end++;
        }
        close(end);
        return start;
    }

    private void open(int at) {
        start = at;
        lastSpace = at;
        hasWord = false;
    }

    /// Ends the sentence at `end`, keeps it if it has a word, and opens the next behind the spaces.
    private void close(int end) {
        int s = start;
        int e = end;
        while (s < e && Character.isWhitespace(text.charAt(s))) {
            s++;
        }
        while (e > s && Character.isWhitespace(text.charAt(e - 1))) {
            e--;
        }
        if (hasWord && s < e) {
            sentences.add(new CharSpan(s, e));
        }
        open(end);
    }
}

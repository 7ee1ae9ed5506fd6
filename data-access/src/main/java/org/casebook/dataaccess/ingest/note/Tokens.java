package org.casebook.dataaccess.ingest.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A stretch of text as words in the form in which the dictionaries compare them: lower case, singular, American
/// spelling, no possessive. Letters and digits are words of their own (`HER2` and `HER-2` are both `her`, `2`);
/// hyphens between words vanish; every other sign is a word.
final class Tokens {
    private static final int MAX_WORD = 64;

    private final List<Token> list;

    private Tokens(List<Token> list) {
        this.list = list;
    }

    /// @param start base 0 in the whole text
    /// @param end exclusive
    /// @param link how it hangs on the one before
    record Token(int start, int end, String stem, Link link) {}

    enum Link {
        /// Nothing between, both alphanumeric.
        GLUED,
        HYPHEN,
        APART
    }

    static Tokens of(String text, int from, int to) {
        List<Token> list = new ArrayList<>();
        int previousEnd = -1;
        boolean hyphen = false;
        for (int i = from; i < to; ) {
            char c = text.charAt(i);
            int end = Character.isLetter(c) ? letters(text, i, to) : Character.isDigit(c) ? digits(text, i, to) : i + 1;
            boolean alphanumeric = Character.isLetterOrDigit(c);
            if (isHyphen(c) && between(text, i, from, to)) {
                hyphen = true;
            } else if (!Character.isWhitespace(c)) {
                Link link = hyphen ? Link.HYPHEN : alphanumeric && previousEnd == i ? Link.GLUED : Link.APART;
                list.add(new Token(i, end, alphanumeric ? stem(text, i, end) : String.valueOf(c), link));
                previousEnd = alphanumeric ? end : -1;
                hyphen = false;
            }
            i = end;
        }
        return new Tokens(list);
    }

    int size() {
        return list.size();
    }

    Token get(int index) {
        return list.get(index);
    }

    /// Whether a match over tokens `first` to `last` begins and ends at word boundaries.
    boolean wholeWords(int first, int last) {
        return get(first).link() != Link.GLUED
                && (last + 1 == size() || get(last + 1).link() != Link.GLUED);
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
    }

    private static boolean between(String text, int at, int from, int to) {
        return at > from
                && at + 1 < to
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static int letters(String text, int from, int to) {
        int i = from;
        while (i < to && (Character.isLetter(text.charAt(i)) || apostrophe(text, i, to))) {
            i++;
        }
        return i;
    }

    private static boolean apostrophe(String text, int at, int to) {
        return (text.charAt(at) == '\'' || text.charAt(at) == '’')
                && at + 1 < to
                && Character.isLetter(text.charAt(at + 1));
    }

    private static int digits(String text, int from, int to) {
        int i = from;
        while (i < to && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static String stem(String text, int from, int to) {
        if (to - from > MAX_WORD) {
            return "";
        }
        String word = text.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\'');
        String noun = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        return singular(american(noun));
    }

    private static String american(String word) {
        return word.replace("ae", "e").replace("oe", "e").replace("our", "or");
    }

    /// English plurals and the Latin and Greek ones of pathology.
    private static String singular(String word) {
        int n = word.length();
        if (word.endsWith("mata")) {
            return word.substring(0, n - 2);
        }
        if (n <= 3 || !word.endsWith("s")) {
            return word;
        }
        if (word.endsWith("ies") && n > 4) {
            return word.substring(0, n - 3) + "y";
        }
        if (word.endsWith("stases") || word.endsWith("gnoses") || word.endsWith("lyses")) {
            return word.substring(0, n - 2) + "is";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, n - 2);
        }
        boolean singularAlready = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
        return singularAlready ? word : word.substring(0, n - 1);
    }
}

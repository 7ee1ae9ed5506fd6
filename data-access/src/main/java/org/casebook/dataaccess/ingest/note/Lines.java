package org.casebook.dataaccess.ingest.note;

/// Line breaks as they come: LF, CRLF or a lone CR.
final class Lines {
    private Lines() {}

    /// The end of the line that `at` stands in, without its break.
    static int end(String text, int at, int to) {
        int i = at;
        while (i < to && !isBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// Where the line after the break at `end` begins.
    static int next(String text, int end, int to) {
        if (end >= to) {
            return to;
        }
        boolean crlf = text.charAt(end) == '\r' && end + 1 < to && text.charAt(end + 1) == '\n';
        return end + (crlf ? 2 : 1);
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}

package org.casebook.dataaccess.casefile;

import java.util.regex.Pattern;

/// Names a board, as the organiser of the board did; holds no identity.
///
/// @param text 1 to 64 letters, digits, dots, hyphens, underscores
public record BoardId(String text) implements Comparable<BoardId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /// @throws IllegalArgumentException when the form is another
    public BoardId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("board id must be 1 to 64 letters, digits, dots, hyphens, underscores");
        }
    }

    @Override
    public int compareTo(BoardId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

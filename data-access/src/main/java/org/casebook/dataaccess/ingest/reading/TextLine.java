package org.casebook.dataaccess.ingest.reading;

/// One line of a text file, without its end.
public sealed interface TextLine {

    /// Base 1, every line counted.
    long number();

    record Legible(long number, String text) implements TextLine {}

    /// A line that is too long or not UTF-8 text.
    ///
    /// @param reason one line, without any character of the line
    record Illegible(long number, String reason) implements TextLine {}
}

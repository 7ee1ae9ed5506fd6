package org.casebook.viewmodels.imaging;

/// The small picture of a series, as far as it is here.
public sealed interface Thumbnail {
    /// Not read yet.
    record Waiting() implements Thumbnail {}

    record Drawn(Pixels pixels) implements Thumbnail {}

    /// There is none.
    ///
    /// @param style what the style sheet knows the reason by
    /// @param headline a few words
    /// @param reason one line without patient data
    record Absent(String style, String headline, String reason) implements Thumbnail {}
}

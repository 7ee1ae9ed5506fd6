package org.casebook.dataaccess.gateway;

/// A thumbnail, or why there is none.
@SuppressWarnings("ArrayRecordComponent") // pixels are large, handed over once and never compared
public sealed interface Picture {
    /// A picture.
    ///
    /// @param png the bytes of a PNG whose longest side is 128 pixels
    record Png(byte[] png, int width, int height) implements Picture {}

    /// No picture.
    ///
    /// @param reason one line, names the transfer syntax or what is broken
    record Unavailable(String reason) implements Picture {}
}

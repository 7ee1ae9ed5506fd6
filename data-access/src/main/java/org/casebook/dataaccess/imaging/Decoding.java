package org.casebook.dataaccess.imaging;

/// What came of decoding a frame.
public sealed interface Decoding {
    /// The frame.
    ///
    /// @param missing how many bytes the file lacks of it; what they held reads as zero. 0 for a whole frame
    record Decoded(PixelFrame frame, long missing) implements Decoding {}

    /// There is no picture.
    ///
    /// @param reason one line for people, names the transfer syntax or what is broken; no patient data
    record Undecodable(String reason) implements Decoding {}
}

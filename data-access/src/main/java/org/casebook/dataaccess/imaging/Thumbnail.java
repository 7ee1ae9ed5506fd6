package org.casebook.dataaccess.imaging;

import java.io.IOException;
import org.casebook.dataaccess.imaging.Decoding.Decoded;
import org.casebook.dataaccess.imaging.Decoding.Undecodable;

/// The small picture of an object, or why there is none.
public sealed interface Thumbnail {
    /// Of the longest side, in pixels.
    int LONGEST_SIDE = 128;

    /// A picture whose longest side is [#LONGEST_SIDE].
    ///
    /// @param missing how many bytes the file lacks of the frame; 0 when it is whole
    record Drawn(RenderedPicture picture, long missing) implements Thumbnail {}

    /// No picture.
    ///
    /// @param reason one line for people; no patient data
    record Unavailable(String reason) implements Thumbnail {}

    /// Draws the middle frame.
    ///
    /// @throws IOException when the source of the file fails
    static Thumbnail of(DicomFile file, DicomDecoder decoder) throws IOException {
        int frames = file.header().frames().map(DicomValue::value).orElse(1);
        int middle = Math.max(0, (frames - 1) / 2);
        return switch (file.decode(middle, decoder)) {
            case Undecodable(String reason) -> new Unavailable(reason);
            case Decoded(PixelFrame frame, long missing) -> drawn(file, middle, frame, missing);
        };
    }

    private static Thumbnail drawn(DicomFile file, int index, PixelFrame frame, long missing) {
        try {
            return new Drawn(Presentation.of(file, index).thumbnail(frame, LONGEST_SIDE), missing);
        } catch (DicomException e) {
            return new Unavailable(e.reason());
        }
    }
}

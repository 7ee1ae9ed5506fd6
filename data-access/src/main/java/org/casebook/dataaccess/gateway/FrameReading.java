package org.casebook.dataaccess.gateway;

import java.io.IOException;
import org.casebook.dataaccess.imaging.Decoding;
import org.casebook.dataaccess.imaging.DicomDecoder;
import org.casebook.dataaccess.imaging.DicomException;
import org.casebook.dataaccess.imaging.DicomFile;
import org.casebook.dataaccess.imaging.Photometric;
import org.casebook.dataaccess.imaging.PixelFrame;
import org.casebook.dataaccess.imaging.Presentation;
import org.casebook.dataaccess.imaging.RenderedPicture;
import org.casebook.dataaccess.lakehouse.ObjectStore;
import org.casebook.provenance.source.ObjectHash;

/// Decodes one frame of a DICOM object for the viewer.
final class FrameReading {
    private final ObjectStore objects;
    private final DicomDecoder decoder = DicomDecoder.standard();

    FrameReading(ObjectStore objects) {
        this.objects = objects;
    }

    /// Never fails: what cannot be decoded says why.
    ///
    /// @param number base 1
    Frame read(ObjectHash object, int number) {
        try {
            DicomFile file = DicomFile.read(() -> objects.open(object));
            return switch (file.decode(number - 1, decoder)) {
                case Decoding.Undecodable(String reason) -> new Frame.Unavailable(reason);
                case Decoding.Decoded(PixelFrame frame, long missing) ->
                    frame(Presentation.of(file, number - 1), frame);
            };
        } catch (IOException e) {
            return new Frame.Unavailable("object cannot be read from the home");
        } catch (DicomException e) {
            return new Frame.Unavailable(e.reason());
        }
    }

    private static Frame frame(Presentation presentation, PixelFrame frame) {
        Photometric photometric = frame.format().photometric();
        if (photometric == Photometric.MONOCHROME1 || photometric == Photometric.MONOCHROME2) {
            return new Frame.Grey(
                    frame.format().rows(),
                    frame.format().columns(),
                    presentation.modalityValues(frame),
                    presentation.unit(),
                    presentation.window(frame),
                    photometric == Photometric.MONOCHROME1,
                    presentation.pixelAspect());
        }
        RenderedPicture picture = presentation.picture(frame);
        return new Frame.Colour(picture.height(), picture.width(), picture.samples(), presentation.pixelAspect());
    }
}

package org.casebook.dataaccess.imaging;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.casebook.dataaccess.imaging.Decoding.Decoded;
import org.casebook.dataaccess.imaging.Decoding.Undecodable;

/// JPEG baseline, extended with 8 bits, and lossless with up to 16 bits. The samples stay in the colour space of the
/// stream; conversion is the renderer's business.
///
/// Source: ITU-T T.81; DICOM PS3.5 section 8.2.1.
public final class JpegDecoder implements DicomDecoder {
    private static final Set<TransferSyntax> SYNTAXES = Set.of(
            TransferSyntax.JPEG_BASELINE,
            TransferSyntax.JPEG_EXTENDED,
            TransferSyntax.JPEG_LOSSLESS,
            TransferSyntax.JPEG_LOSSLESS_FIRST_ORDER);
    /// Two bits stand for a block of 64 pixels at best, which gives 256; the colour planes may be subsampled.
    private static final int MAX_RATIO = 1024;

    @Override
    public boolean decodes(TransferSyntax syntax) {
        return SYNTAXES.contains(syntax);
    }

    @Override
    public Decoding decode(EncodedFrame frame) {
        PixelFormat format = frame.format();
        if (!decodes(format.syntax())) {
            return new Undecodable("not JPEG but " + format.syntax().label());
        }
        Optional<JpegHeader> found = JpegHeader.of(frame.bytes());
        if (found.isEmpty()) {
            return new Undecodable("the JPEG stream of %d bytes has no start of frame".formatted(frame.bytes().length));
        }
        JpegHeader header = found.get();
        Optional<String> objection = objection(frame, header);
        if (objection.isPresent()) {
            return new Undecodable(objection.get());
        }
        try {
            PixelFrame samples = samples(raster(frame.bytes()), truth(format, header));
            return new Decoded(samples, frame.missing());
        } catch (IOException | RuntimeException e) {
            // the library answers damaged streams with whatever its arrays throw
            return new Undecodable("the JPEG stream of %d bytes is damaged".formatted(frame.bytes().length));
        }
    }

    private static Optional<String> objection(EncodedFrame frame, JpegHeader header) {
        PixelFormat format = frame.format();
        if (header.rows() != format.rows() || header.columns() != format.columns()) {
            return Optional.of("the JPEG stream is %d × %d, the object says %d × %d"
                    .formatted(header.rows(), header.columns(), format.rows(), format.columns()));
        }
        if (header.components() != format.samples()) {
            return Optional.of("the JPEG stream has %d components, the object says %d"
                    .formatted(header.components(), format.samples()));
        }
        if (!header.isLossless() && header.precision() != 8) {
            return Optional.of("no decoder for JPEG extended with %d bits".formatted(header.precision()));
        }
        if (header.precision() > format.bitsAllocated()) {
            return Optional.of("the JPEG stream has %d bits, the object allocates %d"
                    .formatted(header.precision(), format.bitsAllocated()));
        }
        if (format.frameBytes() > (long) frame.bytes().length * MAX_RATIO) {
            return Optional.of("the JPEG stream has %d bytes, too few for %d"
                    .formatted(frame.bytes().length, format.frameBytes()));
        }
        return Optional.empty();
    }

    /// Where the object says RGB and the stream's own marker says luminance and chrominance, the stream is right.
    private static PixelFormat truth(PixelFormat format, JpegHeader header) {
        return format.photometric() == Photometric.RGB && header.ybr() && !header.isLossless()
                ? format.withPhotometric(Photometric.YBR_FULL)
                : format;
    }

    private static Raster raster(byte[] jpeg) throws IOException {
        ImageReader reader = IIORegistry.getDefaultInstance()
                .getServiceProviderByClass(JPEGImageReaderSpi.class)
                .createReaderInstance();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            return reader.readRaster(0, null);
        } finally {
            reader.dispose();
        }
    }

    private static PixelFrame samples(Raster raster, PixelFormat format) throws IOException {
        if (raster.getWidth() != format.columns()
                || raster.getHeight() != format.rows()
                || raster.getNumBands() != format.samples()) {
            throw new IOException("the raster has another shape than its header");
        }
        byte[] bytes = new byte[format.frameBytes()];
        int width = format.bytesPerSample();
        int[] row = new int[format.columns() * format.samples()];
        int o = 0;
        for (int y = 0; y < format.rows(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, format.columns(), 1, row);
            for (int sample : row) {
                for (int b = 0; b < width; b++) {
                    bytes[o++] = (byte) (sample >> (8 * b));
                }
            }
        }
        return new PixelFrame(format, bytes);
    }
}

package org.casebook.dataaccess.imaging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// An 8-bit picture for a screen.
///
/// @param channels 1 (grey) or 3 (red, green, blue)
/// @param samples height × width × channels, row by row, colour by pixel. Nobody may change them
@SuppressWarnings("ArrayRecordComponent") // large, handed over once and never compared
public record RenderedPicture(int width, int height, int channels, byte[] samples) {

    /// @throws IllegalArgumentException when the samples are not as many as the shape asks for
    public RenderedPicture {
        if (width < 1 || height < 1 || (channels != 1 && channels != 3)) {
            throw new IllegalArgumentException("picture is %d × %d with %d channels, must be at least 1 × 1 with 1 or 3"
                    .formatted(width, height, channels));
        }
        if (samples.length != (long) width * height * channels) {
            throw new IllegalArgumentException(
                    "picture has %d samples, must have %d".formatted(samples.length, (long) width * height * channels));
        }
    }

    /// The picture with square pixels, averaged over the area of each new pixel.
    ///
    /// @param longestSide of the result in pixels, at least 1
    /// @param pixelAspect height of a pixel divided by its width, greater than 0
    public RenderedPicture fittedTo(int longestSide, double pixelAspect) {
        double trueHeight = height * pixelAspect;
        double scale = longestSide / Math.max(width, trueHeight);
        int newWidth = Math.clamp(Math.round(width * scale), 1, longestSide);
        int newHeight = Math.clamp(Math.round(trueHeight * scale), 1, longestSide);
        return new RenderedPicture(newWidth, newHeight, channels, AreaAverage.resized(this, newWidth, newHeight));
    }

    /// The same picture gives the same bytes on the same Java.
    public byte[] png() {
        BufferedImage image = new BufferedImage(
                width, height, channels == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width * channels];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = samples[i++] & 0xFF;
            }
            image.getRaster().setPixels(0, y, width, 1, row);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this Java has no PNG writer, which every Java must have");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory could not be written", e);
        }
        return bytes.toByteArray();
    }
}

package org.casebook.viewmodels.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A picture ready for the screen.
///
/// @param argb width × height, row by row, opaque. Nobody may change them
@SuppressWarnings("ArrayRecordComponent") // large, handed over once and never compared
public record Pixels(int width, int height, int[] argb) {
    private static final int OPAQUE = 0xFF000000;

    /// An opaque pixel.
    ///
    /// @param red in [0, 255], as the other two
    public static int opaque(int red, int green, int blue) {
        return OPAQUE | (red << 16) | (green << 8) | blue;
    }

    /// An opaque pixel of a shade in [0, 255].
    public static int grey(int shade) {
        return opaque(shade, shade, shade);
    }

    /// The picture in the bytes of a PNG; empty when there is none.
    static Optional<Pixels> ofPng(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
            return Optional.ofNullable(image).map(Pixels::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Pixels of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] argb = image.getType() == BufferedImage.TYPE_BYTE_GRAY
                ? greys(image.getRaster())
                : image.getRGB(0, 0, width, height, null, 0, width);
        return new Pixels(width, height, argb);
    }

    /// The shades as they stand in the file: Java takes grey for linear light and would brighten it.
    private static int[] greys(Raster raster) {
        int[] shades = raster.getSamples(
                0, 0, raster.getWidth(), raster.getHeight(), 0, new int[raster.getWidth() * raster.getHeight()]);
        for (int i = 0; i < shades.length; i++) {
            shades[i] = grey(shades[i]);
        }
        return shades;
    }
}

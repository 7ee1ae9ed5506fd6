package org.casebook.views.imaging;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.casebook.viewmodels.imaging.Pixels;

/// Gives pixels to the toolkit without copying them. On the FX thread.
public final class PixelImage {
    private PixelImage() {}

    public static Image of(Pixels pixels) {
        return new WritableImage(new PixelBuffer<>(
                pixels.width(), pixels.height(), IntBuffer.wrap(pixels.argb()), PixelFormat.getIntArgbPreInstance()));
    }
}

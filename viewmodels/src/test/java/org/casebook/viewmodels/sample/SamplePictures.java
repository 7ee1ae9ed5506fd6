package org.casebook.viewmodels.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.Frame;
import org.casebook.dataaccess.gateway.Picture;
import org.casebook.dataaccess.imaging.Window;

/// Pictures that look a little like a section through a chest.
final class SamplePictures {
    private static final int SIDE = 128;
    private static final int ROWS = 256;

    private SamplePictures() {}

    static Picture thumbnail(ItemId series) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(150, 150, 150));
        pen.fillOval(8, 22, 112, 84);
        pen.setColor(new Color(25, 25, 25));
        pen.fillOval(22, 34, 36, 58);
        pen.fillOval(70, 34, 36, 58);
        pen.setColor(new Color(240, 240, 240));
        pen.fillOval(58, 84, 12, 14);
        pen.setColor(new Color(170, 170, 170));
        int shift = Math.floorMod(series.hashCode(), 16);
        pen.fillOval(28 + shift, 50, 9, 9);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture.Png(png.toByteArray(), SIDE, SIDE);
    }

    static Frame frame(ItemId instance) {
        float[] values = new float[ROWS * ROWS];
        int shift = Math.floorMod(instance.hashCode(), 24);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < ROWS; column++) {
                values[row * ROWS + column] = hounsfield(column - 128.0, row - 128.0, shift);
            }
        }
        return new Frame.Grey(ROWS, ROWS, values, "HU", new Window(40, 400, Window.Shape.LINEAR), false, 1);
    }

    private static float hounsfield(double x, double y, int shift) {
        if (within(x - 50 + shift, y + 10, 9, 9)) {
            return 45;
        }
        if (within(x - 44, y, 34, 58) || within(x + 44, y, 34, 58)) {
            return -830;
        }
        if (within(x, y - 58, 12, 13)) {
            return 420;
        }
        return within(x, y, 112, 84) ? 38 : -1000;
    }

    private static boolean within(double x, double y, double a, double b) {
        return x * x / (a * a) + y * y / (b * b) <= 1;
    }
}

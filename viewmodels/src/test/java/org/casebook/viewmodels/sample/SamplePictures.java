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
    private static final Window SOFT_TISSUE = new Window(40, 400, Window.Shape.LINEAR);

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

    /// The frame at a place of a stack; neighbours differ a little, and every stack by its hash.
    ///
    /// @param place base 1, the depth of the section
    /// @param unit of the values, empty for none
    static Frame frame(ItemId series, int place, String unit) {
        float[] values = new float[ROWS * ROWS];
        int shift = Math.floorMod(series.hashCode(), 24);
        double lesion = 12 - Math.abs(place - 12.0);
        double lung = 58 - 1.5 * Math.abs(place - 12.0);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < ROWS; column++) {
                values[row * ROWS + column] = hounsfield(column - 128.0, row - 128.0, shift, lesion, lung);
            }
        }
        return new Frame.Grey(ROWS, ROWS, values, unit, SOFT_TISSUE, false, 1);
    }

    private static float hounsfield(double x, double y, int shift, double lesion, double lung) {
        if (lesion > 0 && within(x - 50 + shift, y + 10, lesion, lesion)) {
            return 45;
        }
        if (within(x - 44, y, 34, lung) || within(x + 44, y, 34, lung)) {
            return -830;
        }
        if (within(x, y - 58, 12, 13)) {
            return 420;
        }
        return within(x, y, 112, 84) ? 38 : -1000;
    }

    /// A colour frame with pixels twice as high as wide.
    ///
    /// @param number base 1
    static Frame colour(int number) {
        byte[] rgb = new byte[3 * ROWS * ROWS / 2];
        for (int row = 0; row < ROWS / 2; row++) {
            for (int column = 0; column < ROWS; column++) {
                int at = 3 * (row * ROWS + column);
                double distance = Math.hypot(column - 128.0, 2.0 * row - 128);
                boolean flow = Math.abs(distance - 40 - 6 * number) < 8;
                int tissue = distance < 110 ? 90 + (7 * column + 13 * row) % 40 : 0;
                rgb[at] = (byte) (flow ? 210 : tissue);
                rgb[at + 1] = (byte) (flow ? 60 : tissue);
                rgb[at + 2] = (byte) (flow ? 40 : tissue);
            }
        }
        return new Frame.Colour(ROWS / 2, ROWS, rgb, 2);
    }

    private static boolean within(double x, double y, double a, double b) {
        return x * x / (a * a) + y * y / (b * b) <= 1;
    }
}

package org.casebook.app.cohort;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Pictures that are shadows rather than slices, as 8-bit grey: a mammogram and a run of liver angiography.
final class Projection {

    private Projection() {}

    /// A breast against the left border with a mass of this diameter.
    ///
    /// @param massPixels diameter in pixels, 0 for none
    static BufferedImage mammogram(int width, int height, double massPixels, Random anatomy, Random noise) {
        double[] texture = new double[12];
        for (int i = 0; i < texture.length; i++) {
            texture[i] = 0.02 + 0.11 * anatomy.nextDouble();
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        double massX = width * 0.42;
        double massY = height * 0.38;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double edge = 1 - square(x / (width * 0.86)) - square((y - height * 0.5) / (height * 0.46));
                double value = 6;
                if (edge > 0) {
                    double gland = 0;
                    for (int i = 0; i + 1 < texture.length; i += 2) {
                        gland += StrictMath.sin(texture[i] * x + i) * StrictMath.cos(texture[i + 1] * y - i);
                    }
                    value = 70 * StrictMath.sqrt(Math.min(1, 3 * edge)) + 30 * edge + 9 * gland;
                    double distance = StrictMath.sqrt(square(x - massX) + square(y - massY));
                    double angle = StrictMath.atan2(y - massY, x - massX);
                    double spikes = 1 + 0.05 * StrictMath.sin(11 * angle) + 0.07 * StrictMath.sin(4 * angle + 1);
                    value += 78 * Math.clamp((massPixels / 2 * spikes - distance) / 12 + 0.5, 0, 1);
                }
                int grey = Math.clamp(Math.round(value + 4 * noise.nextGaussian()), 0, 255);
                image.getRaster().setSample(x, y, 0, grey);
            }
        }
        return image;
    }

    /// Frames in which contrast fills the arteries of the liver from the trunk to the twigs; a tumor blushes late.
    static List<BufferedImage> angiogram(int size, int frames, double massPixels, Random anatomy) {
        List<Line2D> vessels = new ArrayList<>();
        grow(vessels, size * 0.62, size * 0.92, -2.0, size * 0.17, 0, anatomy);
        List<BufferedImage> run = new ArrayList<>();
        for (int frame = 0; frame < frames; frame++) {
            BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(new Color(176, 176, 176));
            graphics.fillRect(0, 0, size, size);
            int filled = vessels.size() * (frame + 1) / frames;
            if (frame > frames / 2) {
                int grey = 172 - 9 * (frame - frames / 2);
                graphics.setColor(new Color(grey, grey, grey));
                graphics.fill(new Ellipse2D.Double(
                        size * 0.3 - massPixels / 2, size * 0.4 - massPixels / 2, massPixels, massPixels));
            }
            graphics.setColor(new Color(58, 58, 58));
            for (int i = 0; i < filled; i++) {
                float width =
                        (float) (vessels.get(i).getP1().distance(vessels.get(i).getP2()) / 7);
                graphics.setStroke(new BasicStroke(Math.max(1, width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                graphics.draw(vessels.get(i));
            }
            graphics.dispose();
            run.add(image);
        }
        return run;
    }

    private static void grow(
            List<Line2D> vessels, double x, double y, double angle, double length, int depth, Random anatomy) {
        if (depth == 7) {
            return;
        }
        double endX = x + length * StrictMath.cos(angle);
        double endY = y + length * StrictMath.sin(angle);
        vessels.add(new Line2D.Double(x, y, endX, endY));
        double fork = 0.3 + 0.35 * anatomy.nextDouble();
        grow(vessels, endX, endY, angle - fork, length * 0.82, depth + 1, anatomy);
        grow(vessels, endX, endY, angle + fork * 0.9, length * 0.76, depth + 1, anatomy);
    }

    static byte[] pixels(BufferedImage image) {
        int[] samples = image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) samples[i];
        }
        return bytes;
    }

    /// The picture as baseline JPEG by the writer of the Java runtime, whichever others are on the class path.
    static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = null;
        for (var writers = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "jpeg");
                writers.hasNext(); ) {
            ImageWriter candidate = writers.next();
            if (writer == null || candidate.getClass().getName().startsWith("com.sun.imageio")) {
                writer = candidate;
            }
        }
        if (writer == null) {
            throw new IllegalStateException("the Java runtime has no JPEG writer");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.9f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compress a picture", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static double square(double value) {
        return value * value;
    }
}

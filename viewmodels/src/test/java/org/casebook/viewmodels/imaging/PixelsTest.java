package org.casebook.viewmodels.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PixelsTest {
    @Test
    void keepsTheShadesOfAGreyPng() throws IOException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixels(0, 0, 3, 1, new int[] {0, 100, 255});

        Pixels pixels = Pixels.ofPng(png(image)).orElseThrow();

        assertThat(pixels.argb()).containsExactly(0xFF000000, 0xFF646464, 0xFFFFFFFF);
    }

    @Test
    void keepsTheColoursOfAColourPng() throws IOException {
        BufferedImage image = new BufferedImage(1, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0x102030);
        image.setRGB(0, 1, 0xFFEEDD);

        Pixels pixels = Pixels.ofPng(png(image)).orElseThrow();

        assertThat(pixels.width()).isEqualTo(1);
        assertThat(pixels.height()).isEqualTo(2);
        assertThat(pixels.argb()).containsExactly(0xFF102030, 0xFFFFEEDD);
    }

    @Test
    void hasNothingForBytesThatAreNoPicture() {
        assertThat(Pixels.ofPng(new byte[] {1, 2, 3})).isEmpty();
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}

package org.casebook.dataaccess.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RenderedPictureTest {
    @Test
    void averagesTheAreaOfEachNewPixel() {
        RenderedPicture picture = new RenderedPicture(4, 2, 1, new byte[] {0, 10, 20, 30, 40, 50, 60, 70});
        assertThat(picture.fittedTo(2, 1)).satisfies(small -> {
            assertThat(small.width()).isEqualTo(2);
            assertThat(small.height()).isEqualTo(1);
            assertThat(small.samples()).containsExactly(25, 45);
        });
    }

    @Test
    void weighsPixelsThatLieInTwoNewOnes() {
        RenderedPicture picture = new RenderedPicture(3, 1, 1, new byte[] {0, 30, 60});
        assertThat(picture.fittedTo(2, 1).samples()).containsExactly(10, 50);
    }

    @Test
    void keepsOnePixelOfAVeryNarrowPicture() {
        RenderedPicture picture = new RenderedPicture(1000, 1, 1, new byte[1000]);
        assertThat(picture.fittedTo(128, 1).height()).isEqualTo(1);
    }

    @Test
    void keepsSamplesInPng() throws IOException {
        byte[] samples = {1, 2, 3, (byte) 250, (byte) 251, (byte) 252};
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(new RenderedPicture(2, 1, 3, samples).png()));
        assertThat(read.getRGB(0, 0)).isEqualTo(0xFF010203);
        assertThat(read.getRGB(1, 0)).isEqualTo(0xFFFAFBFC);
    }

    @Test
    void keepsGreySamplesInPng() throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(
                new RenderedPicture(3, 1, 1, new byte[] {0, 100, (byte) 255}).png()));
        assertThat(read.getRaster().getSample(0, 0, 0)).isZero();
        assertThat(read.getRaster().getSample(1, 0, 0)).isEqualTo(100);
        assertThat(read.getRaster().getSample(2, 0, 0)).isEqualTo(255);
    }
}

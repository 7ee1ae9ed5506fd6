package org.casebook.dataaccess.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.casebook.dataaccess.imaging.DicomAttribute.*;

import java.io.IOException;
import java.util.List;
import org.casebook.dataaccess.imaging.Decoding.Decoded;
import org.junit.jupiter.api.Test;

class PresentationTest {
    private static final TransferSyntax SYNTAX = TransferSyntax.EXPLICIT_LITTLE;

    /// A file read back, and what it shows.
    private record Shown(Presentation presentation, PixelFrame frame) {
        int[] samples() {
            byte[] bytes = presentation.picture(frame).samples();
            int[] samples = new int[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                samples[i] = bytes[i] & 0xFF;
            }
            return samples;
        }
    }

    private static Shown shown(DicomBytes bytes) throws IOException {
        DicomFile file = DicomFile.read(bytes.source());
        Decoded decoded = (Decoded) file.decode(0, DicomDecoder.standard());
        return new Shown(Presentation.of(file, 0), decoded.frame());
    }

    private static DicomBytes eightBit(String photometric, int samples, int columns) {
        return DicomBytes.in(SYNTAX)
                .text(SOP_INSTANCE_UID, "1.2.3")
                .numbers(SAMPLES_PER_PIXEL, samples)
                .text(PHOTOMETRIC_INTERPRETATION, photometric)
                .numbers(ROWS, 1)
                .numbers(COLUMNS, columns)
                .numbers(BITS_ALLOCATED, 8);
    }

    @Test
    void rescalesToHounsfieldUnitsAndWindows() throws IOException {
        Shown ct = shown(DicomBytes.grey(SYNTAX, 1, 4)
                .text(WINDOW_CENTER, "40\\-600")
                .text(WINDOW_WIDTH, "400\\1500")
                .text(RESCALE_INTERCEPT, "-1024")
                .text(RESCALE_SLOPE, "2")
                .numbers(PIXEL_DATA, 0, 432, 532, 1000));
        assertThat(ct.presentation().unit()).isEqualTo("HU");
        assertThat(ct.presentation().modalityValues(ct.frame())).containsExactly(-1024f, -160f, 40f, 976f);
        assertThat(ct.presentation().windows())
                .containsExactly(new Window(40, 400, Window.Shape.LINEAR), new Window(-600, 1500, Window.Shape.LINEAR));
        assertThat(ct.samples()).containsExactly(0, 0, 128, 255);
    }

    @Test
    void showsTheLowestValueOfMonochrome1White() throws IOException {
        Shown inverted = shown(eightBit("MONOCHROME1", 1, 2)
                .text(WINDOW_CENTER, "128")
                .text(WINDOW_WIDTH, "256")
                .bytes(PIXEL_DATA, new byte[] {0, (byte) 200}));
        assertThat(inverted.samples()).containsExactly(255, 55);
    }

    @Test
    void makesAWindowFromTheDataWithoutPadding() throws IOException {
        Shown padded = shown(DicomBytes.grey(SYNTAX, 1, 4)
                .numbers(PIXEL_PADDING_VALUE, -2000)
                .numbers(PIXEL_DATA, -2000, 100, 200, 300));
        assertThat(padded.presentation().window(padded.frame()))
                .isEqualTo(new Window(200, 200, Window.Shape.LINEAR_EXACT));
        assertThat(padded.samples()).containsExactly(0, 0, 128, 255);
    }

    @Test
    void showsAFrameOfOneValue() throws IOException {
        Shown flat = shown(DicomBytes.grey(SYNTAX, 1, 2).numbers(PIXEL_DATA, 7, 7));
        assertThat(flat.samples()).containsExactly(128, 128);
    }

    @Test
    void appliesATableOfShades() throws IOException {
        DicomBytes table = DicomBytes.in(SYNTAX)
                .numbers(LUT_DESCRIPTOR, 3, 10, 8)
                .bytes(LUT_DATA, new byte[] {0, 100, (byte) 255});
        Shown shaded = shown(DicomBytes.grey(SYNTAX, 1, 4)
                .sequence(VOI_LUT_SEQUENCE, true, List.of(table))
                .numbers(PIXEL_DATA, 5, 10, 11, 99));
        assertThat(shaded.samples()).containsExactly(0, 0, 100, 255);
    }

    @Test
    void appliesATableOfModalityValues() throws IOException {
        DicomBytes table =
                DicomBytes.in(SYNTAX).numbers(LUT_DESCRIPTOR, 2, -1, 16).numbers(LUT_DATA, 500, 1000);
        Shown densities = shown(DicomBytes.grey(SYNTAX, 1, 3)
                .sequence(MODALITY_LUT_SEQUENCE, false, List.of(table))
                .numbers(PIXEL_DATA, -7, -1, 0));
        assertThat(densities.presentation().modalityValues(densities.frame())).containsExactly(500f, 500f, 1000f);
    }

    @Test
    void looksColoursUpInThePalette() throws IOException {
        Shown coloured = shown(eightBit("PALETTE COLOR", 1, 2)
                .numbers(RED_PALETTE_DESCRIPTOR, 2, 0, 16)
                .numbers(GREEN_PALETTE_DESCRIPTOR, 2, 0, 16)
                .numbers(BLUE_PALETTE_DESCRIPTOR, 2, 0, 16)
                .numbers(RED_PALETTE_DATA, 0xFFFF, 0)
                .numbers(GREEN_PALETTE_DATA, 0, 0x8080)
                .numbers(BLUE_PALETTE_DATA, 0, 0xFFFF)
                .bytes(PIXEL_DATA, new byte[] {0, 1}));
        assertThat(coloured.samples()).containsExactly(255, 0, 0, 0, 128, 255);
    }

    @Test
    void convertsLuminanceAndChrominance() throws IOException {
        // pure red and pure grey by the equations of PS3.3 C.7.6.3.1.2
        Shown colour = shown(eightBit("YBR_FULL", 3, 2)
                .bytes(PIXEL_DATA, new byte[] {76, 85, (byte) 255, 90, (byte) 128, (byte) 128}));
        assertThat(colour.samples()).containsExactly(254, 0, 0, 90, 90, 90);
    }

    @Test
    void readsWindowAndSpacingOfAnEnhancedObjectFromItsFrames() throws IOException {
        DicomBytes window = DicomBytes.in(SYNTAX).text(WINDOW_CENTER, "50").text(WINDOW_WIDTH, "100");
        DicomBytes measures = DicomBytes.in(SYNTAX).text(PIXEL_SPACING, "2\\1");
        Shown enhanced = shown(DicomBytes.grey(SYNTAX, 1, 1)
                .sequence(
                        SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
                        true,
                        List.of(DicomBytes.in(SYNTAX).sequence(PIXEL_MEASURES_SEQUENCE, true, List.of(measures))))
                .sequence(
                        PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE,
                        true,
                        List.of(DicomBytes.in(SYNTAX).sequence(FRAME_VOI_LUT_SEQUENCE, true, List.of(window))))
                .numbers(PIXEL_DATA, 3));
        assertThat(enhanced.presentation().windows()).containsExactly(new Window(50, 100, Window.Shape.LINEAR));
        assertThat(enhanced.presentation().pixelAspect()).isCloseTo(2, within(1e-9));
    }

    @Test
    void drawsThumbnailsWithSquarePixels() throws IOException {
        DicomFile file = DicomFile.read(DicomBytes.grey(SYNTAX, 10, 10)
                .text(PIXEL_SPACING, "2\\1")
                .numbers(PIXEL_DATA, new int[100])
                .source());
        assertThat(Thumbnail.of(file, DicomDecoder.standard())).isInstanceOfSatisfying(Thumbnail.Drawn.class, drawn -> {
            assertThat(drawn.picture().width()).isEqualTo(64);
            assertThat(drawn.picture().height()).isEqualTo(128);
        });
    }

    @Test
    void saysWhyThereIsNoThumbnail() throws IOException {
        DicomFile file = DicomFile.read(DicomBytes.grey(new TransferSyntax("1.2.840.10008.1.2.4.80"), 1, 1)
                .fragments(new byte[] {1, 2})
                .source());
        assertThat(Thumbnail.of(file, DicomDecoder.standard()))
                .isEqualTo(new Thumbnail.Unavailable("no decoder for JPEG-LS lossless (1.2.840.10008.1.2.4.80)"));
    }
}

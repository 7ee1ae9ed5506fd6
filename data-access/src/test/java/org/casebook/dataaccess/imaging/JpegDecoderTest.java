package org.casebook.dataaccess.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.casebook.dataaccess.imaging.Decoding.Undecodable;
import org.junit.jupiter.api.Test;

class JpegDecoderTest extends DicomDecoderContract {
    @Override
    protected DicomDecoder decoder() {
        return new JpegDecoder();
    }

    @Override
    protected List<KnownFrame> knownFrames() {
        byte[] grey = twoBlocks(new int[] {50}, new int[] {200});
        byte[] colour = twoBlocks(new int[] {50, 90, 160}, new int[] {200, 128, 100});
        int[] twelve = {0, 1, 4095, 17, 2048, 3};
        return List.of(
                new KnownFrame(
                        "baseline grey",
                        new EncodedFrame(
                                format(TransferSyntax.JPEG_BASELINE, 8, 16, Photometric.MONOCHROME2, 8, 8),
                                baseline(grey, 1),
                                0),
                        grey),
                new KnownFrame(
                        "baseline colour stays as stored",
                        new EncodedFrame(
                                format(TransferSyntax.JPEG_BASELINE, 8, 16, Photometric.YBR_FULL, 8, 8),
                                baseline(colour, 3),
                                0),
                        colour),
                new KnownFrame(
                        "lossless 12 bit",
                        new EncodedFrame(
                                format(TransferSyntax.JPEG_LOSSLESS_FIRST_ORDER, 2, 3, Photometric.MONOCHROME2, 16, 12),
                                LosslessJpeg.encode(twelve, 2, 3, 12),
                                0),
                        words(twelve)));
    }

    @Test
    void saysThatTwelveBitExtendedHasNoDecoder() {
        byte[] jpeg = LosslessJpeg.encode(new int[] {1, 2}, 1, 2, 12);
        jpeg[3] = (byte) 0xC1; // behind the start of image: the start of frame of the extended process
        PixelFormat format = format(TransferSyntax.JPEG_EXTENDED, 1, 2, Photometric.MONOCHROME2, 16, 12);
        assertThat(decoder().decode(new EncodedFrame(format, jpeg, 0)))
                .isEqualTo(new Undecodable("no decoder for JPEG extended with 12 bits"));
    }

    @Test
    void saysThatTheStreamHasAnotherShape() {
        byte[] jpeg = LosslessJpeg.encode(new int[] {1, 2}, 1, 2, 12);
        PixelFormat format = format(TransferSyntax.JPEG_LOSSLESS, 2, 1, Photometric.MONOCHROME2, 16, 12);
        assertThat(decoder().decode(new EncodedFrame(format, jpeg, 0)))
                .isEqualTo(new Undecodable("the JPEG stream is 1 × 2, the object says 2 × 1"));
    }

    private static PixelFormat format(
            TransferSyntax syntax, int rows, int columns, Photometric photometric, int allocated, int stored) {
        return new PixelFormat(
                syntax,
                rows,
                columns,
                photometric.samples(),
                photometric,
                false,
                allocated,
                stored,
                stored - 1,
                false,
                1);
    }

    /// Eight rows of sixteen pixels: two blocks of one colour each, which a cosine transform keeps exactly.
    private static byte[] twoBlocks(int[] left, int[] right) {
        byte[] samples = new byte[8 * 16 * left.length];
        for (int i = 0; i < samples.length; i++) {
            int pixel = i / left.length;
            samples[i] = (byte) (pixel % 16 < 8 ? left : right)[i % left.length];
        }
        return samples;
    }

    private static byte[] words(int[] values) {
        byte[] bytes = new byte[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[2 * i] = (byte) values[i];
            bytes[2 * i + 1] = (byte) (values[i] >> 8);
        }
        return bytes;
    }

    /// Finest quantisation, no colour conversion.
    private static byte[] baseline(byte[] samples, int bands) {
        WritableRaster raster = Raster.createInterleavedRaster(0, 16, 8, bands, null);
        int[] values = new int[samples.length];
        for (int i = 0; i < samples.length; i++) {
            values[i] = samples[i] & 0xFF;
        }
        raster.setPixels(0, 0, 16, 8, values);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(1);
            writer.write(null, new IIOImage(raster, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

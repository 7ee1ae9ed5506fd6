package org.casebook.dataaccess.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.casebook.dataaccess.imaging.Decoding.Decoded;
import org.casebook.dataaccess.imaging.Decoding.Undecodable;
import org.junit.jupiter.api.Test;

/// What every [DicomDecoder] must do. A test of a decoder extends this class and names frames whose samples it knows.
public abstract class DicomDecoderContract {
    private static final long SEED = 4711L;

    /// A frame and its samples, which must come out to the bit.
    ///
    /// @param samples as [PixelFrame#bytes()]
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record KnownFrame(String name, EncodedFrame frame, byte[] samples) {}

    protected abstract DicomDecoder decoder();

    /// At least one for each transfer syntax and layout that the decoder knows.
    protected abstract List<KnownFrame> knownFrames();

    @Test
    void givesTheSamplesOfKnownFrames() {
        assertThat(knownFrames()).isNotEmpty();
        for (KnownFrame known : knownFrames()) {
            Decoding decoding = decoder().decode(known.frame());
            assertThat(decoding).as(known.name()).isInstanceOf(Decoded.class);
            assertThat(((Decoded) decoding).frame().bytes()).as(known.name()).isEqualTo(known.samples());
            assertThat(((Decoded) decoding).missing()).as(known.name()).isZero();
        }
    }

    @Test
    void knowsTheSyntaxesOfItsFrames() {
        for (KnownFrame known : knownFrames()) {
            assertThat(decoder().decodes(known.frame().format().syntax()))
                    .as(known.name())
                    .isTrue();
        }
    }

    @Test
    void namesATransferSyntaxItDoesNotKnow() {
        KnownFrame known = knownFrames().getFirst();
        TransferSyntax foreign = new TransferSyntax("1.2.3.4.5.6.7");
        assertThat(decoder().decodes(foreign)).isFalse();
        EncodedFrame frame = new EncodedFrame(
                withSyntax(known.frame().format(), foreign), known.frame().bytes(), 0);
        assertThat(decoder().decode(frame))
                .isInstanceOfSatisfying(
                        Undecodable.class, u -> assertThat(u.reason()).contains("1.2.3.4.5.6.7"));
    }

    @Test
    void givesTheSameAnswerTwiceAndChangesNoInput() {
        for (KnownFrame known : knownFrames()) {
            byte[] before = known.frame().bytes().clone();
            decoder().decode(known.frame());
            assertThat(known.frame().bytes()).as(known.name()).isEqualTo(before);
            assertThat(((Decoded) decoder().decode(known.frame())).frame().bytes())
                    .as(known.name())
                    .isEqualTo(known.samples());
        }
    }

    @Test
    void answersForFramesCutOffAnywhere() {
        for (KnownFrame known : knownFrames()) {
            byte[] bytes = known.frame().bytes();
            for (int length = 0; length < bytes.length; length++) {
                requireAnswer(known, Arrays.copyOf(bytes, length), bytes.length - length);
            }
        }
    }

    @Test
    void answersForDamagedFrames() {
        Random random = new Random(SEED);
        for (KnownFrame known : knownFrames()) {
            for (int round = 0; round < 300; round++) {
                byte[] bytes = known.frame().bytes().clone();
                for (int i = 0; i <= round % 4; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                requireAnswer(known, bytes, 0);
            }
        }
    }

    @Test
    void refusesALargeFrameOfFewBytes() {
        for (KnownFrame known : knownFrames()) {
            PixelFormat f = known.frame().format();
            PixelFormat large = new PixelFormat(
                    f.syntax(),
                    8000,
                    8000,
                    f.samples(),
                    f.photometric(),
                    f.planar(),
                    f.bitsAllocated(),
                    f.bitsStored(),
                    f.highBit(),
                    f.signed(),
                    1);
            assertThat(decoder().decode(new EncodedFrame(large, known.frame().bytes(), 0)))
                    .as(known.name())
                    .isInstanceOf(Undecodable.class);
        }
    }

    private void requireAnswer(KnownFrame known, byte[] bytes, long missing) {
        PixelFormat format = known.frame().format();
        switch (decoder().decode(new EncodedFrame(format, bytes, missing))) {
            case Decoded(PixelFrame frame, long lacking) -> {
                assertThat(frame.bytes()).as(known.name()).hasSize(format.frameBytes());
                assertThat(lacking).as(known.name()).isNotNegative();
                if (missing > 0) {
                    assertThat(lacking).as(known.name()).isPositive();
                }
            }
            case Undecodable(String reason) ->
                assertThat(reason).as(known.name()).isNotBlank().doesNotContain("\n");
        }
    }

    private static PixelFormat withSyntax(PixelFormat f, TransferSyntax syntax) {
        return new PixelFormat(
                syntax,
                f.rows(),
                f.columns(),
                f.samples(),
                f.photometric(),
                f.planar(),
                f.bitsAllocated(),
                f.bitsStored(),
                f.highBit(),
                f.signed(),
                f.frames());
    }
}

package org.casebook.dataaccess.imaging;

/// One decoded frame: the samples as stored, before any table or colour conversion.
///
/// @param bytes rows × columns × samples, row by row, colour by pixel, little endian, in the container of bits
///     allocated (single bits as one byte each). Nobody may change them
@SuppressWarnings("ArrayRecordComponent") // large, handed over once and never compared
public record PixelFrame(PixelFormat format, byte[] bytes) {

    /// @throws IllegalArgumentException when the bytes are not as many as the format asks for
    public PixelFrame {
        if (bytes.length != format.frameBytes()) {
            throw new IllegalArgumentException(
                    "frame has %d bytes, must have %d".formatted(bytes.length, format.frameBytes()));
        }
    }

    /// A stored value: the stored bits alone, with their sign.
    ///
    /// @param index base 0, row by row, colour by pixel
    public long stored(int index) {
        return meaning(container(index));
    }

    /// The bits of a sample with those that are not stored, overlays for instance.
    long container(int index) {
        int width = format.bytesPerSample();
        long container = 0;
        for (int b = width - 1; b >= 0; b--) {
            container = (container << 8) | (bytes[width * index + b] & 0xFF);
        }
        return container;
    }

    /// The stored bits of a container, with their sign.
    long meaning(long container) {
        int unused = 64 - format.bitsStored();
        long left = (container >>> (format.highBit() + 1 - format.bitsStored())) << unused;
        return format.signed() ? left >> unused : left >>> unused;
    }
}

package org.casebook.dataaccess.imaging;

/// Turns the bytes of a frame into its samples. An implementation has no state, changes no bytes that it is given, and
/// answers for any bytes at all: what it cannot decode is [Decoding.Undecodable], never an exception. Every
/// implementation passes the tests of `DicomDecoderContract`.
public interface DicomDecoder {
    /// Whether frames of this transfer syntax are worth trying.
    boolean decodes(TransferSyntax syntax);

    Decoding decode(EncodedFrame frame);

    /// Native pixels, RLE lossless, and JPEG as far as its library goes (baseline, extended 8 bit, lossless).
    static DicomDecoder standard() {
        return FirstFittingDecoder.STANDARD;
    }
}

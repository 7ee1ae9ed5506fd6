package org.casebook.dataaccess.imaging;

/// One frame as it stands in the file.
///
/// @param bytes of native pixels in little endian, of single bits with the first pixel in the lowest bit of the first
///     byte; of compressed ones the joined fragments. Nobody may change them
/// @param missing how many bytes the file lacks of this frame
@SuppressWarnings("ArrayRecordComponent") // large, handed over once and never compared
public record EncodedFrame(PixelFormat format, byte[] bytes, long missing) {}

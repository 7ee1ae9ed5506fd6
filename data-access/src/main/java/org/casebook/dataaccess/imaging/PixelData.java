package org.casebook.dataaccess.imaging;

import java.util.List;

/// Where the pixels stand in the file; they are read frame by frame when somebody asks.
/// Offsets are base 0, in bytes of the data as written (unpacked where the transfer syntax is deflated).
sealed interface PixelData {
    /// Uncompressed, all frames in one piece.
    ///
    /// @param vr OB or OW as declared
    /// @param length as declared, in bytes
    /// @param available how much of it is in the file
    record Native(Vr vr, long offset, long length, long available) implements PixelData {}

    /// Compressed, in fragments.
    ///
    /// @param offsetTable where each frame starts, in bytes from the first fragment's item tag; may be empty
    record Encapsulated(List<Long> offsetTable, List<Fragment> fragments) implements PixelData {
        public Encapsulated {
            offsetTable = List.copyOf(offsetTable);
            fragments = List.copyOf(fragments);
        }
    }

    /// A piece of a compressed frame.
    ///
    /// @param offset of its bytes, behind the item's tag and length
    /// @param length what is in the file
    /// @param missing how many more bytes were declared
    /// @param startsImage whether it starts with a JPEG start-of-image marker
    record Fragment(long offset, long length, long missing, boolean startsImage) {}
}

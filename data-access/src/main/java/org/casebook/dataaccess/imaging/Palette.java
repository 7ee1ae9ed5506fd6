package org.casebook.dataaccess.imaging;

import static org.casebook.dataaccess.imaging.DicomAttribute.*;

/// The colours of a palette colour object.
///
/// Source: DICOM PS3.3 section C.7.9.
record Palette(LookupTable red, LookupTable green, LookupTable blue) {

    /// @throws DicomException when a table is missing, segmented, or does not fit its descriptor
    static Palette of(DataSet set, boolean signed) {
        if (!set.has(RED_PALETTE_DATA) && set.has(SEGMENTED_RED_PALETTE_DATA)) {
            throw new DicomException("segmented palettes cannot be shown");
        }
        return new Palette(
                LookupTable.of(set, RED_PALETTE_DESCRIPTOR, RED_PALETTE_DATA, signed),
                LookupTable.of(set, GREEN_PALETTE_DESCRIPTOR, GREEN_PALETTE_DATA, signed),
                LookupTable.of(set, BLUE_PALETTE_DESCRIPTOR, BLUE_PALETTE_DATA, signed));
    }

    void colour(long stored, byte[] rgb, int at) {
        rgb[at] = (byte) Math.round(red.shade((double) stored));
        rgb[at + 1] = (byte) Math.round(green.shade((double) stored));
        rgb[at + 2] = (byte) Math.round(blue.shade((double) stored));
    }
}

package org.casebook.dataaccess.imaging;

import java.util.Optional;

/// What the samples of a pixel mean.
///
/// Source: DICOM PS3.3 section C.7.6.3.1.2.
public enum Photometric {
    /// Grey, the lowest value is white.
    MONOCHROME1,
    /// Grey, the lowest value is black.
    MONOCHROME2,
    PALETTE_COLOR,
    RGB,
    YBR_FULL,
    YBR_FULL_422,
    YBR_PARTIAL_422,
    YBR_PARTIAL_420,
    /// Of JPEG 2000; its decoder gives RGB.
    YBR_ICT,
    /// Of lossless JPEG 2000; its decoder gives RGB.
    YBR_RCT;

    static Optional<Photometric> of(String term) {
        for (Photometric photometric : values()) {
            if (photometric.name().equals(term.replace(' ', '_'))) {
                return Optional.of(photometric);
            }
        }
        return Optional.empty();
    }

    int samples() {
        return this == MONOCHROME1 || this == MONOCHROME2 || this == PALETTE_COLOR ? 1 : 3;
    }
}

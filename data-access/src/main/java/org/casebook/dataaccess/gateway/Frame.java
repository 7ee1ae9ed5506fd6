package org.casebook.dataaccess.gateway;

import org.casebook.dataaccess.imaging.Window;

/// One frame at full resolution, or why there is none.
@SuppressWarnings("ArrayRecordComponent") // pixels are large, handed over once and never compared
public sealed interface Frame {
    /// A grey frame in the units of its modality (Hounsfield units for CT).
    ///
    /// @param values rows × columns, row by row
    /// @param unit `HU` for CT, otherwise empty
    /// @param proposed the window that the source or the data propose
    /// @param inverted true when the lowest value is shown white (MONOCHROME1)
    /// @param pixelAspect height of a pixel divided by its width
    record Grey(
            int rows, int columns, float[] values, String unit, Window proposed, boolean inverted, double pixelAspect)
            implements Frame {}

    /// A colour frame.
    ///
    /// @param rgb rows × columns × 3, row by row, 8 bit
    record Colour(int rows, int columns, byte[] rgb, double pixelAspect) implements Frame {}

    /// No picture.
    ///
    /// @param reason one line
    record Unavailable(String reason) implements Frame {}
}

package org.casebook.viewmodels.viewer;

import org.casebook.dataaccess.gateway.Frame;
import org.casebook.dataaccess.imaging.Window;
import org.casebook.viewmodels.imaging.Pixels;

/// Turns frames into pictures for the screen. Pure; runs off the FX thread.
final class Shades {
    private static final int WHITE = 255;

    private Shades() {}

    /// A grey frame through a window.
    ///
    /// @param inverted whether the user turned black and white around
    static Pixels of(Frame.Grey frame, Window window, boolean inverted) {
        float[] values = frame.values();
        int[] argb = new int[values.length];
        boolean around = frame.inverted() != inverted;
        for (int i = 0; i < argb.length; i++) {
            int shade = (int) (window.shade(values[i]) + 0.5);
            argb[i] = Pixels.grey(around ? WHITE - shade : shade);
        }
        return new Pixels(frame.columns(), frame.rows(), argb);
    }

    /// A colour frame, which no window applies to.
    ///
    /// @param inverted whether the user turned the colours around
    static Pixels of(Frame.Colour frame, boolean inverted) {
        byte[] rgb = frame.rgb();
        int[] argb = new int[frame.rows() * frame.columns()];
        int mask = inverted ? WHITE : 0;
        for (int i = 0; i < argb.length; i++) {
            argb[i] = Pixels.opaque(
                    (rgb[3 * i] & WHITE) ^ mask, (rgb[3 * i + 1] & WHITE) ^ mask, (rgb[3 * i + 2] & WHITE) ^ mask);
        }
        return new Pixels(frame.columns(), frame.rows(), argb);
    }
}

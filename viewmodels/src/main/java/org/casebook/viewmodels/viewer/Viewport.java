package org.casebook.viewmodels.viewer;

/// The arithmetic of zooming and moving a picture on a pane.
final class Viewport {
    private static final double SMALLEST = 0.05;
    private static final double LARGEST = 40;

    private double paneWidth;
    private double paneHeight;
    private double pictureWidth;
    private double pictureHeight;
    private double scale = 1;
    private double x;
    private double y;
    private boolean fitted = true;

    /// The pane has this size from now on.
    void resize(double width, double height) {
        double dx = (width - paneWidth) / 2;
        double dy = (height - paneHeight) / 2;
        paneWidth = width;
        paneHeight = height;
        if (fitted) {
            fit();
        } else {
            pan(dx, dy);
        }
    }

    /// A picture of this shape is shown; one of another shape than before is fitted to the pane.
    ///
    /// @param pixelAspect height of a pixel divided by its width
    void show(int columns, int rows, double pixelAspect) {
        double height = rows * pixelAspect;
        if (columns != pictureWidth || height != pictureHeight) {
            pictureWidth = columns;
            pictureHeight = height;
            fit();
        }
    }

    /// The whole picture, as large as the pane allows.
    void fit() {
        fitted = true;
        if (pictureWidth > 0 && paneWidth > 0 && paneHeight > 0) {
            scale = Math.min(paneWidth / pictureWidth, paneHeight / pictureHeight);
            centre();
        }
    }

    /// One column of the picture on one pixel of the screen.
    void actualSize() {
        fitted = false;
        scale = 1;
        centre();
    }

    private void centre() {
        x = (paneWidth - pictureWidth * scale) / 2;
        y = (paneHeight - pictureHeight * scale) / 2;
    }

    /// Larger or smaller; what lies under a place of the pane stays there.
    void zoom(double factor, double atX, double atY) {
        fitted = false;
        double before = scale;
        scale = Math.clamp(scale * factor, SMALLEST, LARGEST);
        x = atX - (atX - x) * scale / before;
        y = atY - (atY - y) * scale / before;
    }

    /// As [#zoom(double, double, double)], around the middle of the pane.
    void zoom(double factor) {
        zoom(factor, paneWidth / 2, paneHeight / 2);
    }

    void pan(double dx, double dy) {
        fitted = false;
        x += dx;
        y += dy;
    }

    Placement placement() {
        return new Placement(x, y, pictureWidth * scale, pictureHeight * scale);
    }

    /// How large a column is on the screen.
    double scale() {
        return scale;
    }
}

package org.casebook.viewmodels.viewer;

/// Where on its pane a picture is drawn, in pixels of the screen.
public record Placement(double x, double y, double width, double height) {
    static final Placement NOWHERE = new Placement(0, 0, 0, 0);

    /// The column of the picture under a place of the pane, base 0; outside the picture negative or too large.
    int column(double paneX, int columns) {
        return (int) Math.floor((paneX - x) / width * columns);
    }

    /// As [#column], for rows.
    int row(double paneY, int rows) {
        return (int) Math.floor((paneY - y) / height * rows);
    }
}

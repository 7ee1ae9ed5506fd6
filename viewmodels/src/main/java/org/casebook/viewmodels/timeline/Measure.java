package org.casebook.viewmodels.timeline;

/// How wide the view writes a text.
@FunctionalInterface
public interface Measure {
    /// In pixels.
    double width(String text);

    /// The text, cut so that it fits with an ellipsis; empty when not even a few letters fit.
    default String fitted(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(cut(text, middle)) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low < 3 ? "" : cut(text, low);
    }

    private static String cut(String text, int length) {
        return text.substring(0, length).stripTrailing() + "…";
    }
}

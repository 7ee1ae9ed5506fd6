package org.casebook.dataaccess.imaging;

/// Resizes by averaging: every new pixel is the mean of the area of old pixels that it covers, in both directions.
final class AreaAverage {
    private AreaAverage() {}

    static byte[] resized(RenderedPicture picture, int newWidth, int newHeight) {
        int channels = picture.channels();
        float[] narrow = new float[newWidth * picture.height() * channels];
        byte[] samples = picture.samples();
        for (int x = 0; x < newWidth; x++) {
            Span span = Span.of(x, newWidth, picture.width());
            for (int y = 0; y < picture.height(); y++) {
                for (int c = 0; c < channels; c++) {
                    float sum = 0;
                    for (int old = span.from; old < span.to; old++) {
                        sum += span.weight(old) * (samples[(y * picture.width() + old) * channels + c] & 0xFF);
                    }
                    narrow[(y * newWidth + x) * channels + c] = sum;
                }
            }
        }
        byte[] resized = new byte[newWidth * newHeight * channels];
        int stride = newWidth * channels;
        for (int y = 0; y < newHeight; y++) {
            Span span = Span.of(y, newHeight, picture.height());
            for (int i = 0; i < stride; i++) {
                float sum = 0;
                for (int old = span.from; old < span.to; old++) {
                    sum += span.weight(old) * narrow[old * stride + i];
                }
                resized[y * stride + i] = (byte) Math.clamp(Math.round(sum), 0, 255);
            }
        }
        return resized;
    }

    /// The old pixels under a new one.
    ///
    /// @param start where it starts, in old pixels
    /// @param end where it ends, exclusive
    private record Span(double start, double end, int from, int to) {
        static Span of(int index, int newSize, int oldSize) {
            double start = (double) index * oldSize / newSize;
            double end = (double) (index + 1) * oldSize / newSize;
            return new Span(start, end, (int) start, Math.min(oldSize, (int) Math.ceil(end)));
        }

        /// The share of an old pixel in the new one; all shares together are 1.
        float weight(int old) {
            return (float) ((Math.min(end, old + 1.0) - Math.max(start, old)) / (end - start));
        }
    }
}

package org.casebook.viewmodels.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.gateway.Frame;
import org.casebook.viewmodels.sample.SampleSource;
import org.junit.jupiter.api.Test;

class FrameCacheTest {
    private static final int PIXELS = 1000;
    private static final long ONE = 3 * PIXELS + 128;

    private final FrameCache cache = new FrameCache(3 * ONE);

    @Test
    void dropsWhatWasUsedLongestAgoWhenFull() {
        cache.put(slice(1), frame(PIXELS));
        cache.put(slice(2), frame(PIXELS));
        cache.put(slice(3), frame(PIXELS));
        assertThat(cache.get(slice(1))).isPresent();

        cache.put(slice(4), frame(PIXELS));

        assertThat(cache.get(slice(2))).isEmpty();
        assertThat(cache.get(slice(1))).isPresent();
        assertThat(cache.get(slice(4))).isPresent();
        assertThat(cache.bytes()).isEqualTo(3 * ONE);
    }

    @Test
    void countsAFrameThatIsPutTwiceOnce() {
        cache.put(slice(1), frame(PIXELS));
        cache.put(slice(1), frame(PIXELS));

        assertThat(cache.bytes()).isEqualTo(ONE);
    }

    @Test
    void keepsNothingThatIsLargerThanItself() {
        cache.put(slice(1), frame(PIXELS));
        cache.put(slice(2), frame(4 * PIXELS));

        assertThat(cache.get(slice(2))).isEmpty();
        assertThat(cache.get(slice(1))).isPresent();
    }

    private static Slice slice(int number) {
        return new Slice(SampleSource.id(ItemKind.INSTANCE, "any"), number, null);
    }

    private static Frame frame(int pixels) {
        return new Frame.Colour(1, pixels, new byte[3 * pixels], 1);
    }
}

package org.casebook.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void takesTheMedianOfEachSideWithoutTheRoundThatWarmsUp() throws IOException {
        Iterator<Long> ours =
                List.of(90 * SECOND, 4 * SECOND, 2 * SECOND, 9 * SECOND).iterator();
        Iterator<Long> bare =
                List.of(80 * SECOND, SECOND, 3 * SECOND, 2 * SECOND).iterator();

        assertThat(Pair.of(3, ours::next, bare::next)).isEqualTo(new Pair(4, 2));
    }

    @Test
    void timesBothInTurn() throws IOException {
        List<String> order = new ArrayList<>();

        Pair.of(1, () -> note(order, "casebook"), () -> note(order, "bare"));

        assertThat(order).containsExactly("bare", "casebook", "bare", "casebook");
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetween() {
        assertThat(Pair.median(List.of(4 * SECOND, SECOND, 2 * SECOND, 9 * SECOND)))
                .isEqualTo(3.0);
    }

    private static long note(List<String> order, String what) {
        order.add(what);
        return 1;
    }
}

package org.casebook.viewmodels.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.viewmodels.sample.SampleSource;
import org.junit.jupiter.api.Test;

class StackLinkTest {
    @Test
    void putsEqualPositionsTogetherWhenStacksOverlap() {
        List<Slice> first = placed(0, 5, 10);
        List<Slice> second = placed(2, 2.5, 20);

        StackLink link = StackLink.opening(first, second);

        assertThat(link).isEqualTo(new StackLink(true, 0));
        assertThat(link.counterpart(first, 4, second)).isEqualTo(7);
        assertThat(link.reversed().counterpart(second, 7, first)).isEqualTo(4);
    }

    @Test
    void putsMiddlesTogetherWhenStacksDoNotOverlap() {
        List<Slice> first = placed(0, 5, 10);
        List<Slice> second = placed(1000, 5, 10);

        StackLink link = StackLink.opening(first, second);

        assertThat(link.counterpart(first, 5, second)).isEqualTo(5);
        assertThat(link.counterpart(first, 7, second)).isEqualTo(7);
    }

    @Test
    void countsWhereAStackHasNoPositions() {
        List<Slice> first = placed(0, 5, 10);
        List<Slice> second =
                IntStream.range(0, 6).mapToObj(StackLinkTest::unplaced).toList();

        StackLink link = StackLink.opening(first, second);

        assertThat(link).isEqualTo(new StackLink(false, -2));
        assertThat(link.counterpart(first, 5, second)).isEqualTo(3);
        assertThat(link.counterpart(first, 9, second)).isEqualTo(5);
        assertThat(link.counterpart(first, 0, second)).isZero();
    }

    @Test
    void keepsStacksAsTheUserSetThem() {
        List<Slice> first = placed(0, 5, 10);
        List<Slice> second = placed(0, 5, 10);

        StackLink link = StackLink.between(first, 2, second, 4);

        assertThat(link).isEqualTo(new StackLink(true, 10));
        assertThat(link.counterpart(first, 3, second)).isEqualTo(5);
        assertThat(link.reversed().counterpart(second, 5, first)).isEqualTo(3);
    }

    private static List<Slice> placed(double start, double spacing, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Slice(SampleSource.id(ItemKind.INSTANCE, "p" + i), 1, start + i * spacing))
                .toList();
    }

    private static Slice unplaced(int i) {
        return new Slice(SampleSource.id(ItemKind.INSTANCE, "u" + i), 1, null);
    }
}

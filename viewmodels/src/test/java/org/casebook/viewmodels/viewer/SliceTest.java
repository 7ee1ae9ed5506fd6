package org.casebook.viewmodels.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casebook.dataaccess.casefile.ImagingSeries;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.viewmodels.sample.SampleSource;
import org.junit.jupiter.api.Test;

class SliceTest {
    private static final ItemId FIRST = SampleSource.id(ItemKind.INSTANCE, "first");
    private static final ItemId SECOND = SampleSource.id(ItemKind.INSTANCE, "second");

    @Test
    void countsFramesAsPlacesAndLeavesOutWhatHasNoPixels() {
        List<Slice> stack = Slice.of(series(
                new ImagingSeries.StackImage(FIRST, 1, 5.0, 1),
                new ImagingSeries.StackImage(SampleSource.id(ItemKind.INSTANCE, "report"), 2, null, 0),
                new ImagingSeries.StackImage(SECOND, 3, 10.0, 2)));

        assertThat(stack)
                .containsExactly(new Slice(FIRST, 1, 5.0), new Slice(SECOND, 1, null), new Slice(SECOND, 2, null));
    }

    @Test
    void isPlacedOnlyWithDifferentPositionsEverywhere() {
        assertThat(Slice.arePlaced(List.of(new Slice(FIRST, 1, 5.0), new Slice(SECOND, 1, 6.0))))
                .isTrue();
        assertThat(Slice.arePlaced(List.of(new Slice(FIRST, 1, 5.0), new Slice(SECOND, 1, 5.0))))
                .isFalse();
        assertThat(Slice.arePlaced(List.of(new Slice(FIRST, 1, 5.0), new Slice(SECOND, 1, null))))
                .isFalse();
    }

    private static ImagingSeries series(ImagingSeries.StackImage... images) {
        return new ImagingSeries(
                SampleSource.id(ItemKind.SERIES, "any"), null, "CT", null, null, List.of(images), null);
    }
}

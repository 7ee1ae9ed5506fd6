package org.casebook.viewmodels.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;
import org.junit.jupiter.api.Test;

class SourceNumbersTest {
    private final SourceNumbers numbers = new SourceNumbers();

    @Test
    void gathersNeighboursAndKeepsKnownNumbers() {
        assertThat(numbers.of("EGFR", lines(1, 1))).isEqualTo("[1]");
        assertThat(numbers.of("CT", lines(2, 13))).isEqualTo("[2–13]");
        assertThat(numbers.of("both", List.of(line(1), line(14), line(3), line(4))))
                .isEqualTo("[1] [3–4] [14]");
    }

    @Test
    void listsEachSourceOnceWithItsPlaceAndFile() {
        numbers.of("EGFR", List.of(line(7), line(7), line(8)));

        assertThat(numbers.appendix().rows())
                .containsExactly(
                        List.of("1", "EGFR", "line 7", "ab".repeat(32)), List.of("2", "", "line 8", "ab".repeat(32)));
    }

    private static List<SourceRef> lines(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(SourceNumbersTest::line)
                .toList();
    }

    private static SourceRef line(long number) {
        return SourceRef.line(new ObjectHash("ab".repeat(32)), number);
    }
}

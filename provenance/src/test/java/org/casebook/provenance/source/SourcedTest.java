package org.casebook.provenance.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourcedTest {
    private static final SourceRef LINE_1 = SourceRef.line(ObjectHash.of(new byte[] {1}), 1);
    private static final SourceRef LINE_2 = SourceRef.line(ObjectHash.of(new byte[] {1}), 2);

    @Test
    void keepsAValueWithItsSources() {
        Sourced<Integer> age = Sourced.known(61, List.of(LINE_1, LINE_2));

        assertThat(age.value()).contains(61);
        assertThat(age.sources()).containsExactly(LINE_1, LINE_2);
    }

    @Test
    void keepsTheSourcesOfAComputedValue() {
        assertThat(Sourced.known(61, LINE_1).map(years -> years * 12)).isEqualTo(Sourced.known(732, LINE_1));
    }

    @Test
    void doesNotFollowLaterChangesOfAList() {
        List<SourceRef> sources = new ArrayList<>(List.of(LINE_1));
        Sourced<Integer> age = Sourced.known(61, sources);
        sources.add(LINE_2);

        assertThat(age.sources()).containsExactly(LINE_1);
    }

    @Test
    void refusesAValueWithoutSource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sourced.known(61, List.of()))
                .withMessage("sources is empty, a known value must have at least one");
    }

    @ParameterizedTest
    @EnumSource(Unknown.Reason.class)
    void staysUnknownForTheSameReason(Unknown.Reason reason) {
        Sourced<Integer> age = Sourced.unknown(reason);

        assertThat(age.value()).isEmpty();
        assertThat(age.sources()).isEmpty();
        assertThat(age.map(years -> years * 12)).isEqualTo(new Unknown<Integer>(reason));
    }
}

package org.casebook.viewmodels.hints;

import static org.assertj.core.api.Assertions.assertThat;

import org.casebook.viewmodels.sample.FakePorts;
import org.junit.jupiter.api.Test;

class HintsViewModelTest {
    private final FakePorts ports = new FakePorts();

    @Test
    void staysAwayOnceItIsPutAway() {
        HintsViewModel first = new HintsViewModel(ports);
        assertThat(first.shownProperty().get()).isTrue();

        first.dismiss();

        assertThat(first.shownProperty().get()).isFalse();
        assertThat(new HintsViewModel(ports).shownProperty().get()).isFalse();
    }

    @Test
    void beginsAgainAfterTheLast() {
        HintsViewModel hints = new HintsViewModel(ports);
        String first = hints.textProperty().getValue();

        hints.next();
        assertThat(hints.textProperty().getValue()).isNotEqualTo(first);
        hints.next();
        hints.next();
        hints.next();

        assertThat(hints.textProperty().getValue()).isEqualTo(first);
    }
}

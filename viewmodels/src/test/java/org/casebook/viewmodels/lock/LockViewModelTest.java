package org.casebook.viewmodels.lock;

import static org.assertj.core.api.Assertions.assertThat;

import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.junit.jupiter.api.Test;

class LockViewModelTest {
    private final SampleWorkplace sample = SampleWorkplace.immediate();
    private final LockViewModel lock = sample.workplace().lock();

    @Test
    void offersTheWindowToEverybodyElse() {
        assertThat(lock.accounts())
                .extracting(LockViewModel.Account::label)
                .isNotEmpty()
                .noneMatch(label -> label.contains(FakeHome.ONCOLOGIST.displayName()));
    }

    @Test
    void offersItBackToWhoLeft() {
        lock.accounts().getLast().signIn().run();

        assertThat(lock.accounts())
                .extracting(LockViewModel.Account::label)
                .anyMatch(label -> label.contains(FakeHome.ONCOLOGIST.displayName()));
    }
}

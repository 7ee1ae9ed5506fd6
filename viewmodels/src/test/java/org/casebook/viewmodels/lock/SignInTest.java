package org.casebook.viewmodels.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.casebook.dataaccess.governance.User;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.QueuedWork;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String RIGHT = "a walk in the rain";
    private static final String OTHER = "nine green bottles";

    private final SampleWorkplace sample = new SampleWorkplace(FakeHome.ONCOLOGIST, QueuedWork.immediate());

    private LockViewModel locked() {
        LockViewModel lock = sample.workplace().lock();
        sample.session().lock();
        return lock;
    }

    private boolean isLocked() {
        return sample.session().lockedProperty().get();
    }

    private User user() {
        return sample.session().userProperty().get();
    }

    @Test
    void whoHasNoPassphraseGoesOnWithout() {
        LockViewModel lock = locked();

        assertThat(lock.askingProperty().getValue()).isFalse();
        lock.goOn(new char[0]);

        assertThat(isLocked()).isFalse();
    }

    @Test
    void whoHasAPassphraseGoesOnWithItAlone() {
        sample.accounts().protect(FakeHome.ONCOLOGIST.id(), RIGHT);
        LockViewModel lock = locked();

        lock.goOn(OTHER.toCharArray());
        assertThat(isLocked()).isTrue();
        assertThat(lock.messageProperty().get()).isEqualTo("Account and passphrase do not belong together.");

        lock.goOn(RIGHT.toCharArray());
        assertThat(isLocked()).isFalse();
    }

    @Test
    void saysHowLongToWait() {
        sample.accounts().protect(FakeHome.ONCOLOGIST.id(), RIGHT);
        sample.accounts().slowDown(Duration.ofMillis(3_001));
        LockViewModel lock = locked();

        lock.goOn(OTHER.toCharArray());

        assertThat(lock.messageProperty().get())
                .isEqualTo("Account and passphrase do not belong together. The next attempt counts in 4 s.");
    }

    @Test
    void whoWantsToTakeOverFromTheMenuIsAskedBehindTheCurtain() {
        sample.accounts().protect(FakeHome.COORDINATOR.id(), RIGHT);
        LockViewModel lock = sample.workplace().lock();

        sample.session().takeOver(FakeHome.COORDINATOR);
        assertThat(isLocked()).isTrue();
        assertThat(user()).isEqualTo(FakeHome.ONCOLOGIST);
        assertThat(lock.goOnTextProperty().getValue()).isEqualTo("Sign in as " + FakeHome.COORDINATOR.displayName());

        lock.goOn(RIGHT.toCharArray());
        assertThat(user()).isEqualTo(FakeHome.COORDINATOR);
        assertThat(isLocked()).isFalse();
    }

    @Test
    void aPassphraseOfAnotherIsChangedBeforeTheCurtainGoes() {
        sample.accounts().reset(FakeHome.ONCOLOGIST.id(), RIGHT);
        LockViewModel lock = locked();
        lock.goOn(RIGHT.toCharArray());
        assertThat(lock.changingProperty().get()).isTrue();

        lock.change(OTHER.toCharArray(), RIGHT.toCharArray());
        assertThat(lock.messageProperty().get()).isEqualTo("The two are not the same.");
        lock.change(RIGHT.toCharArray(), RIGHT.toCharArray());
        assertThat(lock.messageProperty().get()).isEqualTo("That is the old one. Choose another.");
        lock.change("short".toCharArray(), "short".toCharArray());
        assertThat(lock.messageProperty().get()).isEqualTo("The length of a passphrase must be from 12 to 1,000.");
        assertThat(isLocked()).isTrue();

        lock.change(OTHER.toCharArray(), OTHER.toCharArray());
        assertThat(isLocked()).isFalse();
        assertThat(lock.changingProperty().get()).isFalse();
    }

    @Test
    void nothingIsReadBehindTheCurtain() {
        sample.accounts().protect(FakeHome.ONCOLOGIST.id(), RIGHT);
        sample.session().lock();
        Workplace workplace = sample.workplace();
        workplace.start();
        assertThat(workplace.agenda().stateProperty().get().kind()).isNotEqualTo(PanelState.Kind.CONTENT);

        workplace.lock().goOn(RIGHT.toCharArray());

        assertThat(workplace.agenda().stateProperty().get().kind()).isEqualTo(PanelState.Kind.CONTENT);
    }
}

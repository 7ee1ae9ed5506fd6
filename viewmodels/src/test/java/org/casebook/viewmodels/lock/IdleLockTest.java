package org.casebook.viewmodels.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.FakePorts;
import org.casebook.viewmodels.session.Session;
import org.junit.jupiter.api.Test;

class IdleLockTest {
    private final Hands clock = new Hands();
    private final FakePorts preferences = new FakePorts();
    private final Session session = new Session(FakeHome.ONCOLOGIST, FakeHome.ONCOLOGIST.defaultPurpose(), clock);
    private final IdleLock idle = new IdleLock(session, preferences);

    @Test
    void locksAfterTenMinutesWithoutATouch() {
        clock.forward(Duration.ofMinutes(10).minusMillis(1));
        assertThat(idle.look()).isFalse();
        assertThat(locked()).isFalse();

        clock.forward(Duration.ofMillis(1));
        assertThat(idle.look()).isTrue();
        assertThat(locked()).isTrue();
    }

    @Test
    void aTouchBeginsAnew() {
        clock.forward(Duration.ofMinutes(9));
        assertThat(idle.touched()).isFalse();
        clock.forward(Duration.ofMinutes(9));
        idle.look();

        assertThat(locked()).isFalse();
    }

    @Test
    void aTouchThatComesTooLateFindsTheCurtain() {
        clock.forward(Duration.ofHours(8));

        assertThat(idle.touched()).isTrue();
        assertThat(locked()).isTrue();
    }

    @Test
    void locksAfterTheMinutesThatTheUserChose() {
        IdleLock.choose(preferences, 30);
        clock.forward(Duration.ofMinutes(29));
        idle.look();
        assertThat(locked()).isFalse();

        IdleLock.choose(preferences, 0);
        clock.forward(Duration.ofMinutes(1));
        idle.look();
        assertThat(locked()).as("what nobody can choose is as good as nothing").isTrue();
    }

    @Test
    void timeBehindTheCurtainDoesNotCount() {
        session.lock();
        clock.forward(Duration.ofHours(1));
        session.unlock();

        assertThat(idle.look()).isFalse();
        assertThat(locked()).isFalse();
    }

    private boolean locked() {
        return session.lockedProperty().get();
    }

    /// A clock that a test moves.
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-24T09:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

package org.casebook.dataaccess.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInWaitTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 0", "3, 1", "4, 2", "5, 4", "12, 512", "13, 900", "14, 900", "1000000, 900"})
    void growsToAQuarterOfAnHour(long failures, long seconds) {
        assertThat(new SignInWait(failures, NOW).left(NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void runsOut() {
        assertThat(new SignInWait(5, NOW).left(NOW.plusSeconds(3))).isEqualTo(Duration.ofSeconds(1));
        assertThat(new SignInWait(5, NOW).left(NOW.plusSeconds(4))).isZero();
    }

    @Test
    void isForgottenAfterADayWithoutAnAttempt() {
        SignInWait wait = new SignInWait(9, NOW);

        assertThat(wait.asOf(NOW.plus(SignInWait.FORGOTTEN))).isEqualTo(wait);
        assertThat(wait.asOf(NOW.plus(SignInWait.FORGOTTEN).plusSeconds(1))).isEqualTo(SignInWait.none());
    }

    @Test
    void doesNotLastUntilAClockThatWasPutBackHasComeRound() {
        Instant back = NOW.minus(Duration.ofDays(400));

        assertThat(new SignInWait(5, NOW).asOf(back).left(back)).isEqualTo(Duration.ofSeconds(4));
    }
}

package org.casebook.dataaccess.governance;

import java.time.Duration;
import java.time.Instant;

/// How long somebody must wait after wrong passphrases: not at all after one or two, then a second, and twice as long
/// after each further one up to a quarter of an hour. So nobody is locked out for ever, and nobody guesses more than a
/// hundred passphrases a day.
///
/// @param failures since the last passphrase that was right, at least 0
/// @param latest when the last of them was
public record SignInWait(long failures, Instant latest) {
    private static final int FREE = 2;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /// After this time without an attempt everything is forgotten.
    public static final Duration FORGOTTEN = Duration.ofDays(1);

    /// @throws IllegalArgumentException when `failures` is below 0
    public SignInWait {
        if (failures < 0) {
            throw new IllegalArgumentException("failures is %d, must be at least 0".formatted(failures));
        }
    }

    /// Nobody failed yet.
    public static SignInWait none() {
        return new SignInWait(0, Instant.EPOCH);
    }

    /// What is still to wait; zero when the next attempt may come.
    public Duration left(Instant now) {
        Duration left = Duration.between(now, latest.plus(after(failures)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// After one more attempt that was not right.
    public SignInWait failed(Instant now) {
        return new SignInWait(failures + 1, now);
    }

    /// What of it still counts. After [#FORGOTTEN] nothing does. Where the clock was put back meanwhile the wait begins
    /// anew, and does not last until the clock has come round again.
    public SignInWait asOf(Instant now) {
        if (latest.plus(FORGOTTEN).isBefore(now)) {
            return none();
        }
        return latest.isAfter(now) ? new SignInWait(failures, now) : this;
    }

    private static Duration after(long failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        long doublings = Math.min(failures - FREE - 1, 30);
        Duration wait = Duration.ofSeconds(1L << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}

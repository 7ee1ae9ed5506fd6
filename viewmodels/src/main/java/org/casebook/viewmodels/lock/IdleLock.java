package org.casebook.viewmodels.lock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.casebook.viewmodels.port.PreferencesPort;
import org.casebook.viewmodels.session.Session;

/// Draws the curtain when nobody touched the window for a while: for as many minutes as the user chose, or 10.
public final class IdleLock {
    /// Minutes to choose from.
    public static final List<Integer> CHOICES = List.of(2, 5, 10, 30);

    private static final String MINUTES = "lock.minutes";
    private static final int USUAL = 10;

    private final Session session;
    private final PreferencesPort preferences;
    private Instant latest;

    public IdleLock(Session session, PreferencesPort preferences) {
        this.session = session;
        this.preferences = preferences;
        this.latest = session.clock().instant();
        session.lockedProperty().subscribe(locked -> latest = session.clock().instant());
    }

    /// Keeps what the user chose.
    public static void choose(PreferencesPort preferences, int minutes) {
        preferences.write(MINUTES, Integer.toString(minutes));
    }

    /// Somebody touched keyboard or mouse. When that comes too late, for instance after the computer slept, the curtain
    /// is there first.
    ///
    /// @return whether the curtain came down just now, so that the touch must do nothing else
    public boolean touched() {
        boolean came = look();
        latest = session.clock().instant();
        return came;
    }

    /// Time went by.
    ///
    /// @return whether the curtain came down just now
    public boolean look() {
        Duration idle = Duration.between(latest, session.clock().instant());
        boolean due = !session.lockedProperty().get() && idle.compareTo(Duration.ofMinutes(minutes())) >= 0;
        if (due) {
            session.lock();
        }
        return due;
    }

    private int minutes() {
        Optional<String> kept = preferences.read(MINUTES);
        return CHOICES.stream()
                .filter(each -> kept.filter(each.toString()::equals).isPresent())
                .findFirst()
                .orElse(USUAL);
    }
}

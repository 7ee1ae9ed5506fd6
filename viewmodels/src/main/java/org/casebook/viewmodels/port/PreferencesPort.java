package org.casebook.viewmodels.port;

import java.util.Optional;

/// Keeps small choices of the user between sessions: theme, dismissed hints, columns. Never clinical data.
public interface PreferencesPort {
    Optional<String> read(String key);

    void write(String key, String value);
}

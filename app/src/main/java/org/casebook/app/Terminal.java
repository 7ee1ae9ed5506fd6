package org.casebook.app;

import java.io.Console;
import java.util.Optional;

/// Takes secrets from whoever started the program.
final class Terminal {
    private Terminal() {}

    /// Whether somebody is there who can be asked.
    static boolean isThere() {
        return console().isPresent();
    }

    /// What somebody types, without showing it; empty when nobody is there or nothing is typed.
    static Optional<char[]> secret(String prompt) {
        return console().map(console -> console.readPassword("%s", prompt)).filter(typed -> typed.length > 0);
    }

    /// What a variable of the environment holds; empty when it is not set or has no characters.
    static Optional<char[]> variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isEmpty())
                .map(String::toCharArray);
    }

    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}

package org.casebook.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The `users.yaml` that a new home starts with.
final class InitialUsers {
    private InitialUsers() {}

    static String text() {
        try (InputStream in = InitialUsers.class.getResourceAsStream("users.yaml")) {
            if (in == null) {
                throw new IllegalStateException("users.yaml is not on the class path, the build must bundle it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("users.yaml cannot be read from the class path", e);
        }
    }
}

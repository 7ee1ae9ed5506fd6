package org.casebook.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The table of requests that lies beside the policy of a demo home.
final class DemoPolicyTests {
    private DemoPolicyTests() {}

    static String text() throws IOException {
        try (InputStream in = DemoPolicyTests.class.getResourceAsStream("policy-tests.yaml")) {
            if (in == null) {
                throw new IOException("policy-tests.yaml is not on the class path, the build must bundle it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

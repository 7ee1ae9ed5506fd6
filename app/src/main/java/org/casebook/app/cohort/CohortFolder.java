package org.casebook.app.cohort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that a cohort is written to; writers name files by their path below it.
record CohortFolder(Path root) {

    static final String SYNTHETIC = "SYNTHETIC DATA, no real person";

    void text(String path, String content) {
        bytes(path, content.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(String path, byte[] content) {
        Path file = root.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }
}

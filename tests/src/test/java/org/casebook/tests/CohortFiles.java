package org.casebook.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Files of the bundled synthetic cohort, as they lie in the program.
final class CohortFiles {
    private static final String ROOT = "/cohort/";

    private CohortFiles() {}

    /// Copies the files whose path begins with one of these.
    ///
    /// @param beginnings for instance `patients/MRN-0001/`
    static void copyTo(Path folder, List<String> beginnings) throws IOException {
        for (String beginning : beginnings) {
            List<String> paths =
                    all().stream().filter(path -> path.startsWith(beginning)).toList();
            if (paths.isEmpty()) {
                throw new IOException("bundled cohort has nothing that begins with " + beginning);
            }
            for (String path : paths) {
                Path target = folder.resolve(path);
                Files.createDirectories(target.getParent());
                try (InputStream in = open(path)) {
                    Files.copy(in, target);
                }
            }
        }
    }

    /// The accounts of the demo.
    static String users() throws IOException {
        try (InputStream in = open("users.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> all() throws IOException {
        try (BufferedReader manifest =
                new BufferedReader(new InputStreamReader(open("MANIFEST.tsv"), StandardCharsets.UTF_8))) {
            return manifest.lines().map(line -> line.split("\t", 2)[0]).toList();
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(CohortFiles.class.getResourceAsStream(ROOT + path), path);
    }
}

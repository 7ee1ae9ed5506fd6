package org.casebook.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The synthetic cohort as it lies in the program, listed in its manifest.
final class BundledCohort {
    private static final String ROOT = "/cohort/";

    private BundledCohort() {}

    /// Copies every file into a folder.
    static void copyTo(Path folder) throws IOException {
        for (String path : paths()) {
            Path target = folder.resolve(path);
            Files.createDirectories(target.getParent());
            try (InputStream in = open(path)) {
                Files.copy(in, target);
            }
        }
    }

    /// The accounts of the demo.
    static String users() throws IOException {
        try (InputStream in = open("users.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Files of evidence: everything in a folder of the cohort; what lies at its root is about the cohort itself.
    private static List<String> paths() throws IOException {
        try (BufferedReader manifest =
                new BufferedReader(new InputStreamReader(open("MANIFEST.tsv"), StandardCharsets.UTF_8))) {
            return manifest.lines()
                    .map(line -> line.split("\t", 2)[0])
                    .filter(path -> path.contains("/"))
                    .toList();
        }
    }

    private static InputStream open(String path) throws IOException {
        InputStream in = BundledCohort.class.getResourceAsStream(ROOT + path);
        if (in == null) {
            throw new IOException("bundled cohort has no " + path);
        }
        return in;
    }
}

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
public final class BundledCohort {
    private static final String ROOT = "/cohort/";

    private BundledCohort() {}

    /// Copies every file of evidence into a folder.
    static void copyTo(Path folder) throws IOException {
        copy(paths(), folder);
    }

    /// Copies the files of evidence whose path begins with one of these.
    ///
    /// @param beginnings for instance `patients/MRN-0001/`
    /// @throws IOException also when nothing begins so
    public static void copyTo(Path folder, List<String> beginnings) throws IOException {
        for (String beginning : beginnings) {
            List<String> found =
                    paths().stream().filter(path -> path.startsWith(beginning)).toList();
            if (found.isEmpty()) {
                throw new IOException("bundled cohort has nothing that begins with " + beginning);
            }
            copy(found, folder);
        }
    }

    private static void copy(List<String> paths, Path folder) throws IOException {
        for (String path : paths) {
            Path target = folder.resolve(path);
            Files.createDirectories(target.getParent());
            try (InputStream in = open(path)) {
                Files.copy(in, target);
            }
        }
    }

    /// The accounts of the demo.
    public static String users() throws IOException {
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

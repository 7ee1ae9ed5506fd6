package org.casebook.app.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A VCF as large as one of a whole exome, made of a small one: its substitutions again and again, each time further
/// on.
final class LargeVcf {
    /// How many records it has.
    static final int RECORDS = 20_000;

    private LargeVcf() {}

    static Path write(Path small, Path large) throws IOException {
        List<String> lines = Files.readAllLines(small);
        List<String[]> substitutions = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 6))
                .filter(fields -> fields[3].length() == 1 && fields[4].length() == 1 && !fields[3].equals("N"))
                .toList();
        try (BufferedWriter out = Files.newBufferedWriter(large)) {
            for (String line : lines) {
                if (line.startsWith("#")) {
                    out.write(line + "\n");
                }
            }
            for (int i = 0; i < RECORDS; i++) {
                String[] fields = substitutions.get(i % substitutions.size()).clone();
                long further = Long.parseLong(fields[1]) + 1000L * (i / substitutions.size());
                fields[1] = Long.toString(further);
                out.write(String.join("\t", fields) + "\n");
            }
        }
        return large;
    }
}

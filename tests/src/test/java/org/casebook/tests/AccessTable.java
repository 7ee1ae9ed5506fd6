package org.casebook.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A table of expectations that a data steward can read: the first line that is no comment names the columns, the first
/// column names the row, cells are separated by tabs.
///
/// @param rows by name, each with its cells by column
record AccessTable(List<String> columns, Map<String, Map<String, String>> rows) {

    static AccessTable read(String name) throws IOException {
        List<String[]> lines = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(AccessTable.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> lines.add(line.split("\t", -1)));
        }
        List<String> columns = List.of(lines.removeFirst());
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String[] line : lines) {
            if (line.length != columns.size()) {
                throw new IOException(
                        "%s: row %s has %d cells, must have %d".formatted(name, line[0], line.length, columns.size()));
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int at = 1; at < line.length; at++) {
                cells.put(columns.get(at), line[at]);
            }
            if (rows.put(line[0], cells) != null) {
                throw new IOException("%s: row %s is there twice".formatted(name, line[0]));
            }
        }
        return new AccessTable(columns, rows);
    }

    /// A cell; there must be one.
    String cell(String row, String column) {
        Map<String, String> cells = rows.get(row);
        if (cells == null || !cells.containsKey(column)) {
            throw new AssertionError("nobody decided %s for %s".formatted(row, column));
        }
        return Objects.requireNonNull(cells.get(column));
    }
}

package org.casebook.viewmodels.accesslog;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes a table as comma separated values that a spreadsheet does not run: a cell that begins as a
/// formula does is preceded by an apostrophe. Source: RFC 4180; OWASP, CSV Injection.
final class CsvText {
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private CsvText() {}

    static String of(List<List<String>> lines) {
        return lines.stream()
                .map(cells -> cells.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}

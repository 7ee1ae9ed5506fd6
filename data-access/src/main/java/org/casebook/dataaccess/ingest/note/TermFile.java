package org.casebook.dataaccess.ingest.note;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casebook.provenance.source.ObjectHash;

/// A tab-separated file with a commented header that says its format and version:
/// `# casebook-lexicon: 1`, `# version: 2026.1`.
///
/// @param name for messages
/// @param version as the header says
/// @param hash of the file's bytes
record TermFile(String name, String version, ObjectHash hash, List<Row> rows) {
    private static final int MAX_BYTES = 16 << 20;

    /// @param line base 1
    record Row(int line, List<String> cells) {}

    static TermFile resource(String name, String format, int columns) {
        try (InputStream in = TermFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LexiconException(name + " is not among the program's own files");
            }
            return parse(name, format, columns, in.readNBytes(MAX_BYTES + 1));
        } catch (IOException e) {
            throw new LexiconException(name + " cannot be read", e);
        }
    }

    static TermFile file(Path path, String format, int columns) {
        try (InputStream in = Files.newInputStream(path)) {
            return parse(path.getFileName().toString(), format, columns, in.readNBytes(MAX_BYTES + 1));
        } catch (IOException e) {
            throw new LexiconException(path.getFileName() + " cannot be read", e);
        }
    }

    private static TermFile parse(String name, String format, int columns, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new LexiconException("%s is larger than %d bytes, must be at most that".formatted(name, MAX_BYTES));
        }
        int invalid = Utf8.firstInvalidByte(bytes);
        if (invalid >= 0) {
            throw new LexiconException("%s has a byte that is not UTF-8 at offset %d".formatted(name, invalid));
        }
        String version = "";
        boolean announced = false;
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (line.startsWith("#")) {
                String comment = line.substring(1).strip();
                announced |= comment.equals(format + ": 1");
                version = comment.startsWith("version:") && version.isEmpty()
                        ? comment.substring("version:".length()).strip()
                        : version;
            } else if (!line.isBlank()) {
                rows.add(row(name, number, line, columns));
            }
        }
        if (!announced || version.isEmpty()) {
            throw new LexiconException(
                    "%s must begin with the comments # %s: 1 and # version: …".formatted(name, format));
        }
        return new TermFile(name, version, ObjectHash.of(bytes), List.copyOf(rows));
    }

    private static Row row(String name, int number, String line, int columns) {
        List<String> cells =
                List.of(line.split("\t", -1)).stream().map(String::strip).toList();
        if (cells.size() != columns) {
            throw new LexiconException(
                    "%s line %d has %d columns, must have %d".formatted(name, number, cells.size(), columns));
        }
        return new Row(number, cells);
    }

    LexiconException refuse(Row row, String rule) {
        return new LexiconException("%s line %d: %s".formatted(name, row.line(), rule));
    }
}

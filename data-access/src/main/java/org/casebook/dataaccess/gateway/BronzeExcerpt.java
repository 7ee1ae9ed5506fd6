package org.casebook.dataaccess.gateway;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.casebook.dataaccess.lakehouse.ObjectStore;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.filter.FilteringParserDelegate;
import tools.jackson.core.filter.JsonPointerBasedFilter;
import tools.jackson.core.filter.TokenFilter.Inclusion;
import tools.jackson.databind.json.JsonMapper;

/// Reads again what stands at a place of a bronze object. Memory is bounded by the length of an excerpt.
final class BronzeExcerpt {
    /// In characters.
    static final int LENGTH = 2_000;

    /// How much text stands before and after a span, in characters.
    private static final int AROUND = 120;

    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectStore objects;

    BronzeExcerpt(ObjectStore objects) {
        this.objects = objects;
    }

    /// The text at a place; empty where the place is not text (pixels, binary records) or is not there.
    Optional<String> at(SourceRef source) {
        try (InputStream in = text(objects.open(source.object()))) {
            return switch (source.place()) {
                case Place.Line(long number) -> line(in, number);
                case Place.CharSpan(int start, int end) -> span(in, start, end);
                case Place.JsonPointer(String pointer) -> json(in, pointer);
                case Place.Whole whole -> Optional.empty();
                case Place.RecordNumber number -> Optional.empty();
                case Place.DicomTag tag -> Optional.empty();
            };
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static InputStream text(InputStream in) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return gzip ? new GZIPInputStream(buffered) : buffered;
    }

    private static Optional<String> line(InputStream in, long number) throws IOException {
        BufferedReader reader = reader(in);
        for (long line = 1; line < number; line++) {
            int c = reader.read();
            while (c != '\n' && c != -1) {
                c = reader.read();
            }
        }
        StringBuilder text = new StringBuilder();
        int c = reader.read();
        while (c != '\n' && c != -1 && text.length() < LENGTH) {
            text.append((char) c);
            c = reader.read();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString().stripTrailing());
    }

    private static Optional<String> span(InputStream in, int start, int end) throws IOException {
        BufferedReader reader = reader(in);
        int from = Math.max(0, start - AROUND);
        skip(reader, from);
        int length = Math.min(LENGTH, end + AROUND - from);
        char[] text = new char[length];
        int read = 0;
        while (read < length) {
            int more = reader.read(text, read, length - read);
            if (more < 0) {
                break;
            }
            read += more;
        }
        return read == 0 ? Optional.empty() : Optional.of(new String(text, 0, read).strip());
    }

    private static void skip(BufferedReader reader, int characters) throws IOException {
        for (int i = 0; i < characters; i++) {
            reader.read();
        }
    }

    private static Optional<String> json(InputStream in, String pointer) {
        try (var parser = new FilteringParserDelegate(
                JSON.createParser(in),
                new JsonPointerBasedFilter(JsonPointer.compile(pointer)),
                Inclusion.ONLY_INCLUDE_ALL,
                false)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(parser.readValueAsTree());
            return Optional.of(text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…");
        }
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}

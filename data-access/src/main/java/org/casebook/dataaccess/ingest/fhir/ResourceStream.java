package org.casebook.dataaccess.ingest.fhir;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.reading.BoundedLines;
import org.casebook.dataaccess.ingest.reading.TextLine;
import org.casebook.provenance.source.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Walks a file and hands on one resource at a time; no more than one is in memory.
/// A resource that is too large, too deep, or repeats a key is passed over; where the JSON itself breaks, the file
/// ends.
///
/// Source: FHIR R4, section 2.6 JSON Representation; Bulk Data Access 2.0 for newline-delimited files.
final class ResourceStream {
    /// The largest resource, attachments included.
    static final int MAX_RESOURCE_BYTES = 32 << 20;

    /// FHIR allows any depth (extensions, questionnaire items); real resources stay below 20.
    static final int MAX_DEPTH = 64;

    private static final int MAX_STRING = 48 << 20;
    private static final int MAX_DOCUMENT_DEPTH = 1000;
    private static final int MAX_URL = 2000;

    /// Numbers stay decimal, because FHIR gives meaning to their precision.
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DOCUMENT_DEPTH)
                            .maxStringLength(MAX_STRING)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final IncomingFile file;
    private final Consumer<FoundResource> each;
    private final LongConsumer progress;
    private @Nullable JsonNode bundleMeta;

    private ResourceStream(IncomingFile file, Consumer<FoundResource> each, LongConsumer progress) {
        this.file = file;
        this.each = each;
        this.progress = progress;
    }

    /// Walks the whole file.
    ///
    /// @param progress hears the bytes read so far, after each resource
    /// @return the `meta` of the bundle, empty when there is none
    /// @throws UnreadableFileException when the file is no FHIR JSON, or breaks off
    /// @throws UncheckedIOException when the stream fails
    static Optional<JsonNode> walk(IncomingFile file, Consumer<FoundResource> each, LongConsumer progress) {
        var stream = new ResourceStream(file, each, progress);
        stream.refuseOtherEncodings();
        if (stream.isLineByLine()) {
            stream.lines();
        } else {
            stream.document();
        }
        return Optional.ofNullable(stream.bundleMeta);
    }

    private void refuseOtherEncodings() {
        byte[] head = file.head();
        int first = head.length > 0 ? head[0] & 0xFF : 0;
        int second = head.length > 1 ? head[1] & 0xFF : 0;
        boolean byteOrderMark = first + second == 0xFE + 0xFF && first != second;
        if (head.length > 1 && (first == 0 || second == 0 || byteOrderMark)) {
            throw refused("file is UTF-16 or UTF-32, FHIR JSON must be UTF-8");
        }
        String start = text(head).stripLeading();
        if (start.startsWith("<")) {
            throw refused("file is XML, FHIR must come as JSON");
        }
        if (!start.startsWith("{")) {
            throw refused("file does not start with {, FHIR JSON must");
        }
    }

    static String text(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// By name, or because the first line is a whole resource and another follows.
    private boolean isLineByLine() {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return true;
        }
        String[] lines = text(file.head()).split("\n", 2);
        return lines.length == 2
                && lines[0].strip().endsWith("}")
                && lines[1].stripLeading().startsWith("{");
    }

    private void lines() {
        try (Counted in = open();
                var lines = new BoundedLines(in, MAX_RESOURCE_BYTES)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                switch (line.get()) {
                    case TextLine.Legible(long number, String text) -> line(new Place.Line(number), text);
                    case TextLine.Illegible(long number, String reason) ->
                        each.accept(new FoundResource.Illegible(new Place.Line(number), reason));
                }
                progress.accept(in.count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(Place place, String text) {
        if (text.isBlank()) {
            return;
        }
        try (JsonParser parser = MAPPER.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                each.accept(new FoundResource.Illegible(place, "line is no JSON object, must be a resource"));
                return;
            }
            ObjectNode json = tree(parser, place);
            if (json != null && parser.nextToken() != null) {
                each.accept(new FoundResource.Illegible(place, "line goes on after the resource, must end with it"));
            } else if (json != null) {
                each.accept(new FoundResource.Legible(place, null, json));
            }
        } catch (JacksonException e) {
            each.accept(new FoundResource.Illegible(place, reason(e)));
        }
    }

    private void document() {
        String type = documentType();
        Place place = new Place.JsonPointer("");
        try (Counted in = open();
                JsonParser parser = MAPPER.createParser(in)) {
            parser.nextToken();
            if (type.equals("Bundle")) {
                bundle(parser, in);
            } else {
                ObjectNode json = tree(parser, place);
                if (json != null) {
                    each.accept(new FoundResource.Legible(place, null, json));
                }
            }
            if (parser.nextToken() != null) {
                throw endsEarly(parser, "file goes on after its resource, must hold one (or be named .ndjson)");
            }
            progress.accept(in.count);
        } catch (JacksonException e) {
            throw broken(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The resource type of the document, which need not come first. A document that breaks off before it is a bundle
    /// when it has entries.
    private String documentType() {
        boolean entries = false;
        try (Counted in = open();
                JsonParser parser = MAPPER.createParser(in)) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals("resourceType") && value == JsonToken.VALUE_STRING) {
                    return parser.getString();
                }
                entries |= name.equals("entry") && value == JsonToken.START_ARRAY;
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            if (!entries) {
                throw refused(reason(e));
            }
            return "Bundle";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw refused("resourceType is missing, must name a FHIR resource");
    }

    private void bundle(JsonParser parser, Counted in) {
        boolean entriesSeen = false;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("entry")) {
                if (entriesSeen) {
                    throw endsEarly(parser, "Bundle repeats entry, must have it once");
                }
                entriesSeen = true;
                entries(parser, value, in);
            } else if (name.equals("meta") && value == JsonToken.START_OBJECT) {
                bundleMeta = tree(parser, new Place.JsonPointer("/meta"));
            } else {
                parser.skipChildren();
            }
        }
    }

    private void entries(JsonParser parser, @Nullable JsonToken value, Counted in) {
        if (value != JsonToken.START_ARRAY) {
            each.accept(new FoundResource.Illegible(new Place.JsonPointer("/entry"), "entry is no array, must be one"));
            parser.skipChildren();
            return;
        }
        for (int i = 0; next(parser) != JsonToken.END_ARRAY; i++) {
            entry(parser, "/entry/" + i);
            progress.accept(in.count);
        }
    }

    private void entry(JsonParser parser, String pointer) {
        Place entry = new Place.JsonPointer(pointer);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            each.accept(new FoundResource.Illegible(entry, "entry is no object, must be one"));
            parser.skipChildren();
            return;
        }
        Place place = new Place.JsonPointer(pointer + "/resource");
        String fullUrl = null;
        ObjectNode json = null;
        boolean seen = false;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("resource") && seen) {
                each.accept(new FoundResource.Illegible(place, "entry repeats resource, the first one is read"));
                parser.skipChildren();
            } else if (name.equals("resource")) {
                seen = true;
                json = resource(parser, value, place);
            } else if (name.equals("fullUrl") && value == JsonToken.VALUE_STRING) {
                String url = parser.getString();
                fullUrl = url.length() > MAX_URL ? null : url;
            } else {
                parser.skipChildren();
            }
        }
        if (json != null) {
            found(pointer + "/resource", fullUrl, json);
        } else if (!seen) {
            each.accept(new FoundResource.Absent(entry));
        }
    }

    private @Nullable ObjectNode resource(JsonParser parser, @Nullable JsonToken value, Place place) {
        if (value == JsonToken.START_OBJECT) {
            return tree(parser, place);
        }
        each.accept(new FoundResource.Illegible(place, "resource is no object, must be one"));
        parser.skipChildren();
        return null;
    }

    /// The object that the parser stands at the start of; null when it was passed over.
    private @Nullable ObjectNode tree(JsonParser parser, Place place) {
        int outside = parser.streamReadContext().getNestingDepth() - 1;
        try {
            JsonNode node = MAPPER.readTree(new BoundedParser(parser, MAX_RESOURCE_BYTES, MAX_DEPTH));
            return (ObjectNode) node;
        } catch (BoundedParser.OutOfBoundsException e) {
            each.accept(new FoundResource.Illegible(place, Objects.requireNonNull(e.getMessage())));
        } catch (MismatchedInputException e) {
            each.accept(new FoundResource.Illegible(place, "resource repeats a key, each must come once"));
        }
        while (parser.streamReadContext().getNestingDepth() > outside) {
            next(parser);
        }
        return null;
    }

    private static JsonToken next(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw endsEarly(parser, "JSON breaks off");
        }
        return token;
    }

    /// A bundle within the bundle is opened, for it is only an envelope.
    private void found(String pointer, @Nullable String fullUrl, ObjectNode json) {
        if (!json.path("resourceType").asString("").equals("Bundle")) {
            each.accept(new FoundResource.Legible(new Place.JsonPointer(pointer), fullUrl, json));
            return;
        }
        int i = 0;
        for (JsonNode entry : json.path("entry")) {
            String inner = pointer + "/entry/" + i++;
            if (entry.path("resource") instanceof ObjectNode resource) {
                found(inner + "/resource", entry.path("fullUrl").asString(null), resource);
            } else {
                each.accept(new FoundResource.Absent(new Place.JsonPointer(inner)));
            }
        }
    }

    private Counted open() throws IOException {
        return new Counted(new BufferedInputStream(file.open()));
    }

    private static UnreadableFileException refused(String reason) {
        return UnreadableFileException.refused(new Place.Whole(), reason);
    }

    private static UnreadableFileException endsEarly(JsonParser parser, String reason) {
        return UnreadableFileException.endsEarly(
                new Place.Line(Math.max(1, parser.currentTokenLocation().getLineNr())), reason);
    }

    private static UnreadableFileException broken(JacksonException e) {
        if (e instanceof JacksonIOException failed && !(failed.getCause() instanceof CharConversionException)) {
            throw new UncheckedIOException(failed.getCause());
        }
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        return UnreadableFileException.endsEarly(new Place.Line(Math.max(1, line)), reason(e));
    }

    /// Jackson's own messages quote the file, so only the place is taken from them.
    private static String reason(JacksonException e) {
        String what = e instanceof StreamConstraintsException
                ? "JSON nests deeper than %d or has a string longer than %d, the most allowed"
                        .formatted(MAX_DOCUMENT_DEPTH, MAX_STRING)
                : "JSON breaks off or is malformed";
        return e.getLocation() == null
                ? what
                : "%s (line %d, column %d)"
                        .formatted(
                                what,
                                e.getLocation().getLineNr(),
                                e.getLocation().getColumnNr());
    }

    /// Counts the bytes taken from the file.
    private static final class Counted extends FilterInputStream {
        private long count;

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int some = super.read(bytes, from, length);
            count += Math.max(0, some);
            return some;
        }
    }
}

package org.casebook.dataaccess.ingest.note;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.casebook.dataaccess.ingest.note.NoteHeader.Field;
import org.casebook.dataaccess.ingest.note.NoteHeader.Patient;
import org.casebook.provenance.source.Place;
import org.jspecify.annotations.Nullable;

/// Reads one note file: header lines `Name: value`, a blank line, the body; UTF-8 only.
/// A doubtful header is refused, not mended: a second `Patient` line or an unknown confidentiality
/// could put a note before the wrong eyes.
public final class NoteReader {
    /// The largest note file, in bytes.
    public static final int MAX_BYTES = 4 << 20;

    static final int MAX_HEADER_LINES = 64;
    static final int MAX_HEADER_LINE = 1024;

    private static final String SIGNATURE = "Casebook-Note";
    private static final Set<String> KNOWN =
            Set.of("casebook-note", "patient", "date", "kind", "author-role", "id", "confidentiality", "sensitivity");
    private static final Set<String> CONFIDENTIALITIES = Set.of("U", "L", "M", "N", "R", "V");
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");
    private static final Pattern UNSAFE = Pattern.compile("[^\\w-]");

    private NoteReader() {}

    /// Whether a file's first bytes announce a note.
    public static boolean announcesNote(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 64), StandardCharsets.UTF_8);
        return start.regionMatches(
                true, start.startsWith("\uFEFF") ? 1 : 0, SIGNATURE + ":", 0, SIGNATURE.length() + 1);
    }

    /// Reads at most [#MAX_BYTES] and one more; does not close the stream.
    ///
    /// @throws UncheckedIOException when the stream cannot be read
    public static NoteReading read(InputStream in) {
        try {
            return read(in.readNBytes(MAX_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("note could not be read", e);
        }
    }

    public static NoteReading read(byte[] bytes) {
        try {
            return new NoteReading.Accepted(parse(decode(bytes)));
        } catch (Refusal refusal) {
            return refusal.outcome();
        }
    }

    private static String decode(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new Refusal("note is larger than %d bytes, must be at most that".formatted(MAX_BYTES));
        }
        int invalid = Utf8.firstInvalidByte(bytes);
        if (invalid >= 0) {
            throw new Refusal("byte at offset %d is 0x%02X, must be UTF-8 text%s"
                    .formatted(invalid, bytes[invalid] & 0xFF, startsAsUtf16(bytes) ? " (the file is UTF-16)" : ""));
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new Refusal("byte at offset %d is 0x00, must be text".formatted(i));
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean startsAsUtf16(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && bytes[0] != bytes[1];
    }

    private static Note parse(String text) {
        Map<String, Field> known = new HashMap<>();
        List<Field> further = new ArrayList<>();
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        for (int line = 1; line <= MAX_HEADER_LINES; line++) {
            if (at >= text.length()) {
                throw new Refusal("header ends with the file, must be followed by a blank line and a body", line);
            }
            int end = Lines.end(text, at, text.length());
            if (end - at > MAX_HEADER_LINE) {
                throw new Refusal(
                        "header line is %d characters, must be at most %d".formatted(end - at, MAX_HEADER_LINE), line);
            }
            String raw = text.substring(at, end);
            at = Lines.next(text, end, text.length());
            if (line == 1) {
                requireSignature(raw);
            } else if (raw.isBlank()) {
                requireBody(text, at, line);
                return new Note(header(known, further, line), text, at);
            }
            Field field = field(raw, line);
            String key = field.name().toLowerCase(Locale.ROOT);
            if (!KNOWN.contains(key)) {
                further.add(field);
            } else if (known.putIfAbsent(key, field) != null) {
                throw new Refusal("header %s is given twice, must be given once".formatted(key), line);
            }
        }
        throw new Refusal("header has more than %d lines, must have at most that".formatted(MAX_HEADER_LINES));
    }

    private static void requireSignature(String firstLine) {
        int colon = firstLine.indexOf(':');
        if (colon < 0 || !firstLine.substring(0, colon).strip().equalsIgnoreCase(SIGNATURE)) {
            throw new Refusal("first line must be %s: 1".formatted(SIGNATURE), 1);
        }
        String version = firstLine.substring(colon + 1).strip();
        if (!version.equals("1")) {
            throw new Refusal("note format version is %s, must be 1".formatted(safe(version)), 1);
        }
    }

    private static void requireBody(String text, int at, int line) {
        if (text.chars().skip(at).allMatch(Character::isWhitespace)) {
            throw new Refusal("body is empty, must have text", line);
        }
    }

    private static Field field(String raw, int line) {
        int colon = raw.indexOf(':');
        String name = colon < 0 ? "" : raw.substring(0, colon).strip();
        if (!FIELD_NAME.matcher(name).matches()) {
            throw new Refusal("header line has no name before a colon, must be Name: value", line);
        }
        return new Field(name, raw.substring(colon + 1).strip(), line);
    }

    private static NoteHeader header(Map<String, Field> known, List<Field> further, int endLine) {
        Field when = required(known, "date", endLine);
        OffsetDateTime time = when.value().indexOf('T') < 0 ? null : time(when);
        return new NoteHeader(
                patient(required(known, "patient", endLine)),
                time == null ? date(when) : inRange(time.toLocalDate(), when),
                time,
                kind(known.get("kind")),
                valueOrNull(known.get("author-role")),
                valueOrNull(known.get("id")),
                confidentiality(known.get("confidentiality")),
                sensitivity(known.get("sensitivity")),
                further);
    }

    private static Field required(Map<String, Field> known, String name, int endLine) {
        Field field = known.get(name);
        if (field == null || field.value().isEmpty()) {
            throw new Refusal(
                    "header %s is missing, must be given before the blank line".formatted(name),
                    field == null ? endLine : field.line());
        }
        return field;
    }

    private static Patient patient(Field field) {
        int bar = field.value().indexOf('|');
        String system = bar < 0 ? "" : field.value().substring(0, bar).strip();
        String value = field.value().substring(bar + 1).strip();
        if (system.isEmpty() || value.isEmpty()) {
            throw new Refusal("header patient must be system|value", field.line());
        }
        return new Patient(system, value);
    }

    private static LocalDate date(Field field) {
        try {
            return inRange(LocalDate.parse(field.value()), field);
        } catch (DateTimeException e) {
            throw notADate(field);
        }
    }

    private static OffsetDateTime time(Field field) {
        try {
            return OffsetDateTime.parse(field.value());
        } catch (DateTimeException e) {
            throw notADate(field);
        }
    }

    private static LocalDate inRange(LocalDate date, Field field) {
        if (date.getYear() < 1900 || date.getYear() > 2199) {
            throw new Refusal("header date has a year outside [1900, 2199]", field.line());
        }
        return date;
    }

    private static Refusal notADate(Field field) {
        return new Refusal("header date must be YYYY-MM-DD or an ISO date-time with its offset", field.line());
    }

    private static NoteKind kind(@Nullable Field field) {
        if (field == null) {
            return NoteKind.OTHER;
        }
        return NoteKind.ofWord(field.value())
                .orElseThrow(() -> new Refusal(
                        "header kind is %s, must be one of %s".formatted(safe(field.value()), NoteKind.words()),
                        field.line()));
    }

    private static String confidentiality(@Nullable Field field) {
        if (field == null) {
            return "N";
        }
        if (!CONFIDENTIALITIES.contains(field.value())) {
            throw new Refusal(
                    "header confidentiality is %s, must be one of U, L, M, N, R, V".formatted(safe(field.value())),
                    field.line());
        }
        return field.value();
    }

    private static List<String> sensitivity(@Nullable Field field) {
        if (field == null || field.value().isEmpty()) {
            return List.of();
        }
        List<String> codes = Arrays.stream(field.value().split(",", -1))
                .map(String::strip)
                .distinct()
                .toList();
        for (String code : codes) {
            if (!CODE.matcher(code).matches()) {
                throw new Refusal(
                        "header sensitivity has %s, must be HL7 ActCode values separated by commas"
                                .formatted(safe(code)),
                        field.line());
            }
        }
        return codes;
    }

    private static @Nullable String valueOrNull(@Nullable Field field) {
        return field == null || field.value().isEmpty() ? null : field.value();
    }

    /// A code from the file, cut and cleaned for a message.
    private static String safe(String value) {
        String cut = value.length() > 24 ? value.substring(0, 24) : value;
        return "'" + UNSAFE.matcher(cut).replaceAll("?") + "'";
    }

    /// Leaves the parser; never leaves the reader.
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int line;

        Refusal(String reason) {
            this(reason, 0);
        }

        Refusal(String reason, int line) {
            super(reason, null, false, false);
            this.line = line;
        }

        NoteReading.Refused outcome() {
            return new NoteReading.Refused(
                    String.valueOf(getMessage()), line == 0 ? new Place.Whole() : new Place.Line(line));
        }
    }
}

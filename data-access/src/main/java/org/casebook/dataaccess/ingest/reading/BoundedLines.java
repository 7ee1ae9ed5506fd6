package org.casebook.dataaccess.ingest.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads UTF-8 text line by line, holding at most one line of bounded length. Lines end with LF or CR LF; a byte order
/// mark at the start is dropped. For one thread.
public final class BoundedLines implements AutoCloseable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private long number;

    /// @param limit longest line in bytes, at least 1
    /// @throws IllegalArgumentException when `limit` is less than 1
    public BoundedLines(InputStream in, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("line limit is %d bytes, must be at least 1".formatted(limit));
        }
        this.in = in;
        this.limit = limit;
    }

    /// The next line, empty at the end of the file.
    ///
    /// @throws UncheckedIOException when the stream fails
    public Optional<TextLine> next() {
        if (!fill()) {
            return Optional.empty();
        }
        number++;
        int stop = lineFeed();
        if (stop < end && stop - next <= limit) {
            TextLine line = decode(buffer, next, stop - next);
            next = stop + 1;
            return Optional.of(line);
        }
        return Optional.of(gathered());
    }

    /// A line that goes beyond the buffer, or beyond what is allowed.
    private TextLine gathered() {
        var bytes = new ByteArrayOutputStream(2 * buffer.length);
        boolean tooLong = false;
        while (fill()) {
            int stop = lineFeed();
            int taken = Math.min(stop - next, limit + 1 - bytes.size());
            bytes.write(buffer, next, taken);
            tooLong |= bytes.size() > limit;
            next = stop;
            if (stop < end) {
                next++;
                break;
            }
        }
        return tooLong
                ? new TextLine.Illegible(number, "line is longer than %d bytes, the longest allowed".formatted(limit))
                : decode(bytes.toByteArray(), 0, bytes.size());
    }

    private TextLine decode(byte[] bytes, int from, int length) {
        try {
            String text = text(bytes, from, length);
            if (text.indexOf('\0') >= 0) {
                return new TextLine.Illegible(number, "line holds a NUL character, must be text");
            }
            String unmarked =
                    number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
            return new TextLine.Legible(
                    number, unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked);
        } catch (CharacterCodingException e) {
            return new TextLine.Illegible(number, "line is not UTF-8, must be UTF-8 text");
        }
    }

    /// What is not UTF-8 becomes the replacement character in the quick way; only then, or where the text really has
    /// that character, the strict one tells.
    private static String text(byte[] bytes, int from, int length) throws CharacterCodingException {
        String quick = new String(bytes, from, length, StandardCharsets.UTF_8);
        return quick.indexOf(REPLACEMENT) < 0
                ? quick
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, from, length))
                        .toString();
    }

    private int lineFeed() {
        int at = next;
        while (at < end && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    private boolean fill() {
        try {
            if (next == end) {
                next = 0;
                end = Math.max(0, in.read(buffer));
            }
            return next < end;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

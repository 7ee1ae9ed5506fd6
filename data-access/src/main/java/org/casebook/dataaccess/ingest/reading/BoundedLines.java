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

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[8192];
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
        var bytes = new ByteArrayOutputStream(128);
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
        return Optional.of(
                tooLong
                        ? new TextLine.Illegible(
                                number, "line is longer than %d bytes, the longest allowed".formatted(limit))
                        : decode(bytes.toByteArray()));
    }

    private TextLine decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
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

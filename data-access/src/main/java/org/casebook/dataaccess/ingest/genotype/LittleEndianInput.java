package org.casebook.dataaccess.ingest.genotype;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.provenance.source.Place;

/// Reads BGEN's primitive types and knows which part of the file it is in, so that every refusal can say so.
final class LittleEndianInput implements AutoCloseable {
    private final InputStream in;
    private String part = "header";
    private Place place = new Place.Whole();

    LittleEndianInput(InputStream in) {
        this.in = in;
    }

    void enterSampleIdentifiers() {
        part = "sample identifier block";
    }

    /// @param record base 1
    void enterVariant(long record) {
        part = "variant " + record;
        place = new Place.RecordNumber(record);
    }

    UnreadableFileException malformed(String reason) {
        return UnreadableFileException.refused(place, "BGEN %s: %s".formatted(part, reason));
    }

    int u16(String name) {
        byte[] b = bytes(2, name);
        return (b[0] & 0xFF) | ((b[1] & 0xFF) << 8);
    }

    long u32(String name) {
        byte[] b = bytes(4, name);
        return (b[0] & 0xFF) | ((b[1] & 0xFF) << 8) | ((b[2] & 0xFF) << 16) | ((b[3] & 0xFFL) << 24);
    }

    /// A string of known length; memory is taken only as bytes arrive.
    String text(long length, String name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(length, name)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(name + " is not UTF-8, must be text");
        }
    }

    /// Exactly that many bytes; memory is taken only as they arrive.
    ///
    /// @param length checked by the caller against what the part may hold
    byte[] bytes(long length, String name) {
        try {
            byte[] bytes = in.readNBytes(Math.toIntExact(length));
            if (bytes.length < length) {
                throw endsInside(name, length);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Passes over bytes, and reads the last of them, since some streams skip beyond their own end.
    void skip(long length, String name) {
        try {
            for (long left = length - 1; left > 0; ) {
                long skipped = in.skip(left);
                if (skipped <= 0) {
                    if (in.read() < 0) {
                        throw endsInside(name, length);
                    }
                    skipped = 1;
                }
                left -= skipped;
            }
            if (length > 0 && in.read() < 0) {
                throw endsInside(name, length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean atEnd() {
        try {
            return in.read() < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UnreadableFileException endsInside(String name, long length) {
        return malformed("file ends inside %s, which must have %d bytes".formatted(name, length));
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

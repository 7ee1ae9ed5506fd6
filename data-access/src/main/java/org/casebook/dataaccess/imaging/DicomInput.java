package org.casebook.dataaccess.imaging;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/// Bytes with a position and a byte order; the end of the data has a type of its own that counts what is missing.
final class DicomInput {
    /// More than any object of one gibibyte holds; a compressed stream that unpacks to more is refused.
    static final long MAX_INFLATED = 1L << 30;

    private final InputStream in;
    private final boolean inflated;
    private final byte[] scratch = new byte[8192];
    private boolean bigEndian;
    private long position;

    /// @param inflated whether the bytes come out of a decompressor and must be bounded
    DicomInput(InputStream in, boolean inflated) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.inflated = inflated;
    }

    /// The stream ended where more bytes were promised.
    static final class EndOfInput extends EOFException {
        private static final long serialVersionUID = 1L;

        private final long missing;

        EndOfInput(long missing) {
            super("the file ends " + missing + " bytes early");
            this.missing = missing;
        }

        /// In bytes, of the value that was being read.
        long missing() {
            return missing;
        }
    }

    void order(boolean big) {
        bigEndian = big;
    }

    boolean isBigEndian() {
        return bigEndian;
    }

    /// Base 0.
    long position() {
        return position;
    }

    /// What follows, for a stream that unpacks it.
    InputStream rest() {
        return in;
    }

    boolean atEnd() throws IOException {
        return peek(1).length == 0;
    }

    /// The next bytes, without passing them; fewer at the end.
    byte[] peek(int length) throws IOException {
        in.mark(length);
        try {
            return in.readNBytes(length);
        } catch (EOFException e) {
            return new byte[0];
        } catch (ZipException e) {
            throw damaged();
        } finally {
            in.reset();
        }
    }

    int u16() throws IOException {
        byte[] b = bytes(2);
        return ((b[bigEndian ? 0 : 1] & 0xFF) << 8) | (b[bigEndian ? 1 : 0] & 0xFF);
    }

    long u32() throws IOException {
        int first = u16();
        int second = u16();
        return bigEndian ? ((long) first << 16) | second : ((long) second << 16) | first;
    }

    int tag() throws IOException {
        int group = u16();
        return (group << 16) | u16();
    }

    /// @throws EndOfInput when fewer bytes are left; a declared length costs no memory before its bytes are there
    byte[] bytes(int length) throws IOException {
        byte[] read;
        try {
            read = in.readNBytes(length);
        } catch (EOFException e) {
            throw new EndOfInput(length);
        } catch (ZipException e) {
            throw damaged();
        }
        advance(read.length);
        if (read.length < length) {
            throw new EndOfInput(length - read.length);
        }
        return read;
    }

    /// Passes bytes by reading them: some streams skip beyond their end without saying so.
    void skip(long length) throws IOException {
        long left = length;
        while (left > 0) {
            int read;
            try {
                read = in.read(scratch, 0, (int) Math.min(left, scratch.length));
            } catch (EOFException e) {
                read = -1;
            } catch (ZipException e) {
                throw damaged();
            }
            if (read < 0) {
                throw new EndOfInput(left);
            }
            left -= read;
            advance(read);
        }
    }

    private void advance(int read) {
        position += read;
        if (inflated && position > MAX_INFLATED) {
            throw new DicomException("deflated data unpacks to more than %d bytes, the limit".formatted(MAX_INFLATED));
        }
    }

    private DicomException damaged() {
        return new DicomException("deflated data is damaged after %d unpacked bytes".formatted(position));
    }
}

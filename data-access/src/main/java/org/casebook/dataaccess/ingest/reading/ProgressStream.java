package org.casebook.dataaccess.ingest.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.IncomingFile;

/// The bytes of a file on their way to a reader; tells the sink how far reading has come, so that a stopped import
/// stops here. For one thread.
public final class ProgressStream extends FilterInputStream {
    private final LongConsumer heard;
    private long count;

    private ProgressStream(InputStream in, LongConsumer heard) {
        super(in);
        this.heard = heard;
    }

    /// Opens the file for its one reading.
    ///
    /// @throws UncheckedIOException when the file cannot be opened
    public static ProgressStream of(IncomingFile file, ImportSink sink) {
        return opened(file, sink::progress);
    }

    /// For reading what is not the file itself, or not its only reading: its head, a companion.
    ///
    /// @throws UncheckedIOException when the file cannot be opened
    public static ProgressStream unheard(IncomingFile file) {
        return opened(file, done -> {});
    }

    private static ProgressStream opened(IncomingFile file, LongConsumer heard) {
        try {
            return new ProgressStream(file.open(), heard);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return one < 0 ? one : (int) counted(1, one);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int some = super.read(bytes, from, length);
        return (int) counted(Math.max(0, some), some);
    }

    @Override
    public long skip(long length) throws IOException {
        long skipped = super.skip(length);
        return counted(skipped, skipped);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private long counted(long bytes, long result) {
        count += bytes;
        heard.accept(count);
        return result;
    }

    /// Closes the file too.
    ///
    /// @throws UncheckedIOException when the stream cannot be closed
    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

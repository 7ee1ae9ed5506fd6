package org.casebook.dataaccess.ingest.vcf;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.provenance.source.Place;

/// The text bytes of a VCF file, decompressed where needed (bgzip is gzip of many members), with a bound on how
/// much text a file may grow to. Knows afterwards whether the file came to its proper end.
///
/// Source: RFC 1952; SAM specification, section 4.1 (BGZF and its end-of-file block).
final class VcfBytes extends InputStream {
    /// Up to here any ratio is fine: small files of equal lines compress well.
    private static final long FREE_BYTES = 64L << 20;
    /// Text bytes per compressed byte. Deflate reaches 1032 at most, real VCF stays below 100.
    private static final long HIGHEST_RATIO = 1000;
    /// Compressed bytes that may be read without any text coming out, as member headers of absurd length do.
    private static final long SILENT_BYTES = 1L << 20;

    private static final int BUFFER = 1 << 16;
    private static final byte[] END_BLOCK =
            HexFormat.of().parseHex("1f8b08040000000000ff0600424302001b0003000000000000000000");

    private final InputStream text;
    private final Compressed compressed;
    private final boolean gzip;
    private final boolean blocked;
    private long textBytes;
    private int lastByte = '\n';

    private VcfBytes(InputStream text, Compressed compressed, boolean gzip, boolean blocked) {
        this.text = text;
        this.compressed = compressed;
        this.gzip = gzip;
        this.blocked = blocked;
    }

    static VcfBytes open(IncomingFile file) throws IOException {
        byte[] head = file.head();
        boolean gzip = isGzip(head);
        boolean blocked = gzip && head.length >= 14 && (head[3] & 4) != 0 && head[12] == 'B' && head[13] == 'C';
        InputStream received = file.open();
        try {
            var compressed = new Compressed(new BufferedInputStream(received, BUFFER));
            InputStream text = gzip
                    ? new BufferedInputStream(
                            GzipCompressorInputStream.builder()
                                    .setInputStream(compressed)
                                    .setDecompressConcatenated(true)
                                    .get(),
                            BUFFER)
                    : compressed;
            return new VcfBytes(text, compressed, gzip, blocked);
        } catch (IOException e) {
            received.close();
            throw e;
        }
    }

    static boolean isGzip(byte[] head) {
        return head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = text.read(target, from, length);
        if (count > 0) {
            textBytes += count;
            lastByte = target[from + count - 1];
            compressed.silent = 0;
            if (gzip && textBytes > FREE_BYTES && textBytes / HIGHEST_RATIO > compressed.count) {
                throw UnreadableFileException.refused(
                        new Place.Whole(),
                        "decompressed text is more than %d times the file, the most allowed".formatted(HIGHEST_RATIO));
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /// Bytes of the file as received that are read so far.
    long bytesRead() {
        return compressed.count;
    }

    /// Whether the text read so far ends with a line feed.
    boolean endsWithLine() {
        return lastByte == '\n';
    }

    /// At the end: whether this is bgzip without the block that marks its end, so that the rest may be lost.
    boolean isCut() {
        return blocked && !Arrays.equals(compressed.tail, END_BLOCK);
    }

    /// The bytes as received, counted, with the last few remembered. It supports no mark, so each byte passes once.
    private static final class Compressed extends InputStream {
        private final InputStream in;
        private final byte[] tail = new byte[END_BLOCK.length];
        private long count;
        private long silent;

        private Compressed(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int got = in.read(target, from, length);
            if (got > 0) {
                count += got;
                silent += got;
                int kept = Math.min(got, tail.length);
                System.arraycopy(tail, kept, tail, 0, tail.length - kept);
                System.arraycopy(target, from + got - kept, tail, tail.length - kept, kept);
                if (silent > SILENT_BYTES) {
                    throw UnreadableFileException.refused(
                            new Place.Whole(),
                            "more than %d compressed bytes give no text, the most allowed".formatted(SILENT_BYTES));
                }
            }
            return got;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

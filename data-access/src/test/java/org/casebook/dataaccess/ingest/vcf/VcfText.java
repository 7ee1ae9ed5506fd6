package org.casebook.dataaccess.ingest.vcf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.ingest.MemoryFile;
import org.casebook.dataaccess.ingest.RecordingSink;

/// Small VCF files for tests. Columns are written with single spaces and become tabs.
final class VcfText {
    private final StringBuilder text = new StringBuilder("##fileformat=VCFv4.2\n");

    static VcfText file() {
        return new VcfText();
    }

    VcfText meta(String... lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
        return this;
    }

    VcfText samples(String... names) {
        text.append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO");
        if (names.length > 0) {
            text.append("\tFORMAT\t").append(String.join("\t", names));
        }
        text.append('\n');
        return this;
    }

    VcfText line(String columns) {
        text.append(columns.replace(' ', '\t')).append('\n');
        return this;
    }

    String text() {
        return text.toString();
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    RecordingSink read() {
        return read(bytes());
    }

    List<Variant> variants() {
        return read().records(Variant.class);
    }

    static RecordingSink read(byte[] bytes) {
        var sink = new RecordingSink();
        new VcfImporter().read(MemoryFile.of("calls.vcf", bytes), sink);
        return sink;
    }

    static byte[] gzip(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}

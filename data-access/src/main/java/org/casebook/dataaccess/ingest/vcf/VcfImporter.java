package org.casebook.dataaccess.ingest.vcf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.casebook.dataaccess.ingest.FileKind;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.Importer;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.reading.BoundedLines;
import org.casebook.provenance.source.Place;

/// Imports VCF 4.0 to 4.4, plain or compressed, as one [org.casebook.dataaccess.casefile.Variant] for each
/// alternate allele and specimen.
///
/// Rows of a file with a tumor column belong to the tumor specimen, whatever its genotype, and carry the normal's
/// reads beside its own. In every other file each sample is its own specimen and has rows for the alternate alleles
/// that its genotype names. Sites without samples, and samples whose name identifies nothing (`TUMOR`), are scoped
/// to the file: who they belong to is for a person to say.
///
/// Source: VCF 4.4 specification (samtools/hts-specs).
public final class VcfImporter implements Importer {
    static final int LONGEST_LINE = 32 << 20;

    @Override
    public FileKind kind() {
        return FileKind.VCF;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public boolean recognises(IncomingFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        String start = start(file.head());
        return name.endsWith(".vcf")
                || name.endsWith(".vcf.gz")
                || name.endsWith(".vcf.bgz")
                || start.startsWith("##fileformat=VCF")
                || start.startsWith("#CHROM\tPOS\tID\t");
    }

    @Override
    public void read(IncomingFile file, ImportSink sink) {
        try (var bytes = VcfBytes.open(file);
                var lines = new BoundedLines(bytes, LONGEST_LINE)) {
            new VcfReading(file.hash(), bytes, lines, sink).run();
        } catch (IOException e) {
            throw UnreadableFileException.refused(new Place.Whole(), "compressed data are damaged at their start");
        }
    }

    private static String start(byte[] head) {
        if (!VcfBytes.isGzip(head)) {
            return new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1);
        }
        try (var text = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return new String(text.readNBytes(64), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}

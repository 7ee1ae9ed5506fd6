package org.casebook.dataaccess.ingest.genotype;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casebook.dataaccess.ingest.genotype.WantedVariant.ByAlleles;
import org.casebook.dataaccess.ingest.genotype.WantedVariant.ByRsid;
import org.casebook.dataaccess.ingest.reading.BoundedLines;
import org.casebook.dataaccess.ingest.reading.ChromosomeName;
import org.casebook.dataaccess.ingest.reading.TextLine;
import org.casebook.provenance.source.ObjectHash;

/// The inherited variants that a tumor board asks for, out of the millions in a cohort file. Immutable.
///
/// File: tab separated with comments `# casebook-variants: 1`; columns rsid, chromosome, position
/// (GRCh38, base 1), reference allele, other allele (both on the plus strand), gene, name.
///
/// @param hash of the file's bytes
public record VariantList(ObjectHash hash, List<Entry> entries) {
    /// A cohort file with at most this many variants and at most this many samples is read whole: it was selected by
    /// somebody already.
    public static final long SMALL = 1000;

    private static final String RESOURCE = "germline-variants.tsv";
    private static final String FORMAT = "# casebook-variants: 1";
    private static final int MAX_BYTES = 4 << 20;
    private static final int LONGEST_LINE = 4096;
    private static final int COLUMNS = 7;

    public VariantList {
        entries = List.copyOf(entries);
    }

    /// One variant.
    ///
    /// @param position base 1, GRCh38
    /// @param ref on the plus strand
    /// @param alt on the plus strand
    /// @param name star allele, HGVS or traditional name
    public record Entry(
            String rsid, ChromosomeName chromosome, long position, String ref, String alt, String gene, String name) {}

    /// The list that comes with the program.
    public static VariantList bundled() {
        try (InputStream in = VariantList.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new VariantListException(RESOURCE + " is not among the program's own files");
            }
            return parse(in.readNBytes(MAX_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Another file in the place of the bundled one.
    ///
    /// @throws VariantListException when a line breaks the rules
    /// @throws UncheckedIOException when the file cannot be read
    public static VariantList load(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return parse(in.readNBytes(MAX_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VariantList parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new VariantListException(
                    "variant list is larger than %d bytes, the most allowed".formatted(MAX_BYTES));
        }
        boolean announced = false;
        List<Entry> entries = new ArrayList<>();
        Set<String> rsids = new HashSet<>();
        try (var lines = new BoundedLines(new ByteArrayInputStream(bytes), LONGEST_LINE)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                switch (line.get()) {
                    case TextLine.Illegible(long number, String reason) -> throw broken(number, reason);
                    case TextLine.Legible(long number, String text) -> {
                        announced |= text.strip().equals(FORMAT);
                        if (!text.startsWith("#") && !text.isBlank()) {
                            Entry entry = entry(number, text);
                            if (!rsids.add(entry.rsid())) {
                                throw broken(number, "rsid " + entry.rsid() + " comes twice, must come once");
                            }
                            entries.add(entry);
                        }
                    }
                }
            }
        }
        if (!announced) {
            throw new VariantListException("variant list must have the comment " + FORMAT);
        }
        return new VariantList(ObjectHash.of(bytes), entries);
    }

    private static Entry entry(long number, String text) {
        List<String> cells =
                Arrays.stream(text.split("\t", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS) {
            throw broken(number, "line has %d columns, must have %d".formatted(cells.size(), COLUMNS));
        }
        if (!cells.get(0).matches("rs[1-9][0-9]{0,15}")) {
            throw broken(number, "rsid must be rs and a number");
        }
        if (!cells.get(2).matches("[1-9][0-9]{0,9}")) {
            throw broken(number, "position must be a whole number from 1");
        }
        if (!cells.get(3).matches("[ACGT]+") || !cells.get(4).matches("[ACGT]+")) {
            throw broken(number, "alleles must be of A, C, G and T");
        }
        return new Entry(
                cells.get(0),
                new ChromosomeName(cells.get(1)),
                Long.parseLong(cells.get(2)),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6));
    }

    private static VariantListException broken(long number, String rule) {
        return new VariantListException("variant list line %d: %s".formatted(number, rule));
    }

    /// Which variants of a cohort file are read: those of the list, by rsid or by place and alleles; of a file of at
    /// most
    /// [#SMALL] variants and [#SMALL] samples all.
    public VariantSelection selection(long variants, long samples) {
        return variants <= SMALL && samples <= SMALL ? VariantSelection.everything() : listed();
    }

    private VariantSelection listed() {
        return VariantSelection.of(entries.stream()
                .flatMap(entry -> Stream.of(
                        new ByRsid(entry.rsid()),
                        new ByAlleles(entry.chromosome(), entry.position(), entry.ref(), entry.alt())))
                .toList());
    }
}

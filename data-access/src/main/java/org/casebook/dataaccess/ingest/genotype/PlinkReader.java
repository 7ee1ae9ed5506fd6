package org.casebook.dataaccess.ingest.genotype;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.reading.BoundedLines;
import org.casebook.dataaccess.ingest.reading.TextLine;
import org.casebook.provenance.source.Place;

/// Reads PLINK 1 filesets (.bed, .bim, .fam). Alleles are listed as A2, A1, so that dosages count copies of A1, as
/// PLINK does; every sample is given ploidy 2, which is all that the format can say.
///
/// A variant with a negative position is passed over, as PLINK does; it keeps its record number.
///
/// Source: PLINK 1.9 file format reference, sections .bed, .bim and .fam.
public final class PlinkReader implements GenotypeReader {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_SAMPLES = 20_000_000;
    private static final int COLUMNS = 6;
    private static final int MAGIC_LENGTH = 3;
    private static final int MISSING = 0b01;

    /// Copies of A1 by two-bit code; code 01 is missing.
    private static final double[] COPIES = {2, 0, 1, 0};

    private final List<SampleId> sampleIds;
    private final BoundedLines bim;
    private final InputStream bed;
    private final VariantSelection wanted;
    private final int bytesPerVariant;
    private final byte[] ploidy;
    private long record;

    private PlinkReader(List<SampleId> sampleIds, BoundedLines bim, InputStream bed, VariantSelection wanted) {
        this.sampleIds = List.copyOf(sampleIds);
        this.bim = bim;
        this.bed = bed;
        this.wanted = wanted;
        this.bytesPerVariant = (sampleIds.size() + 3) / 4;
        this.ploidy = new byte[sampleIds.size()];
        Arrays.fill(ploidy, (byte) 2);
    }

    /// Reads `fam` to its end and the head of `bed`.
    ///
    /// @throws UnreadableFileException when one of them breaks the format
    public static PlinkReader open(InputStream fam, InputStream bim, InputStream bed, VariantSelection wanted) {
        List<SampleId> sampleIds = sampleIds(fam);
        try {
            byte[] magic = bed.readNBytes(MAGIC_LENGTH);
            if (magic.length < MAGIC_LENGTH || magic[0] != 0x6c || magic[1] != 0x1b) {
                throw refused("bed does not start with bytes 6c 1b, a PLINK 1 bed must");
            }
            if (magic[2] != 1) {
                throw refused(
                        "bed has mode %d, must be 1 (variant-major; plink --make-bed writes it)".formatted(magic[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PlinkReader(sampleIds, new BoundedLines(bim, LONGEST_LINE), bed, wanted);
    }

    private static List<SampleId> sampleIds(InputStream fam) {
        List<SampleId> sampleIds = new ArrayList<>();
        try (var lines = new BoundedLines(fam, LONGEST_LINE)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                String[] columns = columns("fam", line.get());
                if (columns.length == 0) {
                    continue;
                }
                sampleIds.add(new SampleId(columns[0].equals("0") ? "" : columns[0], columns[1]));
                if (sampleIds.size() > MOST_SAMPLES) {
                    throw refused("fam has more than %d samples, the most allowed".formatted(MOST_SAMPLES));
                }
            }
        }
        if (sampleIds.isEmpty()) {
            throw refused("fam has 0 samples, must have at least 1");
        }
        return sampleIds;
    }

    /// The six columns, none for a blank line.
    private static String[] columns(String file, TextLine line) {
        return switch (line) {
            case TextLine.Illegible(long number, String reason) ->
                throw refused("%s line %d: %s".formatted(file, number, reason));
            case TextLine.Legible(long number, String text) -> {
                if (text.isBlank()) {
                    yield new String[0];
                }
                String[] columns = text.strip().split("\\s+", COLUMNS + 1);
                if (columns.length != COLUMNS) {
                    throw refused("%s line %d has %s columns, must have %d"
                            .formatted(
                                    file, number, columns.length > COLUMNS ? "more than 6" : columns.length, COLUMNS));
                }
                yield columns;
            }
        };
    }

    @Override
    public int samples() {
        return sampleIds.size();
    }

    @Override
    public List<SampleId> sampleIds() {
        return sampleIds;
    }

    @Override
    public Optional<GenotypeRecord> next() {
        for (var columns = nextVariant(); columns.isPresent(); columns = nextVariant()) {
            String[] bimLine = columns.get();
            long position = position(bimLine[3]);
            byte[] genotypes = genotypes();
            if (position < 0) {
                continue;
            }
            var variant =
                    new GenotypeVariant(bimLine[1], bimLine[1], bimLine[0], position, List.of(bimLine[5], bimLine[4]));
            if (wanted.holds(variant)) {
                return Optional.of(
                        new GenotypeRecord(new Place.RecordNumber(record), variant, List.of(dosages(genotypes))));
            }
        }
        requireBedAtEnd();
        return Optional.empty();
    }

    private Optional<String[]> nextVariant() {
        for (var line = bim.next(); line.isPresent(); line = bim.next()) {
            String[] columns = columns("bim", line.get());
            if (columns.length > 0) {
                record++;
                return Optional.of(columns);
            }
        }
        return Optional.empty();
    }

    private long position(String text) {
        if (!text.matches("-?[0-9]{1,10}")) {
            throw refused("bim variant %d has a position that is no whole number".formatted(record));
        }
        return Long.parseLong(text);
    }

    private byte[] genotypes() {
        try {
            byte[] genotypes = bed.readNBytes(bytesPerVariant);
            if (genotypes.length < bytesPerVariant) {
                throw bedSize(bedBytesBefore(record) + genotypes.length + " bytes");
            }
            return genotypes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Dosages dosages(byte[] genotypes) {
        var copies = new double[samples()];
        var missing = new BitSet(samples());
        for (int sample = 0; sample < copies.length; sample++) {
            int code = (genotypes[sample / 4] >> (2 * (sample % 4))) & 0b11;
            copies[sample] = COPIES[code];
            missing.set(sample, code == MISSING);
        }
        return new Dosages(copies, ploidy, missing);
    }

    private void requireBedAtEnd() {
        try {
            if (bed.read() >= 0) {
                throw bedSize("more than %d bytes".formatted(bedBytesBefore(record + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads `bim` to its end, to say what the size should have been.
    private UnreadableFileException bedSize(String actual) {
        while (nextVariant().isPresent()) {
            // counting
        }
        return refused("bed has %s, must have %d (3 + %d variants of %d bytes)"
                .formatted(actual, bedBytesBefore(record + 1), record, bytesPerVariant));
    }

    private long bedBytesBefore(long variant) {
        return MAGIC_LENGTH + (variant - 1) * bytesPerVariant;
    }

    @Override
    public void close() {
        try (bed) {
            bim.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnreadableFileException refused(String reason) {
        return UnreadableFileException.refused(new Place.Whole(), reason);
    }
}

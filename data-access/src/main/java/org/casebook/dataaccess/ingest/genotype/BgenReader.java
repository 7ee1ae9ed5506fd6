package org.casebook.dataaccess.ingest.genotype;

import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.zstd.ZstdJavaDecompressor;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.genotype.BgenHeader.Compression;
import org.casebook.dataaccess.ingest.genotype.BgenHeader.Layout;
import org.casebook.provenance.source.Place;

/// Reads BGEN 1.1 and 1.2 (layouts 1 and 2, and the zstd compression of 1.3). Alleles are listed as in the file, so
/// that dosages count copies of the second and each further allele.
///
/// Source: BGEN format specification v1.1, v1.2 and v1.3.
public final class BgenReader implements GenotypeReader {
    /// Of one genotype block, packed or not; half a million samples with three 32-bit numbers each fill a tenth.
    private static final int LONGEST_BLOCK = 1 << 26;

    /// Of all alleles of one variant together.
    private static final int LONGEST_ALLELES = 1 << 24;

    private final LittleEndianInput in;
    private final BgenHeader header;
    private final VariantSelection wanted;
    private long record;

    private BgenReader(LittleEndianInput in, BgenHeader header, VariantSelection wanted) {
        this.in = in;
        this.header = header;
        this.wanted = wanted;
    }

    /// Reads the header and the sample identifiers.
    ///
    /// @throws UnreadableFileException when they break the format
    public static BgenReader open(InputStream file, VariantSelection wanted) {
        var in = new LittleEndianInput(new BufferedInputStream(file, 1 << 16));
        return new BgenReader(in, BgenHeader.read(in), wanted);
    }

    @Override
    public int samples() {
        return header.samples();
    }

    /// How many variants the file says it has.
    public long variants() {
        return header.variants();
    }

    @Override
    public List<SampleId> sampleIds() {
        return header.sampleIds();
    }

    @Override
    public Optional<GenotypeRecord> next() {
        while (record < header.variants()) {
            record++;
            in.enterVariant(record);
            GenotypeVariant variant = variant();
            long length = blockLength();
            if (wanted.holds(variant)) {
                return Optional.of(
                        new GenotypeRecord(new Place.RecordNumber(record), variant, dosages(variant, length)));
            }
            in.skip(length, "genotype block");
        }
        if (!in.atEnd()) {
            throw in.malformed("file goes on after its last variant, must end after %d".formatted(header.variants()));
        }
        return Optional.empty();
    }

    private GenotypeVariant variant() {
        if (header.layout() == Layout.ONE) {
            requireSamples(in.u32("number of samples"));
        }
        String id = in.text(in.u16("identifier length"), "identifier");
        String rsid = in.text(in.u16("rsid length"), "rsid");
        String chromosome = in.text(in.u16("chromosome length"), "chromosome");
        long position = in.u32("position");
        int count = header.layout() == Layout.ONE ? 2 : in.u16("number of alleles");
        if (count == 0) {
            throw in.malformed("number of alleles is 0, must be at least 1");
        }
        List<String> alleles = new ArrayList<>();
        long left = LONGEST_ALLELES;
        while (alleles.size() < count) {
            long length = in.u32("allele length");
            left -= length;
            if (left < 0) {
                throw in.malformed(
                        "alleles have more than %d characters together, the most allowed".formatted(LONGEST_ALLELES));
            }
            alleles.add(in.text(length, "allele"));
        }
        return new GenotypeVariant(id, rsid, chromosome, position, alleles);
    }

    private long blockLength() {
        long length = header.layout() == Layout.ONE && header.compression() == Compression.NONE
                ? layoutOneLength()
                : in.u32("genotype block length");
        return requireBounded(length, "genotype block");
    }

    private List<Dosages> dosages(GenotypeVariant variant, long length) {
        byte[] block = unpacked(length);
        return switch (header.layout()) {
            case ONE -> List.of(ProbabilityTriples.dosages(block, samples(), in));
            case TWO -> new ProbabilityBlock(block, samples(), variant.alleles().size(), in).dosages();
        };
    }

    private byte[] unpacked(long length) {
        if (header.compression() == Compression.NONE) {
            return in.bytes(length, "genotype block");
        }
        long unpackedLength = layoutOneLength();
        if (header.layout() == Layout.TWO) {
            if (length < 4) {
                throw in.malformed("genotype block has %d bytes, must have at least 4".formatted(length));
            }
            length -= 4;
            unpackedLength = in.u32("unpacked length");
        }
        byte[] packed = in.bytes(length, "genotype block");
        int size = (int) requireBounded(unpackedLength, "unpacked genotype block");
        return header.compression() == Compression.ZLIB ? inflated(packed, size) : decompressed(packed, size);
    }

    private byte[] inflated(byte[] packed, int size) {
        // Deflate packs at most 1032 to 1, so that a longer claim is a lie.
        if (size > 1032L * packed.length) {
            throw badlyPacked(size);
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] unpacked = new byte[size];
            int filled = 0;
            while (filled < size && !inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                filled += inflater.inflate(unpacked, filled, size - filled);
            }
            if (filled < size || inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
                throw badlyPacked(size);
            }
            return unpacked;
        } catch (DataFormatException e) {
            throw badlyPacked(size);
        } finally {
            inflater.end();
        }
    }

    private byte[] decompressed(byte[] packed, int size) {
        try {
            var zstd = new ZstdJavaDecompressor();
            long stated = zstd.getDecompressedSize(packed, 0, packed.length);
            if (stated >= 0 && stated != size) {
                throw badlyPacked(size);
            }
            byte[] unpacked = new byte[size];
            if (zstd.decompress(packed, 0, packed.length, unpacked, 0, size) != size) {
                throw badlyPacked(size);
            }
            return unpacked;
        } catch (MalformedInputException
                | IndexOutOfBoundsException
                | IllegalStateException
                | IllegalArgumentException e) {
            // The decoder meets some damage with its own checks of state and range only.
            throw badlyPacked(size);
        }
    }

    private UnreadableFileException badlyPacked(int size) {
        return in.malformed(
                "%s genotype block is damaged, must unpack to %d bytes".formatted(header.compression(), size));
    }

    private long layoutOneLength() {
        return (long) ProbabilityTriples.BYTES_PER_SAMPLE * samples();
    }

    private long requireBounded(long length, String name) {
        if (length > LONGEST_BLOCK) {
            throw in.malformed("%s has %d bytes, must have at most %d".formatted(name, length, LONGEST_BLOCK));
        }
        return length;
    }

    private void requireSamples(long count) {
        if (count != samples()) {
            throw in.malformed("number of samples is %d, must be %d as in the header".formatted(count, samples()));
        }
    }

    @Override
    public void close() {
        in.close();
    }
}

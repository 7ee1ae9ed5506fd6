package org.casebook.dataaccess.ingest.genotype;

import io.airlift.compress.v3.zstd.ZstdJavaCompressor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.casebook.dataaccess.ingest.genotype.BgenHeader.Compression;
import org.casebook.dataaccess.ingest.genotype.BgenHeader.Layout;

/// Writes small BGEN files with random probabilities and remembers what dosages they stand for.
final class BgenWriter {
    private final Layout layout;
    private final Compression compression;
    private final int samples;
    private final boolean named;
    private final ByteArrayOutputStream variants = new ByteArrayOutputStream();
    private int count;

    BgenWriter(Layout layout, Compression compression, int samples, boolean named) {
        this.layout = layout;
        this.compression = compression;
        this.samples = samples;
        this.named = named;
    }

    /// How the samples of one variant of layout 2 are written.
    record Shape(int bits, boolean phased, List<Integer> ploidy, List<Boolean> missing) {}

    byte[] file() {
        var ids = new ByteArrayOutputStream();
        for (int sample = 0; sample < samples; sample++) {
            string16(ids, "sample_" + sample);
        }
        int idBlock = named ? 8 + ids.size() : 0;
        var file = new ByteArrayOutputStream();
        number(file, 4, 20 + idBlock);
        number(file, 4, 20);
        number(file, 4, count);
        number(file, 4, samples);
        file.writeBytes("bgen".getBytes(StandardCharsets.US_ASCII));
        number(file, 4, compression.code | (layout.code << 2) | (named ? 1L << 31 : 0));
        if (named) {
            number(file, 4, idBlock);
            number(file, 4, samples);
            file.writeBytes(ids.toByteArray());
        }
        file.writeBytes(variants.toByteArray());
        return file.toByteArray();
    }

    /// Writes 16-bit triples as given, three for each sample.
    void layoutOne(GenotypeVariant variant, int... triples) {
        number(variants, 4, samples);
        describe(variant);
        var block = new ByteArrayOutputStream();
        for (int number : triples) {
            number(block, 2, number);
        }
        if (compression == Compression.NONE) {
            variants.writeBytes(block.toByteArray());
        } else {
            byte[] packed = deflated(block.toByteArray());
            number(variants, 4, packed.length);
            variants.writeBytes(packed);
        }
    }

    /// Writes random probabilities.
    ///
    /// @return by sample and by allele but the first, the copies they stand for
    double[][] layoutTwo(GenotypeVariant variant, Shape shape, Random random) {
        int alleles = variant.alleles().size();
        double[][] copies = new double[samples][alleles - 1];
        List<Long> stored = new ArrayList<>();
        for (int sample = 0; sample < samples; sample++) {
            for (List<int[]> group : groups(shape.ploidy.get(sample), alleles, shape.phased)) {
                long[] units =
                        shape.missing.get(sample) ? new long[group.size()] : split(shape.bits, group.size(), random);
                for (int i = 0; i < units.length; i++) {
                    for (int allele : group.get(i)) {
                        if (allele > 0) {
                            copies[sample][allele - 1] += (double) units[i] / ((1L << shape.bits) - 1);
                        }
                    }
                    if (i < units.length - 1) {
                        stored.add(units[i]);
                    }
                }
            }
        }
        layoutTwoBlock(variant, shape, stored);
        return copies;
    }

    /// Writes a block of layout 2 with these numbers.
    void layoutTwoBlock(GenotypeVariant variant, Shape shape, List<Long> stored) {
        var block = new ByteArrayOutputStream();
        number(block, 4, samples);
        number(block, 2, variant.alleles().size());
        number(block, 1, Collections.min(shape.ploidy));
        number(block, 1, Collections.max(shape.ploidy));
        for (int sample = 0; sample < samples; sample++) {
            number(block, 1, shape.ploidy.get(sample) | (shape.missing.get(sample) ? 0x80 : 0));
        }
        number(block, 1, shape.phased ? 1 : 0);
        number(block, 1, shape.bits);
        block.writeBytes(packedBits(stored, shape.bits));
        rawLayoutTwo(variant, block.toByteArray());
    }

    /// Writes a genotype block of layout 2 as it is.
    void rawLayoutTwo(GenotypeVariant variant, byte[] block) {
        describe(variant);
        byte[] packed = switch (compression) {
            case NONE -> block;
            case ZLIB -> deflated(block);
            case ZSTD -> zstd(block);
        };
        if (compression == Compression.NONE) {
            number(variants, 4, packed.length);
        } else {
            number(variants, 4, packed.length + 4L);
            number(variants, 4, block.length);
        }
        variants.writeBytes(packed);
    }

    private void describe(GenotypeVariant variant) {
        count++;
        string16(variants, variant.id());
        string16(variants, variant.rsid());
        string16(variants, variant.chromosome());
        number(variants, 4, variant.position());
        if (layout == Layout.TWO) {
            number(variants, 2, variant.alleles().size());
        }
        for (String allele : variant.alleles()) {
            byte[] bytes = allele.getBytes(StandardCharsets.UTF_8);
            number(variants, 4, bytes.length);
            variants.writeBytes(bytes);
        }
    }

    /// The groups whose probabilities add up to one: all genotypes, or the alleles of each haplotype.
    private static List<List<int[]>> groups(int ploidy, int alleles, boolean phased) {
        List<int[]> singles = new ArrayList<>();
        for (int allele = 0; allele < alleles; allele++) {
            singles.add(new int[] {allele});
        }
        return phased ? Collections.nCopies(ploidy, singles) : List.of(genotypes(ploidy, alleles));
    }

    /// By recursion on the last allele, as the specification describes the order.
    private static List<int[]> genotypes(int ploidy, int alleles) {
        List<int[]> all = new ArrayList<>();
        if (ploidy == 0) {
            all.add(new int[0]);
            return all;
        }
        for (int last = 0; last < alleles; last++) {
            for (int[] others : genotypes(ploidy - 1, last + 1)) {
                int[] genotype = Arrays.copyOf(others, ploidy);
                genotype[ploidy - 1] = last;
                all.add(genotype);
            }
        }
        return all;
    }

    /// Cuts 2^bits − 1 units into parts.
    private static long[] split(int bits, int parts, Random random) {
        long left = (1L << bits) - 1;
        long[] units = new long[parts];
        for (int i = 0; i < parts - 1; i++) {
            units[i] = random.nextInt(3) == 0 ? 0 : random.nextLong(left + 1);
            left -= units[i];
        }
        units[parts - 1] = left;
        return units;
    }

    private static byte[] packedBits(List<Long> numbers, int bits) {
        byte[] packed = new byte[(numbers.size() * bits + 7) / 8];
        int at = 0;
        for (long number : numbers) {
            for (int bit = 0; bit < bits; bit++, at++) {
                packed[at / 8] |= (byte) (((number >> bit) & 1) << (at % 8));
            }
        }
        return packed;
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] packed = new byte[bytes.length + 100];
            return Arrays.copyOf(packed, deflater.deflate(packed));
        }
    }

    private static byte[] zstd(byte[] bytes) {
        var compressor = new ZstdJavaCompressor();
        byte[] packed = new byte[compressor.maxCompressedLength(bytes.length)];
        return Arrays.copyOf(packed, compressor.compress(bytes, 0, bytes.length, packed, 0, packed.length));
    }

    private static void string16(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(out, 2, bytes.length);
        out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, int width, long number) {
        for (int i = 0; i < width; i++) {
            out.write((int) (number >> (8 * i)));
        }
    }
}

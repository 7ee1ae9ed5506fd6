package org.casebook.dataaccess.ingest.genotype;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Decodes the genotype block of BGEN layout 2: probabilities of genotypes, or of alleles per haplotype when phased,
/// in 1 to 32 bits each; the last one of each group is not stored, since they add up to one.
///
/// Expected copies are added up in whole units of 1/(2^bits − 1) and divided once, so that they are exact.
///
/// Source: BGEN format specification v1.2, probability data storage (layout 2).
final class ProbabilityBlock {
    private static final int FIXED_LENGTH = 10;
    private static final int MISSING_FLAG = 0x80;
    private static final int PLOIDY_MASK = 0x3F;
    private static final int MOST_PLOIDY = 63;

    /// Samples times alleles: what one variant may take in memory.
    private static final long MOST_DOSAGES = 1 << 24;

    /// Larger than any count that fits a block, small enough to be added up.
    private static final long TOO_MANY = 1L << 36;

    private final byte[] block;
    private final int samples;
    private final int alleles;
    private final LittleEndianInput in;

    private final byte[] ploidy;
    private final BitSet missing;
    private final boolean phased;
    private final int bits;
    private final long one;

    /// The copies of each allele in one sample, in units of 1/`one`.
    private final long[] units;

    /// The next bit to read.
    private long at;

    /// Checks the whole structure of the block against its length before anything is decoded.
    ///
    /// @param in says in which variant a rule is broken
    ProbabilityBlock(byte[] block, int samples, int alleles, LittleEndianInput in) {
        this.block = block;
        this.samples = samples;
        this.alleles = alleles;
        this.in = in;
        if (block.length < FIXED_LENGTH + samples) {
            throw in.malformed("genotype block has %d bytes, must have at least %d for %d samples"
                    .formatted(block.length, FIXED_LENGTH + samples, samples));
        }
        require("number of samples", unsigned(0, 32), samples, samples);
        require("number of alleles", unsigned(32, 16), alleles, alleles);
        int mostPloidy = require("maximum ploidy", block[7] & 0xFF, 0, MOST_PLOIDY);
        int leastPloidy = require("minimum ploidy", block[6] & 0xFF, 0, mostPloidy);
        this.phased = require("phased flag", block[8 + samples] & 0xFF, 0, 1) == 1;
        this.bits = require("bits per probability", block[9 + samples] & 0xFF, 1, 32);
        this.one = (1L << bits) - 1;
        if ((long) samples * alleles > MOST_DOSAGES) {
            throw in.malformed("%d samples have %d alleles, must be at most %d together"
                    .formatted(samples, alleles, MOST_DOSAGES));
        }
        this.ploidy = new byte[samples];
        this.missing = new BitSet(samples);
        readPloidy(leastPloidy, mostPloidy);
        requireLength();
        this.units = new long[alleles];
        this.at = 8L * (FIXED_LENGTH + samples);
    }

    private void readPloidy(int least, int most) {
        for (int sample = 0; sample < samples; sample++) {
            int flags = block[8 + sample] & 0xFF;
            ploidy[sample] = (byte) (flags & PLOIDY_MASK);
            missing.set(sample, (flags & MISSING_FLAG) != 0);
            require("ploidy of sample " + (sample + 1), ploidy[sample], missing.get(sample) ? 0 : least, most);
        }
    }

    private void requireLength() {
        long[] storedByPloidy = new long[MOST_PLOIDY + 1];
        for (int p = 0; p <= MOST_PLOIDY; p++) {
            storedByPloidy[p] = phased ? (long) p * (alleles - 1) : genotypes(p) - 1;
        }
        long stored = 0;
        for (byte p : ploidy) {
            stored = Math.min(TOO_MANY, stored + storedByPloidy[p]);
        }
        long length = FIXED_LENGTH + samples + (stored * bits + 7) / 8;
        if (length != block.length) {
            throw in.malformed(
                    "genotype block has %d bytes, must have as many as its ploidies, alleles and bits ask for"
                            .formatted(block.length));
        }
    }

    /// The number of ways to draw `p` alleles in any order, at most `TOO_MANY`.
    private long genotypes(int p) {
        long ways = 1;
        for (int drawn = 1; drawn <= p && ways < TOO_MANY; drawn++) {
            ways = ways * (alleles - 1 + drawn) / drawn;
        }
        return Math.min(ways, TOO_MANY);
    }

    /// One for each allele but the first.
    List<Dosages> dosages() {
        double[][] copies = new double[alleles - 1][samples];
        for (int sample = 0; sample < samples; sample++) {
            Arrays.fill(units, 0);
            if (phased) {
                readHaplotypes(sample);
            } else {
                readGenotypes(sample);
            }
            for (int allele = 1; allele < alleles; allele++) {
                copies[allele - 1][sample] = (double) units[allele] / one;
            }
        }
        List<Dosages> dosages = new ArrayList<>(copies.length);
        for (double[] ofAllele : copies) {
            dosages.add(new Dosages(ofAllele, ploidy, missing));
        }
        return dosages;
    }

    private void readHaplotypes(int sample) {
        for (int haplotype = 0; haplotype < ploidy[sample]; haplotype++) {
            long left = one;
            for (int allele = 0; allele < alleles - 1; allele++) {
                long probability = unsigned();
                units[allele] += probability;
                left -= probability;
            }
            units[alleles - 1] += requireLeft(left, sample);
        }
    }

    /// Genotypes stand in colexicographic order of their allele counts: 00, 01, 11, 02, 12, 22, … for two copies.
    private void readGenotypes(int sample) {
        int[] genotype = new int[ploidy[sample]];
        long left = one;
        for (long stored = genotypes(genotype.length) - 1; stored > 0; stored--) {
            long probability = unsigned();
            left -= probability;
            if (probability != 0 && left >= 0) {
                addCopies(genotype, probability);
            }
            advance(genotype);
        }
        addCopies(genotype, requireLeft(left, sample));
    }

    private void addCopies(int[] genotype, long probability) {
        for (int allele : genotype) {
            units[allele] += probability;
        }
    }

    /// Goes from one genotype, a non-decreasing row of alleles, to the next; the last one stays.
    private static void advance(int[] genotype) {
        int first = 0;
        while (first < genotype.length - 1 && genotype[first] == genotype[first + 1]) {
            genotype[first++] = 0;
        }
        genotype[first]++;
    }

    private long requireLeft(long left, int sample) {
        if (left < 0 && !missing.get(sample)) {
            throw in.malformed("probabilities of sample %d add up to more than 1".formatted(sample + 1));
        }
        return Math.max(0, left);
    }

    private int require(String name, long value, int least, int most) {
        if (value < least || value > most) {
            throw in.malformed(
                    least == most
                            ? "%s is %d, must be %d".formatted(name, value, least)
                            : "%s is %d, must be in [%d, %d]".formatted(name, value, least, most));
        }
        return (int) value;
    }

    private long unsigned() {
        long value = unsigned(at, bits);
        at += bits;
        return value;
    }

    /// The lowest bit of a byte comes first.
    private long unsigned(long from, int width) {
        int first = (int) (from >>> 3);
        int shift = (int) (from & 7);
        long window = 0;
        for (int i = 0; 8 * i < shift + width; i++) {
            window |= (block[first + i] & 0xFFL) << (8 * i);
        }
        return (window >>> shift) & ((1L << width) - 1);
    }
}

package org.casebook.dataaccess.ingest.genotype;

import java.util.BitSet;
import java.util.OptionalDouble;

/// The expected number of copies of one allele in each sample; samples stand in the file's order, base 0.
/// A missing genotype is a state of its own and has no number.
public final class Dosages {
    private final double[] copies;
    private final byte[] ploidy;
    private final BitSet missing;

    /// Takes the arrays over; nobody else may keep them.
    ///
    /// @param copies 0 to the sample's ploidy; not looked at where missing
    Dosages(double[] copies, byte[] ploidy, BitSet missing) {
        this.copies = copies;
        this.ploidy = ploidy;
        this.missing = missing;
    }

    public int samples() {
        return copies.length;
    }

    public boolean isMissing(int sample) {
        return missing.get(checked(sample));
    }

    public int missing() {
        return missing.cardinality();
    }

    /// The expected copies, 0 to [#ploidy(int)]; empty when the genotype is missing.
    public OptionalDouble copies(int sample) {
        return isMissing(sample) ? OptionalDouble.empty() : OptionalDouble.of(copies[sample]);
    }

    /// How many copies of the chromosome the file gives the sample, 0 to 63; also known where the genotype is missing.
    public int ploidy(int sample) {
        return ploidy[checked(sample)];
    }

    /// The mean over samples whose genotype is not missing; empty when there is none.
    public OptionalDouble mean() {
        double sum = 0;
        for (int sample = missing.nextClearBit(0); sample < samples(); sample = missing.nextClearBit(sample + 1)) {
            sum += copies[sample];
        }
        int known = samples() - missing();
        return known == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / known);
    }

    private int checked(int sample) {
        if (sample < 0 || sample >= copies.length) {
            throw new IndexOutOfBoundsException("sample is %d, must be in [0, %d)".formatted(sample, copies.length));
        }
        return sample;
    }

    /// Counts only: genotypes identify people.
    @Override
    public String toString() {
        return "Dosages[samples=%d, missing=%d]".formatted(samples(), missing());
    }
}

package org.casebook.dataaccess.ingest.genotype;

import java.util.Arrays;
import java.util.BitSet;

/// Decodes the genotype block of BGEN layout 1: for each sample the probabilities of AA, AB and BB as 16-bit numbers
/// in units of 1/32768; three zeros are a missing genotype.
///
/// Source: BGEN format specification v1.1, genotype data block (layout 1).
final class ProbabilityTriples {
    static final int BYTES_PER_SAMPLE = 6;
    private static final int ONE = 32768;

    /// Each number may have been rounded up by half a unit.
    private static final int LARGEST_SUM = ONE + 2;

    private ProbabilityTriples() {}

    static Dosages dosages(byte[] block, int samples, LittleEndianInput in) {
        if (block.length != (long) BYTES_PER_SAMPLE * samples) {
            throw in.malformed("genotype block has %d bytes, must have %d for each of %d samples"
                    .formatted(block.length, BYTES_PER_SAMPLE, samples));
        }
        var copies = new double[samples];
        var missing = new BitSet(samples);
        for (int sample = 0; sample < samples; sample++) {
            int at = BYTES_PER_SAMPLE * sample;
            int aa = u16(block, at);
            int ab = u16(block, at + 2);
            int bb = u16(block, at + 4);
            if (aa + ab + bb > LARGEST_SUM) {
                throw in.malformed("probabilities of sample %d add up to more than 1".formatted(sample + 1));
            }
            missing.set(sample, (aa | ab | bb) == 0);
            copies[sample] = Math.min(2, (ab + 2.0 * bb) / ONE);
        }
        byte[] ploidy = new byte[samples];
        Arrays.fill(ploidy, (byte) 2);
        return new Dosages(copies, ploidy, missing);
    }

    private static int u16(byte[] block, int at) {
        return (block[at] & 0xFF) | ((block[at + 1] & 0xFF) << 8);
    }
}

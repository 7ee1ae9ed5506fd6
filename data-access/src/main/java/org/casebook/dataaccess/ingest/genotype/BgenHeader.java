package org.casebook.dataaccess.ingest.genotype;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What stands before the first variant of a BGEN file.
///
/// @param variants number of variant blocks
/// @param samples number of samples in each
/// @param sampleIds empty when the file names none, otherwise one per sample
///
/// Source: BGEN format specification v1.2, header block and sample identifier block.
record BgenHeader(long variants, int samples, Compression compression, Layout layout, List<SampleId> sampleIds) {
    private static final int MOST_SAMPLES = 20_000_000;
    private static final int FIXED_LENGTH = 20;
    private static final byte[] MAGIC = {'b', 'g', 'e', 'n'};
    private static final byte[] OLD_MAGIC = new byte[4];

    /// How genotype blocks are packed.
    enum Compression {
        NONE(0),
        ZLIB(1),
        ZSTD(2);

        final int code;

        Compression(int code) {
            this.code = code;
        }
    }

    /// How genotypes are written: as three 16-bit numbers, or as [ProbabilityBlock].
    enum Layout {
        ONE(1),
        TWO(2);

        final int code;

        Layout(int code) {
            this.code = code;
        }
    }

    BgenHeader {
        sampleIds = List.copyOf(sampleIds);
    }

    /// Leaves `in` at the first variant.
    static BgenHeader read(LittleEndianInput in) {
        long toVariants = in.u32("offset of the first variant");
        long length = in.u32("header length");
        if (length < FIXED_LENGTH || length > toVariants) {
            throw in.malformed("header length is %d bytes, must be in [%d, %d], up to the first variant"
                    .formatted(length, FIXED_LENGTH, toVariants));
        }
        long variants = in.u32("number of variants");
        long samples = in.u32("number of samples");
        byte[] magic = in.bytes(4, "magic number");
        if (!Arrays.equals(magic, MAGIC) && !Arrays.equals(magic, OLD_MAGIC)) {
            throw in.malformed("magic number is another one, must be bgen");
        }
        if (samples > MOST_SAMPLES) {
            throw in.malformed("number of samples is %d, must be at most %d".formatted(samples, MOST_SAMPLES));
        }
        in.skip(length - FIXED_LENGTH, "free data area");
        long flags = in.u32("flags");
        Layout layout = layout(in, (int) (flags >> 2) & 0b1111);
        Compression compression = compression(in, (int) flags & 0b11, layout);

        in.enterSampleIdentifiers();
        long left = toVariants - length;
        List<SampleId> sampleIds = List.of();
        if (flags >> 31 != 0) {
            long blockLength = in.u32("block length");
            if (blockLength > left) {
                throw in.malformed(
                        "length is %d bytes, must be at most %d, up to the first variant".formatted(blockLength, left));
            }
            sampleIds = sampleIds(in, samples, blockLength);
            left -= blockLength;
        }
        in.skip(left, "space before the first variant");
        return new BgenHeader(variants, (int) samples, compression, layout, sampleIds);
    }

    private static List<SampleId> sampleIds(LittleEndianInput in, long samples, long blockLength) {
        long count = in.u32("number of samples");
        if (count != samples) {
            throw in.malformed("number of samples is %d, must be %d as in the header".formatted(count, samples));
        }
        long left = blockLength - 8;
        List<SampleId> sampleIds = new ArrayList<>();
        while (sampleIds.size() < count) {
            int idLength = in.u16("sample identifier length");
            left -= 2 + idLength;
            if (left < 0) {
                break;
            }
            sampleIds.add(new SampleId("", in.text(idLength, "sample identifier")));
        }
        if (left != 0) {
            throw in.malformed("length is %d bytes, must be that of its %d identifiers".formatted(blockLength, count));
        }
        return sampleIds;
    }

    private static Layout layout(LittleEndianInput in, int code) {
        for (Layout layout : Layout.values()) {
            if (layout.code == code) {
                return layout;
            }
        }
        throw in.malformed("layout is %d, must be 1 or 2".formatted(code));
    }

    private static Compression compression(LittleEndianInput in, int code, Layout layout) {
        for (Compression compression : Compression.values()) {
            if (compression.code == code && (compression != Compression.ZSTD || layout == Layout.TWO)) {
                return compression;
            }
        }
        throw in.malformed("compression is %d, must be 0, 1 or, in layout 2 only, 2".formatted(code));
    }
}

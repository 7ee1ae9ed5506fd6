package org.casebook.dataaccess.ingest.genotype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.genotype.BgenHeader.Compression;
import org.casebook.dataaccess.ingest.genotype.BgenHeader.Layout;
import org.casebook.dataaccess.ingest.genotype.BgenWriter.Shape;
import org.casebook.provenance.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BgenReaderTest {
    private static final long SEED = 20_260_101;
    private static final List<List<Integer>> PLOIDIES = List.of(
            List.of(0, 0, 0, 0), List.of(1, 1, 1, 1), List.of(2, 2, 2, 2), List.of(3, 3, 3, 3), List.of(0, 2, 1, 5));

    @ParameterizedTest
    @EnumSource
    void readsBackEveryShapeOfLayoutTwo(Compression compression) {
        var random = new Random(SEED);
        for (int bits = 1; bits <= 32; bits++) {
            for (boolean phased : new boolean[] {false, true}) {
                for (List<Integer> ploidy : PLOIDIES) {
                    for (int alleles = 1; alleles <= 4; alleles++) {
                        var missing = List.of(random.nextBoolean(), false, random.nextBoolean(), false);
                        var shape = new Shape(bits, phased, ploidy, missing);
                        var writer = new BgenWriter(Layout.TWO, compression, 4, true);
                        var variant = variant(7, alleles);
                        double[][] copies = writer.layoutTwo(variant, shape, random);

                        GenotypeRecord read = onlyOf(read(writer.file()));

                        assertThat(read.variant()).isEqualTo(variant);
                        assertSame(read.dosages(), copies, shape);
                    }
                }
            }
        }
    }

    private static void assertSame(List<Dosages> dosages, double[][] copies, Shape shape) {
        String at = "seed %d, %s bits, phased %s".formatted(SEED, shape.bits(), shape.phased());
        for (int sample = 0; sample < copies.length; sample++) {
            assertThat(dosages).as(at).hasSize(copies[sample].length);
            for (int allele = 0; allele < dosages.size(); allele++) {
                Dosages ofAllele = dosages.get(allele);
                assertThat(ofAllele.ploidy(sample))
                        .as(at)
                        .isEqualTo(shape.ploidy().get(sample));
                assertThat(ofAllele.isMissing(sample))
                        .as(at)
                        .isEqualTo(shape.missing().get(sample));
                if (shape.missing().get(sample)) {
                    assertThat(ofAllele.copies(sample)).as(at).isEmpty();
                } else {
                    assertThat(ofAllele.copies(sample).orElseThrow())
                            .as(at)
                            .isCloseTo(copies[sample][allele], within(1e-9));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"NONE", "ZLIB"})
    void readsLayoutOne(Compression compression) {
        var writer = new BgenWriter(Layout.ONE, compression, 3, true);
        writer.layoutOne(variant(7, 2), 32768, 0, 0, 8192, 16384, 8192, 0, 0, 0);

        Dosages dosages = onlyOf(read(writer.file())).dosages().getFirst();

        assertThat(dosages.copies(0)).hasValue(0);
        assertThat(dosages.copies(1)).hasValue(1);
        assertThat(dosages.copies(2)).isEmpty();
        assertThat(dosages.missing()).isEqualTo(1);
        assertThat(dosages.mean()).hasValue(0.5);
    }

    /// Two bits are units of 1/3. Unphased, P(00)=1/3, P(01)=1/3, P(11)=1/3: 1/3 + 2/3 = 1 copy.
    /// Phased, P(0)=1/3 on the first and 3/3 on the second haplotype: 2/3 + 0 copies.
    @ParameterizedTest
    @CsvSource({"false, 1.0", "true, 0.6666666666666666"})
    void countsCopiesAsComputedByHand(boolean phased, double copies) {
        var writer = new BgenWriter(Layout.TWO, Compression.NONE, 1, false);
        var shape = new Shape(2, phased, List.of(2), List.of(false));
        writer.layoutTwoBlock(variant(7, 2), shape, phased ? List.of(1L, 3L) : List.of(1L, 1L));

        assertThat(onlyOf(read(writer.file())).dosages().getFirst().copies(0)).hasValue(copies);
    }

    /// Three alleles, two copies, 8 bits: genotypes 00, 01, 11, 02, 12, 22 with 51 units each but the last (0 left).
    /// Copies of allele 1: (51 + 2·51 + 51)/255 = 0.8; of allele 2: (51 + 51)/255 = 0.4.
    @Test
    void countsEachFurtherAllele() {
        var writer = new BgenWriter(Layout.TWO, Compression.ZSTD, 1, false);
        var shape = new Shape(8, false, List.of(2), List.of(false));
        writer.layoutTwoBlock(variant(7, 3), shape, List.of(51L, 51L, 51L, 51L, 51L));

        List<Dosages> dosages = onlyOf(read(writer.file())).dosages();

        assertThat(dosages.get(0).copies(0).orElseThrow()).isCloseTo(0.8, within(1e-12));
        assertThat(dosages.get(1).copies(0).orElseThrow()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void namesSamplesAndNumbersRecords() {
        byte[] file = threeVariants(Compression.ZLIB);

        try (var reader = BgenReader.open(new ByteArrayInputStream(file), VariantSelection.everything())) {
            assertThat(reader.variants()).isEqualTo(3);
            assertThat(reader.samples()).isEqualTo(2);
            assertThat(reader.sampleIds()).containsExactly(new SampleId("", "sample_0"), new SampleId("", "sample_1"));
        }
        assertThat(read(file))
                .map(GenotypeRecord::place)
                .containsExactly(new Place.RecordNumber(1), new Place.RecordNumber(2), new Place.RecordNumber(3));
    }

    @ParameterizedTest
    @CsvSource({
        "rs101, 2",
        "chr1:102:C:A, 3",
        "1:100:A:C, 1",
        "01:100:A:C, 1",
        "1:100:A:G, 0",
        "2:100:A:C, 0",
    })
    void readsOnlyWantedVariants(String wanted, long record) {
        var selection = VariantSelection.of(List.of(WantedVariant.parse(wanted)));

        List<GenotypeRecord> read = read(threeVariants(Compression.ZSTD), selection);

        assertThat(read).map(one -> one.place().number()).isEqualTo(record == 0 ? List.of() : List.of(record));
    }

    @Test
    void doesNotDecodeWhatNobodyWants() {
        var writer = new BgenWriter(Layout.TWO, Compression.NONE, 2, true);
        writer.rawLayoutTwo(variant(100, 2), new byte[] {1, 2, 3});

        assertThat(read(writer.file(), VariantSelection.of(List.of()))).isEmpty();
        assertRefused(writer.file(), "BGEN variant 1: genotype block has 3 bytes, must have at least 12 for 2 samples");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAFileCutAnywhere(Compression compression) {
        byte[] file = threeVariants(compression);
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatExceptionOfType(UnreadableFileException.class)
                    .as("cut to %d bytes", length)
                    .isThrownBy(() -> read(cut))
                    .withMessageStartingWith("BGEN ");
            assertThatExceptionOfType(UnreadableFileException.class)
                    .as("cut to %d bytes, nothing wanted", length)
                    .isThrownBy(() -> read(cut, VariantSelection.of(List.of())));
        }
    }

    /// Whatever byte is damaged, the file is read or refused, and nothing else happens.
    @ParameterizedTest
    @EnumSource
    void readsOrRefusesADamagedFile(Compression compression) {
        var random = new Random(SEED);
        byte[] file = threeVariants(compression);
        int refused = 0;
        for (int at = 0; at < file.length; at++) {
            for (int value : new int[] {0, 0x7F, 0xFF, random.nextInt(256)}) {
                byte[] damaged = file.clone();
                damaged[at] = (byte) value;
                try {
                    assertThat(read(damaged)).as("seed %d, byte %d", SEED, at).hasSize(3);
                } catch (UnreadableFileException e) {
                    assertThat(e.getMessage()).startsWith("BGEN ").doesNotContain("\n");
                    refused++;
                }
            }
        }
        assertThat(refused).isPositive();
    }

    /// Long enough that the block is packed with tables of its own, which damage can break in many ways.
    @ParameterizedTest
    @EnumSource(names = {"ZLIB", "ZSTD"})
    void readsOrRefusesDamagedPacking(Compression compression) {
        var random = new Random(SEED);
        int samples = 2000;
        var writer = new BgenWriter(Layout.TWO, compression, samples, false);
        var shape = new Shape(8, false, Collections.nCopies(samples, 2), Collections.nCopies(samples, false));
        writer.layoutTwo(variant(7, 2), shape, random);
        byte[] file = writer.file();
        int packedFrom = 24 + 40;
        int refused = 0;
        for (int run = 0; run < 3000; run++) {
            byte[] damaged = file.clone();
            for (int flip = random.nextInt(4); flip >= 0; flip--) {
                int reach = random.nextBoolean() ? 64 : file.length - packedFrom;
                damaged[packedFrom + random.nextInt(reach)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(read(damaged)).as("seed %d, run %d", SEED, run).hasSize(1);
            } catch (UnreadableFileException e) {
                assertThat(e.getMessage()).startsWith("BGEN variant 1: ");
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4  | FFFFFFFF | BGEN header: header length is 4294967295 bytes, must be in [20, 48], up to the first variant",
                "12 | FFFFFFFF | BGEN header: number of samples is 4294967295, must be at most 20000000",
                "16 | 00010203 | BGEN header: magic number is another one, must be bgen",
                "20 | 03000080 | BGEN header: layout is 0, must be 1 or 2",
                "20 | 06000080 | BGEN header: compression is 2, must be 0, 1 or, in layout 2 only, 2",
                "24 | FFFFFFFF | BGEN sample identifier block: length is 4294967295 bytes, must be at most 28, up to the first variant",
                "28 | FFFFFFFF | BGEN sample identifier block: number of samples is 4294967295, must be 2 as in the header",
            })
    void refusesALyingHeader(int at, String hex, String reason) {
        assertRefused(patched(threeVariants(Compression.NONE), at, hex), reason);
    }

    /// Of a variant in layout 2, packed: positions count from its first byte.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22 | FFFFFFFF | BGEN variant 1: alleles have more than 16777216 characters together, the most allowed",
                "32 | FFFFFFFF | BGEN variant 1: genotype block has 4294967295 bytes, must have at most 67108864",
                "32 | 03000000 | BGEN variant 1: genotype block has 3 bytes, must have at least 4",
                "36 | FFFFFFFF | BGEN variant 1: unpacked genotype block has 4294967295 bytes, must have at most 67108864",
                "36 | 00000004 | BGEN variant 1: ZLIB genotype block is damaged, must unpack to 67108864 bytes",
            })
    void refusesALyingVariantBeforeItTakesMemory(int at, String hex, String reason) {
        assertRefused(patched(threeVariants(Compression.ZLIB), 52 + at, hex), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 03000000 | number of samples is 3, must be 2",
                "4 | FFFF     | number of alleles is 65535, must be 2",
                "6 | 03       | minimum ploidy is 3, must be in [0, 2]",
                "7 | 40       | maximum ploidy is 64, must be in [0, 63]",
                "8 | 03       | ploidy of sample 1 is 3, must be 2",
                "10 | 02      | phased flag is 2, must be in [0, 1]",
                "11 | 00      | bits per probability is 0, must be in [1, 32]",
                "11 | 21      | bits per probability is 33, must be in [1, 32]",
                "11 | 20      | genotype block has 16 bytes, must have as many as its ploidies, alleles and bits ask for",
                "12 | FFFF    | probabilities of sample 1 add up to more than 1",
            })
    void refusesALyingBlock(int at, String hex, String reason) {
        byte[] block = {2, 0, 0, 0, 2, 0, 2, 2, 2, 2, 0, 8, 1, 2, 3, 4};
        var writer = new BgenWriter(Layout.TWO, Compression.NONE, 2, true);
        writer.rawLayoutTwo(variant(7, 2), patched(block, at, hex));

        assertRefused(writer.file(), "BGEN variant 1: " + reason);
    }

    @Test
    void refusesManyAllelesAtHighPloidyBeforeItTakesMemory() {
        var writer = new BgenWriter(Layout.TWO, Compression.ZSTD, 1000, false);
        var shape = new Shape(32, false, Collections.nCopies(1000, 63), Collections.nCopies(1000, false));
        writer.layoutTwoBlock(variant(7, 10_000), shape, List.of());

        assertRefused(
                writer.file(),
                "BGEN variant 1: genotype block has 1010 bytes, must have as many as its ploidies, alleles and bits ask for");
    }

    @Test
    void refusesMoreDosagesThanOneVariantMayHold() {
        var writer = new BgenWriter(Layout.TWO, Compression.ZSTD, 1000, false);
        writer.layoutTwoBlock(
                variant(7, 30_000),
                new Shape(8, true, Collections.nCopies(1000, 0), Collections.nCopies(1000, false)),
                List.of());

        assertRefused(
                writer.file(), "BGEN variant 1: 1000 samples have 30000 alleles, must be at most 16777216 together");
    }

    @Test
    void refusesWhatFollowsTheLastVariant() {
        byte[] file = threeVariants(Compression.NONE);

        assertRefused(
                Arrays.copyOf(file, file.length + 1),
                "BGEN variant 3: file goes on after its last variant, must end after 3");
    }

    private static void assertRefused(byte[] file, String reason) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(file))
                .withMessage(reason);
    }

    private static byte[] threeVariants(Compression compression) {
        var writer = new BgenWriter(Layout.TWO, compression, 2, true);
        var random = new Random(SEED);
        for (int position = 100; position < 103; position++) {
            writer.layoutTwo(variant(position, 2), new Shape(8, false, List.of(2, 2), List.of(false, false)), random);
        }
        return writer.file();
    }

    private static GenotypeVariant variant(int position, int alleles) {
        List<String> names = IntStream.range(0, alleles)
                .mapToObj(allele -> List.of("A", "C", "G", "T").get(allele % 4))
                .toList();
        return new GenotypeVariant("v" + position, "rs" + position, "1", position, names);
    }

    private static byte[] patched(byte[] file, int at, String hex) {
        byte[] patched = file.clone();
        byte[] bytes = HexFormat.of().parseHex(hex);
        System.arraycopy(bytes, 0, patched, at, bytes.length);
        return patched;
    }

    private static GenotypeRecord onlyOf(List<GenotypeRecord> read) {
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    private static List<GenotypeRecord> read(byte[] file) {
        return read(file, VariantSelection.everything());
    }

    private static List<GenotypeRecord> read(byte[] file, VariantSelection wanted) {
        List<GenotypeRecord> read = new ArrayList<>();
        try (var reader = BgenReader.open(new ByteArrayInputStream(file), wanted)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                read.add(next.get());
            }
        }
        return read;
    }
}

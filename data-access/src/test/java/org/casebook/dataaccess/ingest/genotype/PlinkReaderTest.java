package org.casebook.dataaccess.ingest.genotype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.provenance.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlinkReaderTest {
    private static final long SEED = 20_260_102;
    private static final String FAM = "F1 a 0 0 1 1\n0 b 0 0 2 -9\nF1\tc\t0\t0\t0\t2\n\nF2 d 0 0 1 1\nF2 e 0 0 1 1\n";
    private static final String BIM = "1\trs1\t0\t10\tC\tA\n23 rs2 0.5 20 G T\nchrX\trs3\t0\t-5\tC\tA\n";

    /// First variant, lowest bits first: 00 11 10 01 | 00; second: all 11; third: all 00.
    private static final byte[] BED = {0x6c, 0x1b, 1, 0b01_10_11_00, 0b00, -1, 0b11, 0, 0};

    @Test
    void countsCopiesOfTheFirstAllele() {
        List<GenotypeRecord> read = read(FAM, BIM, BED, VariantSelection.everything());

        assertThat(read)
                .map(GenotypeRecord::place)
                .containsExactly(new Place.RecordNumber(1), new Place.RecordNumber(2));
        assertThat(read.getFirst().variant()).isEqualTo(new GenotypeVariant("rs1", "rs1", "1", 10, List.of("A", "C")));
        Dosages dosages = read.getFirst().dosages().getFirst();
        assertThat(dosages.copies(0)).hasValue(2);
        assertThat(dosages.copies(1)).hasValue(0);
        assertThat(dosages.copies(2)).hasValue(1);
        assertThat(dosages.isMissing(3)).isTrue();
        assertThat(dosages.copies(3)).isEmpty();
        assertThat(dosages.copies(4)).hasValue(2);
        assertThat(dosages.mean()).hasValue(1.25);
        assertThat(dosages.ploidy(0)).isEqualTo(2);
    }

    @Test
    void namesSamplesByFamilyAndIndividual() {
        try (var reader = open(FAM, BIM, BED, VariantSelection.everything())) {
            assertThat(reader.samples()).isEqualTo(5);
            assertThat(reader.sampleIds())
                    .startsWith(new SampleId("F1", "a"), new SampleId("", "b"), new SampleId("F1", "c"));
        }
    }

    @Test
    void showsNoSampleInText() {
        assertThat(new SampleId("F1", "a")).hasToString("SampleId[redacted]");
    }

    @ParameterizedTest
    @CsvSource({"rs2, 2", "X:20:T:G, 2", "chrX:20:G:T, 2", "1:10:A:C, 1", "1:10:A:T, 0", "rs3, 0"})
    void readsOnlyWantedVariants(String wanted, long record) {
        var selection = VariantSelection.of(List.of(WantedVariant.parse(wanted)));

        assertThat(read(FAM, BIM, BED, selection))
                .map(one -> one.place().number())
                .isEqualTo(record == 0 ? List.of() : List.of(record));
    }

    @Test
    void readsBackRandomGenotypes() {
        var random = new Random(SEED);
        for (int samples = 1; samples <= 9; samples++) {
            int[] codes = random.ints(samples, 0, 4).toArray();
            byte[] bed = Arrays.copyOf(new byte[] {0x6c, 0x1b, 1}, 3 + (samples + 3) / 4);
            for (int sample = 0; sample < samples; sample++) {
                bed[3 + sample / 4] |= (byte) (codes[sample] << (2 * (sample % 4)));
            }
            Dosages dosages = read(
                            "f i 0 0 0 0\n".repeat(samples), "1 rs1 0 1 A C\n", bed, VariantSelection.everything())
                    .getFirst()
                    .dosages()
                    .getFirst();
            for (int sample = 0; sample < samples; sample++) {
                assertThat(dosages.copies(sample).orElse(-1))
                        .as("seed %d", SEED)
                        .isEqualTo(
                                switch (codes[sample]) {
                                    case 0 -> 2.0;
                                    case 2 -> 1.0;
                                    case 3 -> 0.0;
                                    default -> -1.0;
                                });
            }
        }
    }

    @Test
    void refusesABedCutAnywhere() {
        for (int length = 0; length < BED.length; length++) {
            byte[] cut = Arrays.copyOf(BED, length);
            String reason = length < 3
                    ? "bed does not start with bytes 6c 1b, a PLINK 1 bed must"
                    : "bed has %d bytes, must have 9 (3 + 3 variants of 2 bytes)".formatted(length);
            assertRefused(FAM, BIM, cut, reason);
        }
    }

    @Test
    void refusesABedThatGoesOn() {
        assertRefused(
                FAM, BIM, Arrays.copyOf(BED, 10), "bed has more than 9 bytes, must have 9 (3 + 3 variants of 2 bytes)");
    }

    @Test
    void refusesIndividualMajorMode() {
        byte[] bed = BED.clone();
        bed[2] = 0;
        assertRefused(FAM, BIM, bed, "bed has mode 0, must be 1 (variant-major; plink --make-bed writes it)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | fam has 0 samples, must have at least 1",
                "F1 a 0 0 1 | fam line 1 has 5 columns, must have 6",
                "F1 a 0 0 1 1 1 | fam line 1 has more than 6 columns, must have 6",
            })
    void refusesAMalformedFam(String fam, String reason) {
        assertRefused(fam, BIM, BED, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 rs1 0 ten C A | bim variant 1 has a position that is no whole number",
                "1 rs1 0 99999999999 C A | bim variant 1 has a position that is no whole number",
                "1 rs1 | bim line 1 has 2 columns, must have 6",
            })
    void refusesAMalformedBim(String bim, String reason) {
        assertRefused(FAM, bim, BED, reason);
    }

    @Test
    void refusesAnEndlessLine() {
        assertRefused(
                FAM,
                "x".repeat((1 << 20) + 1),
                BED,
                "bim line 1: line is longer than 1048576 bytes, the longest allowed");
    }

    private static void assertRefused(String fam, String bim, byte[] bed, String reason) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(fam, bim, bed, VariantSelection.everything()))
                .withMessage(reason);
    }

    private static List<GenotypeRecord> read(String fam, String bim, byte[] bed, VariantSelection wanted) {
        List<GenotypeRecord> read = new ArrayList<>();
        try (var reader = open(fam, bim, bed, wanted)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                read.add(next.get());
            }
        }
        return read;
    }

    private static PlinkReader open(String fam, String bim, byte[] bed, VariantSelection wanted) {
        return PlinkReader.open(stream(fam), stream(bim), new ByteArrayInputStream(bed), wanted);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

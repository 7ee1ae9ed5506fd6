package org.casebook.dataaccess.ingest.genotype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.casebook.dataaccess.casefile.GenotypeCall;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.ingest.Importer;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.MemoryFile;
import org.casebook.dataaccess.ingest.RecordingSink;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.genotype.BgenHeader.Compression;
import org.casebook.dataaccess.ingest.genotype.BgenHeader.Layout;
import org.casebook.dataaccess.ingest.genotype.BgenWriter.Shape;
import org.casebook.provenance.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenotypeImportersTest {
    private static final long SEED = 20_260_103;
    private static final String FAM = "F1 a 0 0 1 1\nF2 b 0 0 2 -9\n";
    private static final String BIM = "1\trs3918290\t0\t97450058\tT\tC\n2\trs2\t0\t20\tG\tT\n";

    /// First variant: 00 (two copies of A1), 01 (missing); second: 10 (one copy), 11 (none).
    private static final byte[] BED = {0x6c, 0x1b, 1, 0b01_00, 0b11_10};

    private final VariantList list = VariantList.bundled();
    private final PlinkImporter plink = new PlinkImporter(list);
    private final BgenImporter bgen = new BgenImporter(list);

    private static MemoryFile fileset(String fam, String bim, byte[] bed) {
        return new MemoryFile("x.bed", bed, Map.of("x.fam", bytes(fam), "x.bim", bytes(bim)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RecordingSink read(Importer importer, IncomingFile file) {
        var sink = new RecordingSink();
        importer.read(file, sink);
        return sink;
    }

    private static List<String> subjects(RecordingSink sink) {
        return sink.rows().stream()
                .map(row -> Objects.requireNonNull(row.subject()).value())
                .distinct()
                .toList();
    }

    @Test
    void givesOneRowForEachVariantAndSample() {
        RecordingSink sink = read(plink, fileset(FAM, BIM, BED));

        assertThat(sink.records(GenotypeCall.class))
                .containsExactly(
                        new GenotypeCall("rs3918290", "1", 97_450_058, "C", "T", 2.0),
                        new GenotypeCall("rs3918290", "1", 97_450_058, "C", "T", null),
                        new GenotypeCall("rs2", "2", 20, "T", "G", 1.0),
                        new GenotypeCall("rs2", "2", 20, "T", "G", 0.0));
        assertThat(sink.rows())
                .extracting(SilverRow::subject)
                .startsWith(
                        new PatientIdentifier(PatientIdentifier.GENOTYPE_SAMPLE, "a"),
                        new PatientIdentifier(PatientIdentifier.GENOTYPE_SAMPLE, "b"));
        assertThat(sink.rows().getLast().source().place()).isEqualTo(new Place.RecordNumber(2));
        assertThat(sink.rows()).extracting(SilverRow::id).doesNotHaveDuplicates();
        assertThat(sink.progress()).isEqualTo(BED.length);
    }

    @Test
    void readsOnlyListedVariantsOfALargeFile() {
        int others = (int) VariantList.SMALL;
        String bim = BIM.lines().findFirst().orElseThrow() + "\n" + "3 rs9 0 5 A C\n".repeat(others);
        byte[] bed = new byte[3 + others + 1];
        System.arraycopy(BED, 0, bed, 0, 4);

        assertThat(read(plink, fileset(FAM, bim, bed)).records(GenotypeCall.class))
                .map(GenotypeCall::variantName)
                .containsOnly("rs3918290");
    }

    @ParameterizedTest
    @CsvSource({"F1 a|F1 b, a b", "F1 1|F2 1, F1/1 F2/1", "0 1|0 1, 'sample 1 sample 2'"})
    void knowsSamplesByNamesThatTellThemApart(String ids, String subjects) {
        String fam = ids.replace("|", " 0 0 1 1\n") + " 0 0 1 1\n";

        assertThat(String.join(" ", subjects(read(plink, fileset(fam, BIM, BED)))))
                .isEqualTo(subjects);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 6})
    void refusesABedOfAnotherSizeBeforeAnyRow(int size) {
        byte[] bed = Arrays.copyOf(BED, size);
        var sink = new RecordingSink();

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> plink.read(fileset(FAM, BIM, bed), sink))
                .withMessage("bed has %d bytes, must have 5 (3 + 2 variants of 2 samples, 4 to a byte)", size);
        assertThat(sink.rows()).isEmpty();
    }

    @Test
    void refusesASetWithoutItsCompanions() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(plink, MemoryFile.of("x.bed", BED)))
                .withMessageContaining(".bim is missing");
    }

    @Test
    void knowsWhichFilesBelongTogether() {
        assertThat(plink.companions("x.y.bed")).containsExactly("x.y.bim", "x.y.fam");
        assertThat(plink.companions("X.BED")).containsExactly("X.BIM", "X.FAM");
        assertThat(plink.companions("x.fam")).isEmpty();
        assertThat(plink.primary("x.bim")).hasValue("x.bed");
        assertThat(plink.primary("x.bed")).isEmpty();
    }

    @Test
    void recognisesBedFilesByMagicOrByWhatLiesBeside() {
        assertThat(plink.recognises(MemoryFile.of("x.bed", BED))).isTrue();
        assertThat(plink.recognises(MemoryFile.of("x.fam", FAM))).isTrue();
        assertThat(plink.recognises(fileset(FAM, BIM, bytes("damaged")))).isTrue();
        assertThat(plink.recognises(MemoryFile.of("x.bed", "chr1\t1\t2\n"))).isFalse();
    }

    @Test
    void readsBgenWithOneRowForEachFurtherAllele() {
        var writer = new BgenWriter(Layout.TWO, Compression.ZLIB, 2, true);
        var shape = new Shape(8, false, List.of(2, 2), List.of(false, true));
        double[][] copies =
                writer.layoutTwo(new GenotypeVariant("", "", "7", 9, List.of("A", "C", "G")), shape, new Random(SEED));

        RecordingSink sink = read(bgen, MemoryFile.of("x.bgen", writer.file()));

        assertThat(sink.records(GenotypeCall.class))
                .as("seed %d", SEED)
                .containsExactly(
                        new GenotypeCall("7:9", "7", 9, "A", "C", copies[0][0]),
                        new GenotypeCall("7:9", "7", 9, "A", "C", null),
                        new GenotypeCall("7:9", "7", 9, "A", "G", copies[0][1]),
                        new GenotypeCall("7:9", "7", 9, "A", "G", null));
        assertThat(subjects(sink)).containsExactly("sample_0", "sample_1");
        assertThat(sink.rows()).extracting(SilverRow::id).doesNotHaveDuplicates();
    }

    @Test
    void numbersTheSamplesOfABgenThatNamesNone() {
        var writer = new BgenWriter(Layout.TWO, Compression.NONE, 2, false);
        var shape = new Shape(8, false, List.of(2, 2), Collections.nCopies(2, false));
        writer.layoutTwo(new GenotypeVariant("v", "", "7", 9, List.of("A", "C")), shape, new Random(SEED));
        IncomingFile file = MemoryFile.of("x.bgen", writer.file());

        assertThat(read(bgen, file).rows())
                .extracting(SilverRow::subject)
                .containsExactly(
                        PatientIdentifier.inFile(file.hash(), "sample 1"),
                        PatientIdentifier.inFile(file.hash(), "sample 2"));
    }

    @Test
    void recognisesBgenByMagicOrName() {
        var writer = new BgenWriter(Layout.TWO, Compression.NONE, 2, false);
        assertThat(bgen.recognises(MemoryFile.of("anything", writer.file()))).isTrue();
        assertThat(bgen.recognises(MemoryFile.of("x.bgen.part", "short"))).isTrue();
        assertThat(bgen.recognises(MemoryFile.of("x.txt", "bgen"))).isFalse();
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(bgen, MemoryFile.of("x.bgen", "short")));
    }

    @Test
    void listsVariantsWithDistinctPlaces() {
        assertThat(list.entries()).hasSizeGreaterThanOrEqualTo(30);
        Map<String, String> byPlace = new HashMap<>();
        for (VariantList.Entry entry : list.entries()) {
            String place = entry.chromosome() + ":" + entry.position() + entry.ref() + ">" + entry.alt();
            assertThat(byPlace.put(place, entry.rsid())).as(place).isNull();
            assertThat(entry.ref()).as(entry.rsid()).isNotEqualTo(entry.alt());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rs1 1 10 C T G|6 columns",
                "1:10 1 10 C T G n|rsid must",
                "rs1 1 0 C T G n|position must",
                "rs1 1 10 C - G n|alleles must",
                "rs7 1 10 C T G n|comes twice"
            })
    void refusesABrokenListAtItsLine(String line, String rule, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("list.tsv");
        String first = "# casebook-variants: 1\nrs7\t1\t9\tA\tC\tG\tn\n";

        assertThat(VariantList.load(Files.writeString(file, first)).entries()).hasSize(1);
        Files.writeString(file, first + line.replace(' ', '\t') + "\n");

        assertThatExceptionOfType(VariantListException.class)
                .isThrownBy(() -> VariantList.load(file))
                .withMessageContaining("line 3: ")
                .withMessageContaining(rule);
    }
}

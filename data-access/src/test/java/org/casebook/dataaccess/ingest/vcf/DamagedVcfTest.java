package org.casebook.dataaccess.ingest.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import htsjdk.samtools.util.BlockCompressedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.casebook.dataaccess.ingest.MemoryFile;
import org.casebook.dataaccess.ingest.RecordingSink;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedVcfTest {
    private static final long SEED = 20260101;

    private static final VcfText SOUND = VcfText.file()
            .meta(
                    "##INFO=<ID=DP,Number=1,Type=Integer,Description=\"Depth\">",
                    "##INFO=<ID=CSQ,Number=.,Type=String,Description=\"VEP. Format: Allele|Consequence|SYMBOL\">",
                    "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">",
                    "##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"Depths\">",
                    "##contig=<ID=7,length=159345973>")
            .samples("NORMAL", "TUMOR")
            .line("7 55191822 rs121434568 T G 99.5 PASS DP=90;CSQ=G|missense_variant|EGFR GT:AD 0/0:40,0 0/1:30,20")
            .line("7 55191900 . TA T,TAA . q10;s50 DP=90 GT:AD 0/0:40,0,0 1/2:30,10,10")
            .line("7 55192000 . C <DEL> . . SVTYPE=DEL;END=55193000 GT:AD 0/0:40,0 0/1:30,20");

    @Test
    void readsPlainGzipAndBgzipAlike() throws IOException {
        int rows = VcfText.read(SOUND.bytes()).rows().size();

        assertThat(rows).isEqualTo(4);
        assertThat(VcfText.read(VcfText.gzip(SOUND.bytes())).rows()).hasSize(rows);
        assertThat(VcfText.read(bgzip(SOUND.bytes())).rows()).hasSize(rows);
    }

    @Test
    void keepsWhatCameBeforeAMissingEndBlock() throws IOException {
        byte[] whole = bgzip(SOUND.bytes());
        var sink = new RecordingSink();

        assertThatThrownBy(() -> new VcfImporter()
                        .read(MemoryFile.of("a.vcf.gz", Arrays.copyOf(whole, whole.length - 28)), sink))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.keepsWhatCame()).isTrue())
                .hasMessageContaining("end-of-file block");
        assertThat(sink.rows()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "gzip", "bgzip"})
    void takesNoRowThatIsNotInTheWholeFile(String form) throws IOException {
        byte[] whole = form(form);
        Set<Object> sound = new HashSet<>();
        VcfText.read(whole).rows().forEach(row -> sound.add(row.record()));

        for (int length = 0; length < whole.length; length += 13) {
            RecordingSink sink = readTolerant(Arrays.copyOf(whole, length));
            boolean told = !sink.warned().isEmpty() || !sink.rejected().isEmpty();
            assertThat(sink.rows().stream().map(SilverRow::record))
                    .as("cut after %d bytes", length)
                    .allMatch(record -> sound.contains(record) || told);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "gzip", "bgzip"})
    void survivesFlippedBytes(String form) throws IOException {
        byte[] whole = form(form);
        var random = new Random(SEED);
        for (int run = 0; run < 1500; run++) {
            byte[] damaged = whole.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            RecordingSink sink = readTolerant(damaged);
            assertThat(sink.rows().size())
                    .as("seed %d, run %d", SEED, run)
                    .isLessThanOrEqualTo(4 + sink.warned().size());
        }
    }

    @Test
    void stopsWhenTheTextGrowsBeyondEveryRatio() throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(compressed)) {
            out.write(VcfText.file().samples().bytes());
            byte[] line = new byte[1 << 20];
            Arrays.fill(line, (byte) 'x');
            line[line.length - 1] = '\n';
            for (int mebibytes = 0; mebibytes < 80; mebibytes++) {
                out.write(line);
            }
        }

        assertThatThrownBy(() -> VcfText.read(compressed.toByteArray()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("times the file");
    }

    @Test
    void rejectsALineOfAbsurdLengthAndGoesOn() {
        RecordingSink sink = VcfText.file()
                .samples()
                .line("1 10 . A " + "C".repeat(VcfImporter.LONGEST_LINE) + " . PASS .")
                .line("1 20 . A C . PASS .")
                .read();

        assertThat(sink.rejected()).hasSize(1);
        assertThat(sink.rows()).hasSize(1);
    }

    @Test
    void readsAGenotypeOfAbsurdLength() {
        RecordingSink sink = VcfText.file()
                .samples("S-100")
                .line("1 10 . A C . PASS CIGAR=" + "1M".repeat(100_000) + " GT " + "1/".repeat(100_000) + "1")
                .read();

        assertThat(sink.rows()).hasSize(1);
    }

    private static byte[] form(String form) throws IOException {
        return switch (form) {
            case "gzip" -> VcfText.gzip(SOUND.bytes());
            case "bgzip" -> bgzip(SOUND.bytes());
            default -> SOUND.bytes();
        };
    }

    private static RecordingSink readTolerant(byte[] bytes) {
        var sink = new RecordingSink();
        try {
            new VcfImporter().read(MemoryFile.of("calls.vcf", bytes), sink);
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
            sink.warn(e.place(), String.valueOf(e.getMessage()));
        }
        return sink;
    }

    private static byte[] bgzip(byte[] bytes) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var out = new BlockCompressedOutputStream(compressed, (Path) null)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }
}

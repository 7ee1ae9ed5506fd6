package org.casebook.dataaccess.ingest.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.MemoryFile;
import org.casebook.dataaccess.ingest.RecordingSink;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.provenance.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelImporterTest {
    private static final String REGIONS = "chr7\t55019016\t55211628\tEGFR\nchr17\t9\t5\tTP53\n";

    private final PanelImporter importer = new PanelImporter();

    private RecordingSink read(IncomingFile file) {
        var sink = new RecordingSink();
        importer.read(file, sink);
        return sink;
    }

    @ParameterizedTest
    @CsvSource({
        "patient: urn:x|A-1, urn:x, A-1",
        "specimen: S-7, urn:casebook:specimen, S-7",
        "specimen: urn:lab|S-7, urn:lab, S-7"
    })
    void knowsWhoseTestItWas(String entry, String system, String value) {
        RecordingSink sink = read(MemoryFile.of("p.bed", "# " + entry + "\n# panel: Solid v2\n" + REGIONS));

        assertThat(sink.rows()).extracting(SilverRow::subject).containsExactly(new PatientIdentifier(system, value));
        assertThat(sink.records(PanelRegion.class))
                .containsExactly(new PanelRegion("Solid v2", "chr7", 55_019_016, 55_211_628, "EGFR"));
        assertThat(sink.rows().getFirst().source().place()).isEqualTo(new Place.Line(3));
        assertThat(sink.rejected()).map(RecordingSink.Issue::place).containsExactly(new Place.Line(4));
        assertThat(sink.warned()).isEmpty();
    }

    @Test
    void letsABareBedFileStandForItself() {
        IncomingFile file = MemoryFile.of("p.bed", REGIONS);
        RecordingSink sink = read(file);

        assertThat(sink.rows()).extracting(SilverRow::subject).containsExactly(PatientIdentifier.unnamed(file.hash()));
        assertThat(sink.warned()).hasSize(1);
    }

    @Test
    void refusesAFileWithoutRegions() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(MemoryFile.of("p.bed", "# panel: empty\n")));
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(MemoryFile.of("p.bed", "# specimen: |\n" + REGIONS)));
    }

    @Test
    void leavesPlinkFilesAlone() {
        assertThat(importer.recognises(MemoryFile.of("x.bed", new byte[] {0x6c, 0x1b, 1, 0})))
                .isFalse();
        assertThat(importer.recognises(MemoryFile.of("x.BED", REGIONS))).isTrue();
        assertThat(importer.recognises(MemoryFile.of("x.txt", "# Panel: Solid\n" + REGIONS)))
                .isTrue();
        assertThat(importer.recognises(MemoryFile.of("x.txt", REGIONS))).isFalse();
    }
}

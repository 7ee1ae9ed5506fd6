package org.casebook.dataaccess.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casebook.dataaccess.imaging.DicomBytes;
import org.casebook.dataaccess.imaging.TransferSyntax;
import org.junit.jupiter.api.Test;

class ImportersTest {
    private static final int LONGEST_VERSION = 40;
    private static final int COMPANION_PART = 13;
    private static final byte[] PLINK = {0x6c, 0x1b, 1, 0};

    private final List<Importer> importers = Importers.all();

    @Test
    void hasOneImporterForEachKind() {
        assertThat(importers).extracting(Importer::kind).doesNotHaveDuplicates();
    }

    @Test
    void exactlyOneKindFirstTakesEachFile() {
        Map<FileKind, IncomingFile> files = Map.of(
                FileKind.VCF, MemoryFile.of("v", "##fileformat=VCFv4.2\n"),
                FileKind.NOTE, MemoryFile.of("n.txt", "Casebook-Note: 1\n"),
                FileKind.BOARD, MemoryFile.of("b.json", "{\"casebookBoard\": 1}"),
                FileKind.DICOM,
                        MemoryFile.of(
                                "x",
                                DicomBytes.in(TransferSyntax.EXPLICIT_LITTLE).file()),
                FileKind.DICOMDIR,
                        MemoryFile.of(
                                "dicomdir",
                                DicomBytes.in(TransferSyntax.EXPLICIT_LITTLE).file()),
                FileKind.WEARABLE, MemoryFile.of("w.csv", "timestamp,metric,value,device\n"),
                FileKind.PLINK, MemoryFile.of("g.bed", PLINK),
                FileKind.PANEL, MemoryFile.of("p.bed", "chr1\t1\t2\n"),
                FileKind.BGEN, MemoryFile.of("g.bgen", ""));

        files.forEach((kind, file) -> assertThat(importers)
                .filteredOn(importer -> importer.recognises(file))
                .first()
                .extracting(Importer::kind)
                .isEqualTo(kind));
        assertThat(importers).noneMatch(importer -> importer.recognises(MemoryFile.of("letter.txt", "Dear colleague")));
    }

    @Test
    void versionsFitIntoBronzeWithTheirCompanions() {
        for (Importer importer : importers) {
            int companions = importer.companions("x.bed").size();
            assertThat(importer.version().length() + companions * COMPANION_PART)
                    .as(importer.kind().name())
                    .isLessThanOrEqualTo(LONGEST_VERSION);
        }
    }
}

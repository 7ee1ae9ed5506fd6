package org.casebook.dataaccess.ingest.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.casebook.dataaccess.imaging.DicomAttribute.*;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.imaging.DicomBytes;
import org.casebook.dataaccess.imaging.DicomDecoder;
import org.casebook.dataaccess.imaging.DicomDirectory;
import org.casebook.dataaccess.imaging.TransferSyntax;
import org.casebook.dataaccess.ingest.Importer;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.MemoryFile;
import org.casebook.dataaccess.ingest.RecordingSink;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.provenance.source.SourceRef;
import org.junit.jupiter.api.Test;

class DicomImporterTest {
    private static final TransferSyntax JPEG_2000 = new TransferSyntax("1.2.840.10008.1.2.4.90");

    private final DicomImporter importer = new DicomImporter(DicomDecoder.standard());

    private static RecordingSink read(Importer importer, IncomingFile file) {
        var sink = new RecordingSink();
        importer.read(file, sink);
        return sink;
    }

    private RecordingSink read(DicomBytes dicom) {
        return read(importer, MemoryFile.of("i.dcm", dicom.file()));
    }

    private static DicomBytes placed(TransferSyntax syntax) {
        return DicomBytes.grey(syntax, 2, 2).text(STUDY_INSTANCE_UID, "1.2.3").text(SERIES_INSTANCE_UID, "1.2.3.1");
    }

    @Test
    void makesOneRowOfAPicture() {
        IncomingFile file = MemoryFile.of(
                "i.dcm",
                placed(TransferSyntax.EXPLICIT_LITTLE)
                        .text(STUDY_DATE, "20260314")
                        .text(STUDY_TIME, "0930")
                        .text(BODY_PART_EXAMINED, "CHEST")
                        .text(INSTANCE_NUMBER, "7")
                        .text(IMAGE_POSITION_PATIENT, "0\\0\\-12.5")
                        .text(IMAGE_ORIENTATION_PATIENT, "1\\0\\0\\0\\1\\0")
                        .numbers(PIXEL_DATA, 1, 2, 3, 4)
                        .file());
        RecordingSink sink = read(importer, file);

        assertThat(sink.records(ImagingInstance.class))
                .containsExactly(new ImagingInstance(
                        "1.2.3",
                        "1.2.3.1",
                        "1.2.3.4",
                        "1.2.840.10008.5.1.4.1.1.2",
                        TransferSyntax.EXPLICIT_LITTLE.uid(),
                        "CT",
                        "CHEST",
                        null,
                        null,
                        LocalDateTime.of(2026, 3, 14, 9, 30),
                        null,
                        7,
                        -12.5,
                        1,
                        2,
                        2,
                        null,
                        null));
        SilverRow row = sink.rows().getFirst();
        assertThat(row.subject()).isEqualTo(new PatientIdentifier(PatientIdentifier.DICOM_PATIENT, "P-17"));
        assertThat(row.source()).isEqualTo(SourceRef.whole(file.hash()));
        assertThat(sink.rejected()).isEmpty();
        assertThat(sink.warned()).isEmpty();
        assertThat(sink.progress()).isEqualTo(file.size());
    }

    @Test
    void knowsAPatientWithinTheIssuer() {
        RecordingSink sink = read(placed(TransferSyntax.EXPLICIT_LITTLE)
                .text(ISSUER_OF_PATIENT_ID, "urn:north")
                .numbers(PIXEL_DATA, 1, 2, 3, 4));

        assertThat(sink.rows())
                .extracting(SilverRow::subject)
                .containsExactly(new PatientIdentifier("urn:north", "P-17"));
    }

    @Test
    void letsAnObjectThatNamesNobodyAndNoStudyStandForItself() {
        IncomingFile file = MemoryFile.of(
                "i.dcm",
                DicomBytes.in(TransferSyntax.EXPLICIT_LITTLE)
                        .text(SOP_INSTANCE_UID, "1.2")
                        .text(STUDY_DATE, "tomorrow")
                        .file());
        RecordingSink sink = read(importer, file);

        ImagingInstance instance = sink.records(ImagingInstance.class).getFirst();
        assertThat(instance.studyUid()).contains(file.hash().shortForm());
        assertThat(instance.acquired()).isNull();
        assertThat(instance.frames()).isZero();
        assertThat(instance.unavailable()).isEqualTo("the object has no pixels");
        assertThat(sink.rows()).extracting(SilverRow::subject).containsExactly(PatientIdentifier.unnamed(file.hash()));
        assertThat(sink.warned())
                .map(issue -> issue.place().fragment())
                .containsExactly("tag=0020000D", "tag=0020000E", "tag=00080020");
    }

    @Test
    void keepsTheMetadataWhenNothingDecodesThePixels() {
        RecordingSink sink = read(placed(JPEG_2000).fragments(new byte[] {1, 2}));

        assertThat(sink.records(ImagingInstance.class))
                .singleElement()
                .satisfies(instance -> assertThat(instance.unavailable()).contains("JPEG 2000"));
        assertThat(sink.rejected()).isEmpty();
    }

    @Test
    void keepsTheRowOfATruncatedFileAndRejectsWhatIsMissing() {
        byte[] whole = placed(TransferSyntax.EXPLICIT_LITTLE)
                .numbers(PIXEL_DATA, 1, 2, 3, 4)
                .file();
        RecordingSink sink = read(importer, MemoryFile.of("i.dcm", Arrays.copyOf(whole, whole.length - 3)));

        assertThat(sink.records(ImagingInstance.class)).hasSize(1);
        assertThat(sink.rejected())
                .singleElement()
                .satisfies(issue -> assertThat(issue.reason()).contains("3 bytes"));
    }

    @Test
    void refusesWhatIsNotDicom() {
        IncomingFile file = MemoryFile.of("i.dcm", "a letter about a picture");

        assertThat(importer.recognises(file)).isTrue();
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(importer, file))
                .withMessageContaining("not a DICOM file");
    }

    @Test
    void recognisesFilesByContentWhateverTheirName() {
        DicomBytes dicom = placed(TransferSyntax.EXPLICIT_LITTLE);
        assertThat(importer.recognises(MemoryFile.of("IM0001", dicom.file()))).isTrue();
        assertThat(importer.recognises(MemoryFile.of("IM0001", dicom.dataSet())))
                .isTrue();
        assertThat(importer.recognises(MemoryFile.of(
                        "IM0001", placed(TransferSyntax.IMPLICIT_LITTLE).dataSet())))
                .isTrue();
        assertThat(importer.recognises(MemoryFile.of("a.txt", "a letter"))).isFalse();
        assertThat(importer.recognises(MemoryFile.of("a.txt", ""))).isFalse();
    }

    @Test
    void acceptsADirectoryWithoutRowsAndFollowsNoWayOut() {
        var importer = new DicomDirImporter();
        TransferSyntax syntax = TransferSyntax.EXPLICIT_LITTLE;
        DicomBytes directory = DicomBytes.in(syntax)
                .sequence(
                        DIRECTORY_RECORD_SEQUENCE,
                        false,
                        List.of(
                                DicomBytes.in(syntax).text(REFERENCED_FILE_ID, "IMAGES\\IM1"),
                                DicomBytes.in(syntax).text(REFERENCED_FILE_ID, "..\\PASSWD")))
                .text(SOP_CLASS_UID, DicomDirectory.SOP_CLASS_UID);
        IncomingFile file = MemoryFile.of("DICOMDIR", directory.file());

        assertThat(importer.recognises(file)).isTrue();
        RecordingSink sink = read(importer, file);

        assertThat(sink.rows()).isEmpty();
        assertThat(sink.keptInBronze()).containsEntry("DICOMDIR", 1);
        assertThat(sink.warned()).hasSize(1);
        assertThat(importer.recognises(MemoryFile.of("x.dcm", placed(syntax).file())))
                .isFalse();
    }
}

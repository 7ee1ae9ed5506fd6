package org.casebook.dataaccess.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casebook.dataaccess.imaging.DicomAttribute.*;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DicomDirectoryTest {
    private static final TransferSyntax SYNTAX = TransferSyntax.EXPLICIT_LITTLE;

    private static DicomFile directory(DicomBytes... records) throws IOException {
        return DicomFile.read(DicomBytes.in(SYNTAX)
                .sequence(DIRECTORY_RECORD_SEQUENCE, true, List.of(records))
                .source());
    }

    private static DicomBytes image(String fileId) {
        return DicomBytes.in(SYNTAX)
                .text(DIRECTORY_RECORD_TYPE, "IMAGE")
                .text(REFERENCED_FILE_ID, fileId)
                .text(REFERENCED_SOP_INSTANCE_UID_IN_FILE, "1.2.3");
    }

    @Test
    void listsTheFilesOfImageRecords() throws IOException {
        DicomBytes patient = DicomBytes.in(SYNTAX).text(DIRECTORY_RECORD_TYPE, "PATIENT");
        DicomDirectory directory = DicomDirectory.of(directory(patient, image("DICOM\\ST0\\IM1")));
        assertThat(directory.refused()).isEmpty();
        assertThat(directory.files())
                .containsExactly(new DicomDirectory.ReferencedFile(
                        List.of("DICOM", "ST0", "IM1"), "1.2.3", "00041220[2].00041500"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..\\ETC\\PASSWD", "/etc/passwd", "A\\\\B", "C:\\IM1", "A/../../B", ".\\IM1", "IM\t1"})
    void followsNoReferenceOutOfItsFolder(String fileId) throws IOException {
        DicomDirectory directory = DicomDirectory.of(directory(image(fileId), image("IM2")));
        assertThat(directory.files()).hasSize(1);
        assertThat(directory.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.path()).isEqualTo("00041220[1].00041500");
            assertThat(refused.reason()).doesNotContain(fileId);
        });
    }

    @Test
    void tellsADirectoryByItsClass() throws IOException {
        DicomFile directory = DicomFile.read(DicomBytes.in(SYNTAX)
                .text(SOP_CLASS_UID, DicomDirectory.SOP_CLASS_UID)
                .source());
        assertThat(DicomDirectory.isDirectory(directory)).isTrue();
        assertThat(DicomDirectory.isDirectory(directory(image("IM1")))).isFalse();
    }
}

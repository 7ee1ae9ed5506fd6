package org.casebook.dataaccess.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casebook.dataaccess.imaging.DicomAttribute.*;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.casebook.dataaccess.imaging.Decoding.Decoded;
import org.casebook.dataaccess.imaging.Decoding.Undecodable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DicomFileTest {
    private static final long SEED = 20260101L;

    static Stream<TransferSyntax> nativeSyntaxes() {
        return Stream.of(
                TransferSyntax.IMPLICIT_LITTLE,
                TransferSyntax.EXPLICIT_LITTLE,
                TransferSyntax.DEFLATED_LITTLE,
                TransferSyntax.EXPLICIT_BIG);
    }

    private static DicomFile read(byte[] bytes) throws IOException {
        return DicomFile.read(DicomSource.of(bytes));
    }

    @ParameterizedTest
    @MethodSource("nativeSyntaxes")
    void readsTheSameMetadataAndPixelsInEverySyntax(TransferSyntax syntax) throws IOException {
        DicomFile file = read(DicomBytes.grey(syntax, 2, 3)
                .numbers(PIXEL_DATA, 1, -2, 300, -400, 5, 6)
                .file());
        assertThat(file.syntax()).isEqualTo(syntax);
        assertThat(file.defect()).isEmpty();
        assertThat(file.header().patientId()).contains(new DicomValue<>("P-17", "00100020"));
        Decoded decoded = (Decoded) file.decode(0, DicomDecoder.standard());
        assertThat(decoded.missing()).isZero();
        assertThat(Stream.iterate(0, i -> i + 1).limit(6).map(decoded.frame()::stored))
                .containsExactly(1L, -2L, 300L, -400L, 5L, 6L);
    }

    @ParameterizedTest
    @MethodSource("nativeSyntaxes")
    void readsSequencesOfDeclaredLengthAndWithDelimiters(TransferSyntax syntax) throws IOException {
        for (boolean delimited : new boolean[] {true, false}) {
            DicomBytes code = DicomBytes.in(syntax).text(CODE_VALUE, "T-1");
            DicomBytes item = DicomBytes.in(syntax)
                    .text(VALUE_TYPE, "CODE")
                    .sequence(CONCEPT_CODE_SEQUENCE, !delimited, List.of(code));
            DicomFile file = read(DicomBytes.grey(syntax, 1, 1)
                    .sequence(CONTENT_SEQUENCE, delimited, List.of(DicomBytes.in(syntax), item))
                    .numbers(PIXEL_DATA, 7)
                    .file());
            DataSet inner = file.dataSet().items(CONTENT_SEQUENCE).get(1);
            assertThat(inner.text(VALUE_TYPE)).contains(new DicomValue<>("CODE", "0040A730[2].0040A040"));
            assertThat(inner.items(CONCEPT_CODE_SEQUENCE).getFirst().text(CODE_VALUE))
                    .contains(new DicomValue<>("T-1", "0040A730[2].0040A168[1].00080100"));
            assertThat(file.hasPixels()).isTrue();
        }
    }

    @Test
    void keepsMetadataAndCountsMissingPixelBytes() throws IOException {
        byte[] whole = DicomBytes.grey(TransferSyntax.EXPLICIT_LITTLE, 2, 2)
                .numbers(PIXEL_DATA, 1, 2, 3, 4)
                .file();
        DicomFile file = read(Arrays.copyOf(whole, whole.length - 3));
        assertThat(file.defect())
                .hasValueSatisfying(d -> assertThat(d.missing()).isEqualTo(3));
        Decoded decoded = (Decoded) file.decode(0, DicomDecoder.standard());
        assertThat(decoded.missing()).isEqualTo(3);
        assertThat(decoded.frame().stored(1)).isEqualTo(2);
        assertThat(decoded.frame().stored(3)).isZero();
    }

    @Test
    void showsNoPictureOfLessThanHalfAFrame() throws IOException {
        byte[] whole = DicomBytes.grey(TransferSyntax.EXPLICIT_LITTLE, 2, 2)
                .numbers(PIXEL_DATA, 1, 2, 3, 4)
                .file();
        DicomFile file = read(Arrays.copyOf(whole, whole.length - 5));
        assertThat(file.decode(0, DicomDecoder.standard()))
                .isEqualTo(new Undecodable("the frame has 3 of its 8 bytes"));
    }

    @ParameterizedTest
    @MethodSource("nativeSyntaxes")
    void readsOrRefusesWhatIsCutOffAnywhere(TransferSyntax syntax) throws IOException {
        DicomBytes item = DicomBytes.in(syntax).text(CODE_VALUE, "T-1");
        byte[] whole = DicomBytes.grey(syntax, 4, 4)
                .sequence(CONCEPT_CODE_SEQUENCE, true, List.of(item, item))
                .numbers(PIXEL_DATA, new int[16])
                .file();
        int partial = 0;
        for (int length = 0; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                DicomFile file = read(cut);
                assertThat(file.header().toString()).doesNotContain("P-17");
                file.decode(0, DicomDecoder.standard());
                partial++;
            } catch (DicomException e) {
                assertThat(e.reason()).isNotBlank().doesNotContain("\n");
            }
        }
        assertThat(partial).isPositive();
    }

    @Test
    void readsOrRefusesDamagedBytes() throws IOException {
        byte[] whole = DicomBytes.grey(TransferSyntax.EXPLICIT_LITTLE, 4, 4)
                .sequence(
                        CONCEPT_CODE_SEQUENCE,
                        true,
                        List.of(DicomBytes.in(TransferSyntax.EXPLICIT_LITTLE).text(CODE_VALUE, "T-1")))
                .numbers(PIXEL_DATA, new int[16])
                .file();
        Random random = new Random(SEED);
        int read = 0;
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 3; i++) {
                damaged[132 + random.nextInt(damaged.length - 132)] = (byte) random.nextInt();
            }
            try {
                DicomFile file = read(damaged);
                file.header().malformed();
                Thumbnail.of(file, DicomDecoder.standard());
                read++;
            } catch (DicomException e) {
                assertThat(e.reason()).as("seed %d round %d", SEED, round).isNotBlank();
            }
        }
        assertThat(read).isBetween(1, 2000);
    }

    @ParameterizedTest
    @CsvSource({"OW,-2", "UT,2147483647", "UN,-16"})
    void believesNoHugeLength(String vr, int length) throws IOException {
        DicomFile file = read(DicomBytes.grey(TransferSyntax.EXPLICIT_LITTLE, 1, 1)
                .heading(0x0043_1010, vr, length)
                .raw(new byte[10])
                .file());
        assertThat(file.defect())
                .hasValueSatisfying(d -> assertThat(d.missing()).isEqualTo(Integer.toUnsignedLong(length) - 10));
    }

    @Test
    void stopsAtDeepNesting() throws IOException {
        DicomBytes nested = DicomBytes.in(TransferSyntax.EXPLICIT_LITTLE).text(VALUE_TYPE, "TEXT");
        for (int depth = 0; depth < DataSetReader.MAX_DEPTH + 1; depth++) {
            nested = DicomBytes.in(TransferSyntax.EXPLICIT_LITTLE).sequence(CONTENT_SEQUENCE, true, List.of(nested));
        }
        byte[] deep = DicomBytes.grey(TransferSyntax.EXPLICIT_LITTLE, 1, 1)
                .raw(nested.dataSet())
                .file();
        assertThat(read(deep).defect())
                .hasValueSatisfying(
                        d -> assertThat(d.reason()).isEqualTo("sequences are nested deeper than 32, the limit"));
    }

    @Test
    void refusesAnItemLongerThanItsSequence() throws IOException {
        byte[] bytes = DicomBytes.grey(TransferSyntax.EXPLICIT_LITTLE, 1, 1)
                .heading(CONTENT_SEQUENCE.tag(), "SQ", 8)
                .raw(new byte[] {(byte) 0xFE, (byte) 0xFF, 0, (byte) 0xE0, 99, 0, 0, 0})
                .file();
        assertThat(read(bytes).defect())
                .hasValueSatisfying(d -> assertThat(d.reason())
                        .isEqualTo("item of (0040,A730) is 99 bytes long, its sequence has 0 left"));
    }

    @Test
    void refusesWhatIsNotDicom() {
        for (byte[] bytes :
                List.of(new byte[0], new byte[500], "a plain note of nobody".getBytes(Charset.defaultCharset()))) {
            assertThatThrownBy(() -> read(bytes))
                    .isInstanceOf(DicomException.class)
                    .hasMessageStartingWith("not a DICOM file");
        }
    }

    @ParameterizedTest
    @MethodSource("nativeSyntaxes")
    void readsADataSetWithoutMetaHeader(TransferSyntax syntax) throws IOException {
        if (syntax.isDeflated()) {
            return; // nothing tells that it is deflated
        }
        byte[] bytes = DicomBytes.grey(syntax, 1, 2).numbers(PIXEL_DATA, 8, 9).dataSet();
        DicomFile file = read(bytes);
        assertThat(file.header().patientId()).map(DicomValue::value).contains("P-17");
        assertThat(((Decoded) file.decode(0, DicomDecoder.standard())).frame().stored(1))
                .isEqualTo(9);
    }

    @Test
    void readsPrivateElementsAndUnknownRepresentations() throws IOException {
        DicomFile file = read(DicomBytes.in(TransferSyntax.EXPLICIT_LITTLE)
                .text(SOP_INSTANCE_UID, "1.2.3")
                .heading(0x0009_0010, "LO", 4)
                .raw("ACME".getBytes(Charset.defaultCharset()))
                .heading(0x0009_1001, "UN", 2)
                .raw(new byte[] {'h', 'i'})
                .file());
        assertThat(file.dataSet().texts(0x0009_0010)).containsExactly("ACME");
        assertThat(file.dataSet().texts(0x0009_1001)).containsExactly("hi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ISO_IR 100 | ISO-8859-1 | Müller^Jörg",
                "ISO_IR 192 | UTF-8 | Ærøskøbing^Łódź",
                "ISO_IR 144 | ISO-8859-5 | Иванов^Пётр",
                "GB18030 | GB18030 | 王^小东"
            })
    void decodesNamesInTheirCharacterSet(String term, String charset, String name) throws IOException {
        DicomFile file = read(DicomBytes.in(TransferSyntax.EXPLICIT_LITTLE)
                .text(SPECIFIC_CHARACTER_SET, term)
                .text(SOP_INSTANCE_UID, "1.2.3")
                .bytes(PATIENT_NAME, name.getBytes(Charset.forName(charset)))
                .file());
        assertThat(file.header().patientName()).map(DicomValue::value).contains(name);
    }

    @Test
    void hidesIdentityInTextForms() throws IOException {
        DicomFile file =
                read(DicomBytes.grey(TransferSyntax.EXPLICIT_LITTLE, 1, 1).file());
        assertThat(List.of(
                        file.toString(),
                        file.header().toString(),
                        file.dataSet().toString(),
                        file.header().patientName().toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain("Doe").doesNotContain("P-17"));
    }
}

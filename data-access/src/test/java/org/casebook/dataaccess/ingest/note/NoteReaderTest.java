package org.casebook.dataaccess.ingest.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.casebook.provenance.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteReaderTest {
    private static final String FULL = """
            Casebook-Note: 1
            Patient: urn:casebook:demo:mrn|MRN-0001
            Date: 2026-03-14T23:30:00-05:00
            Kind: progress-note
            Author-Role: oncologist
            Id: N-0001-03
            Confidentiality: R
            Sensitivity: PSY, HIV
            X-Ward: 7B

            Doing well.
            """;

    static Note accepted(String text) {
        return switch (read(text)) {
            case NoteReading.Accepted accepted -> accepted.note();
            case NoteReading.Refused refused -> fail("refused: " + refused.reason());
        };
    }

    private static NoteReading read(String text) {
        return NoteReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static NoteReading.Refused refused(byte[] bytes) {
        return switch (NoteReader.read(new ByteArrayInputStream(bytes))) {
            case NoteReading.Accepted accepted -> fail("accepted: " + accepted);
            case NoteReading.Refused refused -> refused;
        };
    }

    @Test
    void readsEveryHeader() {
        Note note = accepted(FULL);
        NoteHeader header = note.header();
        assertThat(header.patient()).isEqualTo(new NoteHeader.Patient("urn:casebook:demo:mrn", "MRN-0001"));
        assertThat(header.date()).isEqualTo(LocalDate.of(2026, 3, 14));
        assertThat(header.time()).hasToString("2026-03-14T23:30-05:00");
        assertThat(header.kind()).isEqualTo(NoteKind.PROGRESS_NOTE);
        assertThat(header.authorRole()).isEqualTo("oncologist");
        assertThat(header.id()).isEqualTo("N-0001-03");
        assertThat(header.confidentiality()).isEqualTo("R");
        assertThat(header.sensitivity()).containsExactly("PSY", "HIV");
        assertThat(header.further()).containsExactly(new NoteHeader.Field("X-Ward", "7B", 9));
        assertThat(note.body()).isEqualTo("Doing well.\n");
    }

    @Test
    void readsTheLeastHeaderWithByteOrderMarkAndCrlf() {
        Note note = accepted("\uFEFFcasebook-note:1\r\npatient:a|b\r\ndate:2026-03-14\r\n\r\nBody\r\n");
        assertThat(note.header().kind()).isEqualTo(NoteKind.OTHER);
        assertThat(note.header().confidentiality()).isEqualTo("N");
        assertThat(note.header().time()).isNull();
        assertThat(note.body()).isEqualTo("Body\r\n");
        assertThat(note.text()).startsWith("\uFEFF");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Patient: urn:casebook:demo:mrn|MRN-0001 ; Ward: 1                ; 10 ; header patient is missing
            Date: 2026-03-14T23:30:00-05:00         ; Ward: 1                ; 10 ; header date is missing
            Date: 2026-03-14T23:30:00-05:00         ; Date: 14.03.2026       ; 3  ; header date must be YYYY-MM-DD
            Date: 2026-03-14T23:30:00-05:00         ; Date: 2026-03-14T23:30 ; 3  ; header date must be YYYY-MM-DD
            Date: 2026-03-14T23:30:00-05:00         ; Date: 2026-02-30       ; 3  ; header date must be YYYY-MM-DD
            Date: 2026-03-14T23:30:00-05:00         ; Date: 1026-02-20       ; 3  ; header date has a year outside
            urn:casebook:demo:mrn|MRN-0001          ; MRN-0001               ; 2  ; header patient must be system|value
            Kind: progress-note                     ; Kind: poem             ; 4  ; header kind is 'poem'
            Confidentiality: R                      ; Confidentiality: Q     ; 7  ; header confidentiality is 'Q'
            PSY, HIV                                ; PSY,,                  ; 8  ; header sensitivity has ''
            X-Ward: 7B                              ; no colon               ; 9  ; header line has no name
            X-Ward: 7B                              ; Patient: a|b           ; 9  ; header patient is given twice
            Casebook-Note: 1                        ; Casebook-Note: 2       ; 1  ; note format version is '2'
            Casebook-Note: 1                        ; Dear colleague         ; 1  ; first line must be Casebook-Note
            Doing well.                             ; ' '                    ; 10 ; body is empty
            """)
    void refusesWithTheLine(String part, String instead, int line, String reason) {
        NoteReading.Refused refused = refused(FULL.replace(part, instead).getBytes(StandardCharsets.UTF_8));
        assertThat(refused.reason()).startsWith(reason).doesNotContain("MRN-0001");
        assertThat(refused.place()).isEqualTo(new Place.Line(line));
    }

    @Test
    void refusesOtherEncodingsWithTheByteOffset() {
        byte[] latin1 = FULL.replace("well", "w\u00E4ll").getBytes(StandardCharsets.ISO_8859_1);
        int offset = FULL.indexOf("well") + 1;
        assertThat(refused(latin1).reason())
                .isEqualTo("byte at offset %d is 0xE4, must be UTF-8 text".formatted(offset));
        assertThat(refused(FULL.getBytes(StandardCharsets.UTF_16)).reason())
                .isEqualTo("byte at offset 0 is 0xFE, must be UTF-8 text (the file is UTF-16)");
        assertThat(refused(FULL.getBytes(StandardCharsets.UTF_16LE)).reason())
                .isEqualTo("byte at offset 1 is 0x00, must be text");
        byte[] cut = (FULL + "\u20AC").getBytes(StandardCharsets.UTF_8);
        assertThat(refused(Arrays.copyOf(cut, cut.length - 1)).reason())
                .startsWith("byte at offset " + FULL.length() + " is 0xE2");
    }

    @Test
    void findsBadBytesBehindTheFirstChunk() {
        byte[] bytes = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        bytes[99_999] = (byte) 0xC3;
        assertThat(refused(bytes).reason()).startsWith("byte at offset 99999 is 0xC3");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(refused(new byte[10_000_000]).reason())
                .isEqualTo("note is larger than 4194304 bytes, must be at most that");
        assertThat(refused(("Casebook-Note: 1\nX: " + "x".repeat(2000)).getBytes(StandardCharsets.UTF_8))
                        .reason())
                .isEqualTo("header line is 2003 characters, must be at most 1024");
        assertThat(refused(("Casebook-Note: 1\n" + "X: y\n".repeat(100)).getBytes(StandardCharsets.UTF_8))
                        .reason())
                .isEqualTo("header has more than 64 lines, must have at most that");
        assertThat(refused("Casebook-Note: 1\nX: y".getBytes(StandardCharsets.UTF_8))
                        .reason())
                .startsWith("header ends with the file");
        assertThat(refused(new byte[0]).reason()).startsWith("header ends with the file");
    }

    @Test
    void refusesRandomBytes() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[random.nextInt(3000)];
            random.nextBytes(bytes);
            assertThat(refused(bytes).reason()).as("seed 11 round %d", round).isNotBlank();
        }
    }

    @Test
    void announcesOnlyNotes() {
        assertThat(NoteReader.announcesNote(FULL.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(NoteReader.announcesNote("\uFEFFcasebook-note: 1".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(NoteReader.announcesNote("##fileformat=VCFv4.2".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(NoteReader.announcesNote(new byte[0])).isFalse();
    }

    @Test
    void keepsThePatientOutOfItsText() {
        Note note = accepted(FULL);
        assertThat(note + " " + note.header() + note.header().patient()
                        + note.header().further())
                .doesNotContain("MRN-0001", "Doing", "2026", "N-0001", "7B");
    }
}

package org.casebook.dataaccess.ingest.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.MemoryFile;
import org.casebook.dataaccess.ingest.RecordingSink;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.provenance.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteImporterTest {
    private static final String TEXT = """
            Casebook-Note: 1
            Patient: urn:casebook:demo:mrn|MRN-0001
            Date: 2026-03-14
            Kind: progress-note
            Author-Role: oncologist
            Confidentiality: R
            Sensitivity: PSY

            No evidence of pneumonia. Nausea since the second cycle.
            Mother had breast cancer.
            """;

    private final NoteImporter importer = new NoteImporter(NoteEngine.bundled());

    private RecordingSink read(IncomingFile file) {
        var sink = new RecordingSink();
        importer.read(file, sink);
        return sink;
    }

    @Test
    void keepsTheBodyAndNotTheHeaderThatNamesThePatient() {
        IncomingFile file = MemoryFile.of("n.txt", TEXT);
        RecordingSink sink = read(file);

        SilverRow row = sink.rows().getFirst();
        var note = (org.casebook.dataaccess.casefile.Note) row.record();
        assertThat(note.text()).startsWith("No evidence").doesNotContain("MRN-0001");
        assertThat(note.noteKind()).isEqualTo("progress-note");
        assertThat(note.authorRole()).isEqualTo("oncologist");
        assertThat(note.written()).isEqualTo(Instant.parse("2026-03-14T00:00:00Z"));
        assertThat(row.subject()).isEqualTo(new PatientIdentifier("urn:casebook:demo:mrn", "MRN-0001"));
        assertThat(row.labels()).isEqualTo(new Labels(Confidentiality.R, "PSY"));
        assertThat(row.source().place()).isEqualTo(new Place.CharSpan(TEXT.indexOf("No evidence"), TEXT.length()));
        assertThat(sink.progress()).isEqualTo(file.size());
    }

    @Test
    void sourceOfEachEntityPointsAtItsWordsInTheFile() {
        RecordingSink sink = read(MemoryFile.of("n.txt", TEXT));
        var note = sink.rows().getFirst();
        String body = ((org.casebook.dataaccess.casefile.Note) note.record()).text();

        assertThat(sink.records(NoteEntity.class)).isNotEmpty();
        for (SilverRow row : sink.rows().subList(1, sink.rows().size())) {
            var entity = (NoteEntity) row.record();
            var span = (Place.CharSpan) row.source().place();
            assertThat(TEXT.substring(span.start(), span.end())).isEqualTo(entity.surface());
            assertThat(body.substring(entity.start(), entity.end())).isEqualTo(entity.surface());
            assertThat(entity.noteId()).isEqualTo(note.id());
            assertThat(row.labels()).isEqualTo(note.labels());
            assertThat(row.subject()).isEqualTo(note.subject());
        }
    }

    @Test
    void saysWhatDecidedAnAttribute() {
        RecordingSink sink = read(MemoryFile.of("n.txt", TEXT));

        NoteEntity pneumonia = entity(sink, "pneumonia");
        assertThat(pneumonia.negated()).isTrue();
        assertThat(pneumonia.because()).isEqualToIgnoringCase("no evidence of");
        NoteEntity nausea = entity(sink, "nausea");
        assertThat(nausea.negated()).isFalse();
        assertThat(nausea.experiencer()).isEqualTo("patient");
        assertThat(entity(sink, "breast cancer").experiencer()).isEqualTo("mother");
    }

    private static NoteEntity entity(RecordingSink sink, String surface) {
        return sink.records(NoteEntity.class).stream()
                .filter(entity -> entity.surface().equalsIgnoreCase(surface))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsTheSameBytesIntoTheSameRows() {
        assertThat(read(MemoryFile.of("a.txt", TEXT)).rows())
                .isEqualTo(read(MemoryFile.of("b.txt", TEXT)).rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void recognisesAndRefusesUtf16(String charset) {
        IncomingFile file = MemoryFile.of("n.txt", TEXT.getBytes(Charset.forName(charset)));

        assertThat(importer.recognises(file)).isTrue();
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining("must be");
    }

    @Test
    void refusesABrokenHeaderAtItsLine() {
        IncomingFile file = MemoryFile.of("n.txt", TEXT.replace("Date: 2026-03-14", "Date: yesterday"));

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(file))
                .satisfies(e -> assertThat(e.place()).isEqualTo(new Place.Line(3)));
    }

    @Test
    void leavesOtherTextAlone() {
        assertThat(importer.recognises(MemoryFile.of("n.txt", "Dear colleague")))
                .isFalse();
        assertThat(importer.recognises(MemoryFile.of("n.txt", ""))).isFalse();
    }

    @Test
    void versionIsShortEnoughForBronzeAndStable() {
        assertThat(importer.version()).hasSize(14).isEqualTo(new NoteImporter(NoteEngine.bundled()).version());
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(importer.version()))
                .isTrue();
    }
}

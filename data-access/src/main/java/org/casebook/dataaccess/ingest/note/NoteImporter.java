package org.casebook.dataaccess.ingest.note;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.ingest.FileKind;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.Importer;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.reading.HeadText;
import org.casebook.dataaccess.ingest.reading.ProgressStream;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place.CharSpan;
import org.casebook.provenance.source.SourceRef;

/// Imports a note file: the note, and one row for each term found in it. The text of the row is the body alone, since
/// the header names the patient; sources count characters from the start of the file, header included. A note
/// with a day and no time counts as written at the start of that day, UTC.
public final class NoteImporter implements Importer {
    private static final String VERSION = "1.";

    private final NoteEngine engine;

    public NoteImporter(NoteEngine engine) {
        this.engine = engine;
    }

    @Override
    public FileKind kind() {
        return FileKind.NOTE;
    }

    /// Changes with the lexicon too.
    @Override
    public String version() {
        byte[] label = engine.engine().label().getBytes(StandardCharsets.UTF_8);
        return VERSION + ObjectHash.of(label).shortForm();
    }

    @Override
    public boolean recognises(IncomingFile file) {
        return NoteReader.announcesNote(HeadText.of(file).text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void read(IncomingFile file, ImportSink sink) {
        try (var in = ProgressStream.of(file, sink)) {
            switch (NoteReader.read(in)) {
                case NoteReading.Refused refused ->
                    throw UnreadableFileException.refused(refused.place(), refused.reason());
                case NoteReading.Accepted accepted -> rows(accepted.note(), file.hash(), sink);
            }
        }
    }

    private void rows(Note note, ObjectHash file, ImportSink sink) {
        NoteHeader header = note.header();
        var subject = new PatientIdentifier(
                header.patient().system(), header.patient().value());
        var labels =
                new Labels(Confidentiality.valueOf(header.confidentiality()), String.join(",", header.sensitivity()));
        String body = note.body();
        NoteFindings findings = engine.read(body);
        var whole = new CharSpan(note.bodyStart(), note.text().length());
        SilverRow row = SilverRow.of(
                subject,
                new SourceRef(file, whole),
                0,
                labels,
                new org.casebook.dataaccess.casefile.Note(
                        header.kind().word(),
                        written(header),
                        header.authorRole(),
                        null,
                        body,
                        findings.engine().label()));
        sink.accept(row);
        for (NoteEntity entity : EntityRecords.of(row.id(), body, findings)) {
            var span = new CharSpan(note.bodyStart() + entity.start(), note.bodyStart() + entity.end());
            sink.accept(SilverRow.of(subject, new SourceRef(file, span), 0, labels, entity));
        }
        if (findings.leftOut() > 0) {
            sink.warn(
                    whole,
                    "note has %d terms more than %d, the most kept"
                            .formatted(findings.leftOut(), NoteEngine.MAX_ENTITIES));
        }
    }

    private static Instant written(NoteHeader header) {
        OffsetDateTime time = header.time();
        return time != null
                ? time.toInstant()
                : header.date().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

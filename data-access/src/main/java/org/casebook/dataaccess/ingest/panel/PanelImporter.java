package org.casebook.dataaccess.ingest.panel;

import java.util.Locale;
import java.util.regex.Pattern;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.ingest.FileKind;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.Importer;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.reading.HeadText;
import org.casebook.dataaccess.ingest.reading.LineOutcome;
import org.casebook.dataaccess.ingest.reading.ProgressStream;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;

/// Imports the regions of a gene panel. The preamble names the patient (`# patient: system|value`) or the specimen
/// (`# specimen: value` of the laboratory, or `system|value`); a file that names neither stands for itself until
/// somebody assigns it. Files called `.bed` are taken, whatever is in them, unless they begin as a PLINK file does;
/// others
/// when their preamble names a panel.
public final class PanelImporter implements Importer {
    private static final String EXTENSION = ".bed";
    private static final Pattern NAMES_PANEL = Pattern.compile("(?i)#+\\s*panel:.*");
    private static final int PLINK = 0x6c1b;

    @Override
    public FileKind kind() {
        return FileKind.PANEL;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public boolean recognises(IncomingFile file) {
        byte[] head = file.head();
        if (head.length >= 2 && ((head[0] & 0xFF) << 8 | (head[1] & 0xFF)) == PLINK) {
            return false;
        }
        return file.name().toLowerCase(Locale.ROOT).endsWith(EXTENSION)
                || HeadText.of(file)
                        .lines()
                        .takeWhile(line -> line.startsWith("#"))
                        .anyMatch(line -> NAMES_PANEL.matcher(line).matches());
    }

    @Override
    public void read(IncomingFile file, ImportSink sink) {
        try (var in = ProgressStream.of(file, sink);
                var reader = PanelReader.open(in)) {
            PatientIdentifier subject = subject(reader, file);
            if (reader.panel().isEmpty()) {
                sink.warn(new Place.Whole(), "panel has no name, must be named in a line # panel: name version");
            }
            long regions = 0;
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                regions++;
                switch (line.get()) {
                    case LineOutcome.Rejected<PanelRegion>(Place.Line place, String reason) ->
                        sink.reject(place, reason);
                    case LineOutcome.Accepted<PanelRegion>(Place.Line place, PanelRegion region) ->
                        sink.accept(SilverRow.of(subject, new SourceRef(file.hash(), place), 0, Labels.NORMAL, region));
                }
            }
            if (regions == 0) {
                throw refused("panel has 0 regions, must have at least 1");
            }
        }
    }

    private static PatientIdentifier subject(PanelReader reader, IncomingFile file) {
        return reader.patient()
                .or(() -> reader.specimen().map(PanelImporter::specimen))
                .orElseGet(() -> PatientIdentifier.unnamed(file.hash()));
    }

    private static PatientIdentifier specimen(String written) {
        try {
            return written.indexOf('|') < 0
                    ? new PatientIdentifier(PatientIdentifier.SPECIMEN, written)
                    : PatientIdentifier.parse(written);
        } catch (IllegalArgumentException e) {
            throw refused("preamble entry specimen must be an identifier or system|value");
        }
    }

    private static UnreadableFileException refused(String reason) {
        return UnreadableFileException.refused(new Place.Whole(), reason);
    }
}

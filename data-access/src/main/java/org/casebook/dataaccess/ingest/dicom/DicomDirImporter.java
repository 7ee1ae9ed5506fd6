package org.casebook.dataaccess.ingest.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.casebook.dataaccess.imaging.DicomDirectory;
import org.casebook.dataaccess.imaging.DicomException;
import org.casebook.dataaccess.imaging.DicomFile;
import org.casebook.dataaccess.ingest.FileKind;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.Importer;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.provenance.source.Place;

/// Accepts a DICOMDIR and makes no rows of it: the files that it names are imported for themselves, and say more. A
/// reference that leads out of the folder is reported and never followed.
public final class DicomDirImporter implements Importer {
    @Override
    public FileKind kind() {
        return FileKind.DICOMDIR;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public boolean recognises(IncomingFile file) {
        return DicomHead.isDirectory(file);
    }

    @Override
    public void read(IncomingFile file, ImportSink sink) {
        try {
            DicomFile directory = DicomFile.read(file::open);
            for (var reference : DicomDirectory.of(directory).refused()) {
                sink.warn(new Place.DicomTag(reference.path()), reference.reason());
            }
            directory.defect().ifPresent(defect -> sink.reject(new Place.Whole(), defect.reason()));
            sink.keptInBronze(FileKind.DICOMDIR.name());
            sink.progress(file.size());
        } catch (DicomException e) {
            throw UnreadableFileException.refused(new Place.Whole(), e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

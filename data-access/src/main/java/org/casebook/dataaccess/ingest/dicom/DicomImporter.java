package org.casebook.dataaccess.ingest.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.imaging.Decoding;
import org.casebook.dataaccess.imaging.Defect;
import org.casebook.dataaccess.imaging.DicomAttribute;
import org.casebook.dataaccess.imaging.DicomDecoder;
import org.casebook.dataaccess.imaging.DicomException;
import org.casebook.dataaccess.imaging.DicomFile;
import org.casebook.dataaccess.imaging.DicomHeader;
import org.casebook.dataaccess.imaging.DicomValue;
import org.casebook.dataaccess.ingest.FileKind;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.Importer;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// Imports a DICOM file: one row, whatever the object is; structured reports, segmentations and doses give their
/// metadata. The first frame is decoded once, to know whether there is a picture. A file that breaks off keeps its row
/// and is rejected in the part that is missing.
///
/// The patient is known by Patient ID within its issuer, or within DICOM files without an issuer; a file without
/// Patient ID stands for itself. An object that lacks the UID of its study, series or itself stands in one of its own.
public final class DicomImporter implements Importer {
    private final DicomDecoder decoder;

    public DicomImporter(DicomDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public FileKind kind() {
        return FileKind.DICOM;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public boolean recognises(IncomingFile file) {
        return DicomHead.isDicom(file);
    }

    @Override
    public void read(IncomingFile file, ImportSink sink) {
        try {
            DicomFile dicom = DicomFile.read(file::open);
            Decoding first = dicom.decode(0, decoder);
            sink.accept(SilverRow.of(
                    subject(dicom.header(), file),
                    SourceRef.whole(file.hash()),
                    0,
                    Labels.NORMAL,
                    instance(dicom, first, file, sink)));
            dicom.header()
                    .malformed()
                    .forEach(path ->
                            sink.warn(new Place.DicomTag(path), "value is not of its form, left out of the row"));
            damage(dicom, first).ifPresent(reason -> sink.reject(new Place.Whole(), reason));
            sink.progress(file.size());
        } catch (DicomException e) {
            throw UnreadableFileException.refused(new Place.Whole(), e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PatientIdentifier subject(DicomHeader header, IncomingFile file) {
        String issuer = text(header.patientIdIssuer());
        String system = issuer == null ? PatientIdentifier.DICOM_PATIENT : issuer;
        return header.patientId()
                .map(DicomValue::value)
                .filter(id -> !id.isBlank())
                .map(id -> new PatientIdentifier(system, id))
                .orElseGet(() -> PatientIdentifier.unnamed(file.hash()));
    }

    private static Optional<String> damage(DicomFile dicom, Decoding first) {
        if (dicom.defect().isPresent()) {
            return dicom.defect().map(Defect::reason);
        }
        return first instanceof Decoding.Decoded(var _, long missing) && missing > 0
                ? Optional.of("first frame lacks %d bytes, must be whole".formatted(missing))
                : Optional.empty();
    }

    private static ImagingInstance instance(DicomFile dicom, Decoding first, IncomingFile file, ImportSink sink) {
        DicomHeader header = dicom.header();
        return new ImagingInstance(
                uid(header.studyUid(), DicomAttribute.STUDY_INSTANCE_UID, dicom, file, sink),
                uid(header.seriesUid(), DicomAttribute.SERIES_INSTANCE_UID, dicom, file, sink),
                uid(header.sopInstanceUid(), DicomAttribute.SOP_INSTANCE_UID, dicom, file, sink),
                uid(header.sopClassUid(), DicomAttribute.SOP_CLASS_UID, dicom, file, sink),
                dicom.syntax().uid(),
                text(header.modality()),
                text(header.bodyPart()),
                text(header.studyDescription()),
                text(header.seriesDescription()),
                acquired(header),
                header.seriesNumber().map(DicomValue::value).orElse(null),
                header.instanceNumber().map(DicomValue::value).orElse(null),
                header.positionAlongNormal().map(DicomValue::value).orElse(null),
                atLeastZero(header.frames()),
                atLeastZero(header.rows()),
                atLeastZero(header.columns()),
                text(header.laterality()),
                first instanceof Decoding.Undecodable(String reason) ? reason : null);
    }

    private static String uid(
            Optional<DicomValue<String>> uid,
            DicomAttribute attribute,
            DicomFile dicom,
            IncomingFile file,
            ImportSink sink) {
        String written = text(uid);
        if (written == null) {
            sink.warn(
                    new Place.DicomTag(dicom.dataSet().path(attribute)),
                    "%s is missing, must be given; the object stands for itself".formatted(attribute));
            return "(none in %s)".formatted(file.hash().shortForm());
        }
        return written;
    }

    private static @Nullable String text(Optional<DicomValue<String>> value) {
        return value.map(DicomValue::value).filter(text -> !text.isBlank()).orElse(null);
    }

    private static int atLeastZero(Optional<DicomValue<Integer>> number) {
        return Math.max(0, number.map(DicomValue::value).orElse(0));
    }

    private static @Nullable LocalDateTime acquired(DicomHeader header) {
        LocalTime time = header.studyTime().map(DicomValue::value).orElse(LocalTime.MIDNIGHT);
        Optional<LocalDate> date = header.studyDate().map(DicomValue::value);
        return date.map(day -> day.atTime(time)).orElse(null);
    }
}

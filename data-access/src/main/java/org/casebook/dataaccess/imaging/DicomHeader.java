package org.casebook.dataaccess.imaging;

import static org.casebook.dataaccess.imaging.DicomAttribute.*;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a file says about its patient, study, series and picture, each value with the path of its tag.
/// A value that is absent or not of its form is empty; [#malformed()] names those that are not of their form.
/// Values of an enhanced multi-frame object are those of its first frame unless they say otherwise.
///
/// Source: DICOM PS3.3 sections C.7.1 to C.7.6, C.12.1.
public final class DicomHeader {
    private final DicomFile file;
    private final DataSet set;

    DicomHeader(DicomFile file) {
        this.file = file;
        this.set = file.dataSet();
    }

    public TransferSyntax syntax() {
        return file.syntax();
    }

    public Optional<DicomValue<String>> patientId() {
        return set.text(PATIENT_ID);
    }

    /// Who gave out the patient's identifier; two hospitals may use the same number for different people.
    public Optional<DicomValue<String>> patientIdIssuer() {
        return set.text(ISSUER_OF_PATIENT_ID);
    }

    /// As written: components separated by `^`, ideographic and phonetic forms by `=`.
    public Optional<DicomValue<String>> patientName() {
        return set.text(PATIENT_NAME);
    }

    public Optional<DicomValue<LocalDate>> patientBirthDate() {
        return set.date(PATIENT_BIRTH_DATE);
    }

    /// `M`, `F` or `O`.
    public Optional<DicomValue<String>> patientSex() {
        return set.text(PATIENT_SEX);
    }

    public Optional<DicomValue<String>> studyUid() {
        return set.text(STUDY_INSTANCE_UID);
    }

    public Optional<DicomValue<String>> seriesUid() {
        return set.text(SERIES_INSTANCE_UID);
    }

    public Optional<DicomValue<String>> sopInstanceUid() {
        return set.text(SOP_INSTANCE_UID).or(() -> file.meta().text(MEDIA_STORAGE_SOP_INSTANCE_UID));
    }

    public Optional<DicomValue<String>> sopClassUid() {
        return set.text(SOP_CLASS_UID).or(() -> file.meta().text(MEDIA_STORAGE_SOP_CLASS_UID));
    }

    public Optional<DicomValue<String>> accessionNumber() {
        return set.text(ACCESSION_NUMBER);
    }

    public Optional<DicomValue<String>> modality() {
        return set.text(MODALITY);
    }

    public Optional<DicomValue<String>> bodyPart() {
        return set.text(BODY_PART_EXAMINED);
    }

    public Optional<DicomValue<String>> studyDescription() {
        return set.text(STUDY_DESCRIPTION);
    }

    public Optional<DicomValue<String>> seriesDescription() {
        return set.text(SERIES_DESCRIPTION);
    }

    public Optional<DicomValue<LocalDate>> studyDate() {
        return set.date(STUDY_DATE);
    }

    /// In the clock of the modality.
    public Optional<DicomValue<LocalTime>> studyTime() {
        return set.time(STUDY_TIME);
    }

    public Optional<DicomValue<Integer>> seriesNumber() {
        return set.integer(SERIES_NUMBER);
    }

    public Optional<DicomValue<Integer>> instanceNumber() {
        return set.integer(INSTANCE_NUMBER);
    }

    /// Of the image itself, else of the series: `L`, `R`, `B` or `U`.
    public Optional<DicomValue<String>> laterality() {
        return set.text(IMAGE_LATERALITY).or(() -> set.text(LATERALITY));
    }

    public Optional<DicomValue<String>> frameOfReferenceUid() {
        return set.text(FRAME_OF_REFERENCE_UID);
    }

    /// In mm, in a direction that the modality chose; prefer [#positionAlongNormal()].
    public Optional<DicomValue<Double>> sliceLocation() {
        return set.decimal(SLICE_LOCATION);
    }

    /// In mm.
    public Optional<DicomValue<Double>> sliceThickness() {
        return group(PIXEL_MEASURES_SEQUENCE, SLICE_THICKNESS).decimal(SLICE_THICKNESS);
    }

    /// x, y and z of the centre of the first pixel, in mm, in the patient's system.
    public Optional<DicomValue<List<Double>>> imagePosition() {
        return decimals(PLANE_POSITION_SEQUENCE, IMAGE_POSITION_PATIENT, 3);
    }

    /// The direction cosines of a row, then of a column.
    public Optional<DicomValue<List<Double>>> imageOrientation() {
        return decimals(PLANE_ORIENTATION_SEQUENCE, IMAGE_ORIENTATION_PATIENT, 6);
    }

    /// Distance between rows, then between columns, in mm.
    public Optional<DicomValue<List<Double>>> pixelSpacing() {
        return decimals(PIXEL_MEASURES_SEQUENCE, PIXEL_SPACING, 2);
    }

    /// The position along the slice normal in mm, which orders the images of a stack; its path is that of the position.
    public Optional<DicomValue<Double>> positionAlongNormal() {
        return imagePosition()
                .flatMap(position ->
                        imageOrientation().map(orientation -> position.map(p -> alongNormal(p, orientation.value()))));
    }

    private static double alongNormal(List<Double> p, List<Double> o) {
        double x = o.get(1) * o.get(5) - o.get(2) * o.get(4);
        double y = o.get(2) * o.get(3) - o.get(0) * o.get(5);
        double z = o.get(0) * o.get(4) - o.get(1) * o.get(3);
        return p.get(0) * x + p.get(1) * y + p.get(2) * z;
    }

    /// Empty for an object without pixels; 1 where the file does not say.
    public Optional<DicomValue<Integer>> frames() {
        return file.hasPixels()
                ? set.integer(NUMBER_OF_FRAMES).or(() -> rows().map(rows -> rows.map(any -> 1)))
                : Optional.empty();
    }

    public Optional<DicomValue<Integer>> rows() {
        return set.integer(ROWS);
    }

    public Optional<DicomValue<Integer>> columns() {
        return set.integer(COLUMNS);
    }

    /// The paths of the values here that are not of their form, a date that is none for instance.
    public List<String> malformed() {
        List<String> paths = new ArrayList<>();
        for (DicomAttribute date : List.of(PATIENT_BIRTH_DATE, STUDY_DATE)) {
            note(set.text(date).isPresent() && set.date(date).isEmpty(), date, paths);
        }
        note(set.text(STUDY_TIME).isPresent() && set.time(STUDY_TIME).isEmpty(), STUDY_TIME, paths);
        for (DicomAttribute number : List.of(SERIES_NUMBER, INSTANCE_NUMBER, NUMBER_OF_FRAMES)) {
            note(set.text(number).isPresent() && set.integer(number).isEmpty(), number, paths);
        }
        for (DicomAttribute number :
                List.of(SLICE_LOCATION, IMAGE_POSITION_PATIENT, IMAGE_ORIENTATION_PATIENT, PIXEL_SPACING)) {
            note(set.text(number).isPresent() && set.decimals(number).isEmpty(), number, paths);
        }
        return paths;
    }

    private void note(boolean isMalformed, DicomAttribute attribute, List<String> paths) {
        if (isMalformed) {
            paths.add(set.path(attribute));
        }
    }

    private Optional<DicomValue<List<Double>>> decimals(DicomAttribute group, DicomAttribute attribute, int count) {
        DataSet holder = group(group, attribute);
        List<Double> values = holder.decimals(attribute);
        return values.size() == count
                ? Optional.of(new DicomValue<>(values, holder.path(attribute)))
                : Optional.empty();
    }

    private DataSet group(DicomAttribute group, DicomAttribute attribute) {
        return FunctionalGroups.holder(set, 0, group, attribute);
    }

    /// No values: they are identity.
    @Override
    public String toString() {
        return "DicomHeader[" + file.syntax().uid() + "]";
    }
}

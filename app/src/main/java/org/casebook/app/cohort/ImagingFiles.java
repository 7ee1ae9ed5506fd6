package org.casebook.app.cohort;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Writes the examinations of a story as DICOM: one file a slice for CT and MR, one file for a mammogram, one file with
/// all frames
/// for an angiography. The lesions have the diameters that the reports tell.
///
/// Source: DICOM PS3.3, A.3 (CT), A.4 (MR), A.26 (mammography), A.14 (X-ray angiography).
final class ImagingFiles {

    private static final int SLICES = 12;
    private static final int HOUNSFIELD_OFFSET = 1024;
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private final SyntheticPatient patient;
    private final Story.Scan scan;
    private final String folder;
    private final CohortFolder cohort;

    private ImagingFiles(SyntheticPatient patient, Story.Scan scan, CohortFolder cohort) {
        this.patient = patient;
        this.scan = scan;
        this.cohort = cohort;
        this.folder = patient.folder() + "imaging/" + patient.day(scan.on()) + "-"
                + scan.region().modality().toLowerCase(Locale.ROOT) + "/";
    }

    static void write(SyntheticPatient patient, CohortFolder cohort) {
        List<Story.Scan> pictured =
                patient.story().scans().stream().filter(Story.Scan::pictures).toList();
        for (Story.Scan scan : pictured) {
            boolean last = scan.equals(pictured.getLast());
            new ImagingFiles(patient, scan, cohort).write(last);
        }
    }

    static String studyUid(SyntheticPatient patient, Story.Scan scan) {
        return patient.seeds().uid("study", patient.number(), scan.on(), scan.region());
    }

    private void write(boolean last) {
        switch (scan.region()) {
            case CHEST, ABDOMEN, PELVIS, BRAIN, LIVER_MR, THIGH ->
                slices(last && patient.story().oddities().contains(Story.Oddity.TRUNCATED_DICOM));
            case BREAST -> mammogram();
            case LIVER_VESSELS -> angiogram();
        }
    }

    private void slices(boolean truncateOne) {
        Phantom phantom = new Phantom(scan.region(), SLICES, patient.random("anatomy-" + scan.region()));
        List<Phantom.Mass> masses = new ArrayList<>();
        for (int i = 0; i < patient.story().lesions().size() && i < scan.mm().size(); i++) {
            Story.Lesion lesion = patient.story().lesions().get(i);
            if (lesion.region() == scan.region()) {
                masses.add(phantom.mass(lesion, scan.mm().get(i) * patient.scale()));
            }
        }
        boolean ct = scan.region().modality().equals("CT");
        boolean rle = scan.packing() == Story.Packing.RLE;
        Random noise = patient.random("noise-" + scan.on());
        for (int index = 0; index < phantom.slices(); index++) {
            byte[] frame = words(phantom.slice(index, masses, noise), ct ? HOUNSFIELD_OFFSET : 0);
            DicomFile file = common(
                    rle ? DicomFile.RLE_LOSSLESS : DicomFile.EXPLICIT_LITTLE_ENDIAN,
                    ct ? "1.2.840.10008.5.1.4.1.1.2" : "1.2.840.10008.5.1.4.1.1.4",
                    index + 1);
            double half = Phantom.SIZE / 2.0 * phantom.spacing();
            double z = (index - SLICES / 2.0) * phantom.sliceSpacing();
            file.text(0x00180050, "DS", decimal(phantom.sliceSpacing()))
                    .text(0x00200032, "DS", decimal(-half) + "\\" + decimal(-half) + "\\" + decimal(z))
                    .text(0x00200037, "DS", "1\\0\\0\\0\\1\\0")
                    .text(0x00200052, "UI", uid("frame-of-reference"))
                    .text(0x00201041, "DS", decimal(z));
            grey(file, Phantom.SIZE, Phantom.SIZE, 16, 12, phantom.spacing());
            if (ct) {
                boolean lung = scan.region() == Story.Region.CHEST;
                file.text(0x00180060, "DS", "120")
                        .text(0x00080008, "CS", "ORIGINAL\\PRIMARY\\AXIAL")
                        .text(0x00281050, "DS", lung ? "-450\\40" : "60\\-450")
                        .text(0x00281051, "DS", lung ? "1100\\400" : "400\\1100")
                        .text(0x00281052, "DS", "-" + HOUNSFIELD_OFFSET)
                        .text(0x00281053, "DS", "1")
                        .text(0x00281054, "LO", "HU");
            } else {
                file.text(0x00180020, "CS", "SE")
                        .text(0x00180021, "CS", "SP")
                        .text(0x00180022, "CS", "")
                        .text(0x00180023, "CS", "2D")
                        .text(0x00180080, "DS", "650")
                        .text(0x00180081, "DS", "12")
                        .text(0x00080008, "CS", "ORIGINAL\\PRIMARY\\M\\SE")
                        .text(0x00281050, "DS", "450")
                        .text(0x00281051, "DS", "900");
            }
            if (rle) {
                file.compressed(List.of(RunLength.encode(frame, Phantom.SIZE)));
            } else {
                file.pixels(frame, 16);
            }
            byte[] bytes = bytes(file, ct ? "1.2.840.10008.5.1.4.1.1.2" : "1.2.840.10008.5.1.4.1.1.4", index + 1);
            boolean cut = truncateOne && index == SLICES - 1;
            cohort.bytes(
                    folder + String.format(Locale.ROOT, "IM%04d.dcm", index + 1),
                    cut ? Arrays.copyOf(bytes, bytes.length * 3 / 5) : bytes);
        }
    }

    private void mammogram() {
        double spacing = 0.7;
        BufferedImage image = Projection.mammogram(
                256,
                320,
                scan.mm().getFirst() * patient.scale() / spacing,
                patient.random("anatomy-breast"),
                patient.random("noise-" + scan.on()));
        String sopClass = "1.2.840.10008.5.1.4.1.1.1.2";
        DicomFile file = common(packedSyntax(), sopClass, 1)
                .text(0x00080008, "CS", "ORIGINAL\\PRIMARY")
                .text(0x00185101, "CS", "MLO")
                .text(0x00200062, "CS", patient.story().codes().icd10().endsWith("2") ? "L" : "R")
                .text(0x00181164, "DS", decimal(spacing) + "\\" + decimal(spacing))
                .text(0x00281050, "DS", "110")
                .text(0x00281051, "DS", "220");
        grey(file, image.getHeight(), image.getWidth(), 8, 8, spacing);
        cohort.bytes(folder + "IM0001.dcm", bytes(packed(file, List.of(image)), sopClass, 1));
    }

    private void angiogram() {
        List<BufferedImage> run = Projection.angiogram(
                192, 8, scan.mm().getFirst() * patient.scale() / 1.2, patient.random("anatomy-vessels"));
        String sopClass = "1.2.840.10008.5.1.4.1.1.12.1";
        DicomFile file = common(packedSyntax(), sopClass, 1)
                .text(0x00080008, "CS", "ORIGINAL\\PRIMARY\\SINGLE PLANE")
                .text(0x00180040, "IS", "4")
                .text(0x00181063, "DS", "250")
                .text(0x00280008, "IS", Integer.toString(run.size()))
                .text(0x00281050, "DS", "128")
                .text(0x00281051, "DS", "256");
        grey(file, 192, 192, 8, 8, 1.2);
        cohort.bytes(folder + "IM0001.dcm", bytes(packed(file, run), sopClass, 1));
    }

    private String packedSyntax() {
        return scan.packing() == Story.Packing.JPEG ? DicomFile.JPEG_BASELINE : DicomFile.EXPLICIT_LITTLE_ENDIAN;
    }

    private DicomFile packed(DicomFile file, List<BufferedImage> frames) {
        if (scan.packing() == Story.Packing.JPEG) {
            return file.text(0x00282110, "CS", "01")
                    .text(0x00282114, "CS", "ISO_10918_1")
                    .compressed(frames.stream().map(Projection::jpeg).toList());
        }
        LittleEndian bytes = new LittleEndian();
        frames.forEach(frame -> bytes.bytes(Projection.pixels(frame)));
        return file.pixels(bytes.toBytes(), 8);
    }

    private DicomFile common(String transferSyntax, String sopClass, int instance) {
        LocalDate day = patient.day(scan.on());
        return new DicomFile(transferSyntax)
                .text(0x00080005, "CS", "ISO_IR 192")
                .text(0x00080016, "UI", sopClass)
                .text(0x00080018, "UI", uid("instance-" + instance))
                .text(0x00080020, "DA", DATE.format(day))
                .text(0x00080021, "DA", DATE.format(day))
                .text(0x00080023, "DA", DATE.format(day))
                .text(0x00080030, "TM", "091500")
                .text(0x00080031, "TM", "091800")
                .text(0x00080033, "TM", String.format(Locale.ROOT, "0919%02d", instance))
                .text(0x00080050, "SH", "A" + patient.number() + DATE.format(day))
                .text(0x00080060, "CS", scan.region().modality())
                .text(0x00080070, "LO", "Casebook phantom")
                .text(
                        0x00080080,
                        "LO",
                        "Synthetic Cancer Centre " + patient.story().site())
                .text(0x00080090, "PN", "")
                .text(0x00081030, "LO", scan.what())
                .text(0x0008103E, "LO", scan.what() + ", series 1")
                .text(0x00081090, "LO", "Phantom 1")
                .text(0x00100010, "PN", patient.family() + "^" + patient.given())
                .text(0x00100020, "LO", patient.mrn())
                .text(0x00100021, "LO", "urn:casebook:demo:mrn")
                .text(0x00100030, "DA", DATE.format(patient.day(patient.story().born())))
                .text(0x00100040, "CS", patient.female() ? "F" : "M")
                .text(0x00104000, "LT", CohortFolder.SYNTHETIC)
                .text(0x00180015, "CS", bodyPart())
                .text(0x0020000D, "UI", studyUid(patient, scan))
                .text(0x0020000E, "UI", uid("series"))
                .text(0x00200010, "SH", DATE.format(day))
                .text(0x00200011, "IS", "1")
                .text(0x00200013, "IS", Integer.toString(instance));
    }

    private String bodyPart() {
        return switch (scan.region()) {
            case CHEST -> "CHEST";
            case ABDOMEN -> "ABDOMEN";
            case PELVIS -> "PELVIS";
            case BRAIN -> "BRAIN";
            case LIVER_MR, LIVER_VESSELS -> "LIVER";
            case THIGH -> "THIGH";
            case BREAST -> "BREAST";
        };
    }

    private static void grey(DicomFile file, int rows, int columns, int allocated, int stored, double spacing) {
        file.number(0x00280002, 1)
                .text(0x00280004, "CS", "MONOCHROME2")
                .number(0x00280010, rows)
                .number(0x00280011, columns)
                .text(0x00280030, "DS", decimal(spacing) + "\\" + decimal(spacing))
                .number(0x00280100, allocated)
                .number(0x00280101, stored)
                .number(0x00280102, stored - 1)
                .number(0x00280103, 0);
    }

    private static byte[] words(int[] pixels, int offset) {
        LittleEndian bytes = new LittleEndian();
        for (int pixel : pixels) {
            bytes.int16(Math.clamp(pixel + offset, 0, 4095));
        }
        return bytes.toBytes();
    }

    private byte[] bytes(DicomFile file, String sopClass, int instance) {
        return file.bytes(sopClass, uid("instance-" + instance), patient.seeds().uid("implementation"));
    }

    private String uid(String what) {
        return patient.seeds().uid(what, patient.number(), scan.on(), scan.region());
    }

    private static String decimal(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}

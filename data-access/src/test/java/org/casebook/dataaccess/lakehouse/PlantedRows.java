package org.casebook.dataaccess.lakehouse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.casebook.dataaccess.casefile.Board;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.ClinicalRecord;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.Consent;
import org.casebook.dataaccess.casefile.GenotypeCall;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.PanelRegion;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.casefile.WearableSample;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// Rows of one patient that break no check, and rows that together break every one.
final class PlantedRows {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final String LOINC = "http://loinc.org";
    private static final String SNOMED = "http://snomed.info/sct";
    private static final LocalDate PAST = LocalDate.of(2026, 10, 1);
    private static final LocalDate FUTURE = LocalDate.of(2027, 1, 1);
    private static final Instant THEN = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant LATER = Instant.parse("2027-01-01T08:00:00Z");

    private PlantedRows() {}

    /// To be kept as the object `sound`, the note at its first line.
    static List<ClinicalRecord> sound() {
        ItemId note = ItemId.of(
                ItemKind.NOTE,
                new SourceRef(ObjectHash.of("sound".getBytes(StandardCharsets.UTF_8)), new Place.Line(1)),
                0);
        return List.of(
                note(THEN, "oncologist"),
                entity(note, 1, 4),
                new Patient(null, null, LocalDate.of(1960, 1, 1), "female", PAST, null),
                condition("254637007", PAST),
                observation("lab", "718-7", 12.0, "g/dL", THEN, "final"),
                observation("performance", "89247-1", 1.0, null, THEN, "final"),
                treatment("583214", PAST, PAST.plusDays(1), 1),
                specimen("T1"),
                new ServiceOrder("active", "CT", null, PAST),
                new Consent("active", "research", true, "", PAST, FUTURE),
                new Board("B-1", "Board", THEN, "UTC", "north", null),
                new BoardCase("C-1", "B-1", 1, null, "What next?", null, null),
                variant("T1"),
                variant("GRCh38", "germline", "N1", null, 10, 10, 0.5),
                new GenotypeCall("rs1", "1", 1, "A", "G", 1.0),
                new PanelRegion("panel", "1", 1, 2, "TP53"),
                image(LocalDateTime.of(2026, 10, 1, 8, 0), "CT", "1.2.3"),
                new WearableSample(THEN, "heart_rate", 60, "band", null),
                new WearableSample(THEN, "spo2", 97, "band", null));
    }

    /// To be kept together with [#contradicting()] as another object.
    static List<ClinicalRecord> broken() {
        return List.of(
                new Patient(null, null, FUTURE, "f", PAST, null),
                new Patient(null, null, null, "female", null, null),
                condition("C34", PAST),
                condition("C34", PAST),
                condition(null, null),
                condition("254637007", FUTURE),
                observation("lab", "7187", -1.0, null, LATER, "done"),
                observation("lab", "718-7", 12.0, "g/dL", null, "final"),
                observation("lab", "718-7", 12.0, "g/dL", THEN, "final"),
                observation("lab", "718-7", 12.0, "g/dL", THEN, "final"),
                observation("performance", "89247-1", 7.0, null, THEN, "final"),
                new Observation("lab", LOINC, "718-7", "x", 1.0, "g", null, null, 9.0, 8.0, THEN, "final"),
                treatment("583214", PAST, PAST.minusDays(1), 0),
                treatment("583214", PAST, null, 1),
                treatment("L01", null, null, 1),
                new Specimen("T9", null, null, PAST),
                new Specimen("T8", null, null, null),
                new ServiceOrder("active", "CT", null, LocalDate.of(2026, 1, 1)),
                new Consent("active", "research", true, "", FUTURE, PAST),
                new BoardCase("C-1", "nowhere", 1, null, null, null, null),
                variant("T7"),
                variant("T7"),
                variant("hg38", "somatic", "T7", null, 10, 20, 1.5),
                variant("hg38", "germline", "N1", null, 10, 10, 0.5),
                variant("hg38", "germline", "N1", null, 10, 10, 0.5),
                new GenotypeCall("rs1", "1", 1, "A", "G", 2.5),
                new PanelRegion("panel", "1", 2, 1, "TP53"),
                image(LocalDateTime.of(2027, 1, 1, 8, 0), "XX", "1.2.3"),
                image(LocalDateTime.of(2026, 10, 1, 8, 0), "CT", "1.2.3"),
                image(null, "CT", "1.2.4"),
                note(LATER, null),
                entity(ItemId.of(ItemKind.NOTE, "nowhere"), 4, 1),
                new WearableSample(LATER, "heart_rate", 400, "band", null),
                new WearableSample(THEN, "spo2", 20, "band", null));
    }

    static List<ClinicalRecord> contradicting() {
        return List.of(
                new Patient(null, null, LocalDate.of(1970, 1, 1), "male", null, null),
                observation("lab", "718-7", 13.0, "g/dL", THEN, "final"),
                new Specimen("T9", null, null, PAST.plusDays(1)),
                image(LocalDateTime.of(2026, 10, 2, 8, 0), "CT", "1.2.5"),
                new WearableSample(THEN, "spo2", 90, "band", null));
    }

    static Patient person(String birthDate) {
        return new Patient(null, null, LocalDate.parse(birthDate), "female", null, null);
    }

    static Specimen specimen(String identifier) {
        return new Specimen(identifier, null, null, PAST);
    }

    static Variant variant(String specimen) {
        return variant("GRCh38", "somatic", specimen, "TP53", 100, 40, 0.4);
    }

    private static Variant variant(
            String assembly, String origin, String specimen, @Nullable String gene, int depth, int alt, double part) {
        return new Variant(
                assembly, "1", 1, 1, "A", "G", "snv", origin, "PASS", null, null, specimen, depth, alt, part, null,
                null, null, null, gene, null, null, null, null, null, null, null, null);
    }

    private static Condition condition(@Nullable String code, @Nullable LocalDate recorded) {
        return new Condition(
                "primary-cancer", code == null ? null : SNOMED, code, "cancer", null, null, recorded, "active");
    }

    private static Observation observation(
            String category,
            String code,
            double number,
            @Nullable String unit,
            @Nullable Instant effective,
            String status) {
        return new Observation(category, LOINC, code, code, number, unit, null, null, 1.0, 20.0, effective, status);
    }

    private static Treatment treatment(String code, @Nullable LocalDate started, @Nullable LocalDate ended, int line) {
        return new Treatment(
                "systemic",
                "http://www.nlm.nih.gov/research/umls/rxnorm",
                code,
                code,
                started,
                ended,
                "completed",
                null,
                line,
                null);
    }

    private static ImagingInstance image(@Nullable LocalDateTime acquired, String modality, String uid) {
        return new ImagingInstance(
                "1.2",
                "1.2.1",
                uid,
                "1.2.840.10008.5.1.4.1.1.2",
                "1.2.840.10008.1.2.1",
                modality,
                null,
                null,
                null,
                acquired,
                1,
                1,
                null,
                1,
                2,
                2,
                null,
                null);
    }

    private static Note note(Instant written, @Nullable String role) {
        return new Note("progress-note", written, role, null, "Seen.", "1");
    }

    private static NoteEntity entity(ItemId note, int start, int end) {
        return new NoteEntity(
                note, "DRUG", "osimertinib", null, "osi", start, end, null, false, "certain", "patient", "current", "");
    }
}

package org.casebook.dataaccess.ingest.gold;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ClinicalRecord;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.casefile.WearableSample;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;
import org.casebook.provenance.source.Sourced;
import org.jspecify.annotations.Nullable;

/// Silver items for tests: each stands on a line of its own of a named file. For one thread.
public final class Items {
    private final List<CaseItem<? extends ClinicalRecord>> all = new ArrayList<>();

    public <T extends ClinicalRecord> CaseItem<T> add(String file, Labels labels, T content) {
        SourceRef source = SourceRef.line(ObjectHash.of(file.getBytes(StandardCharsets.UTF_8)), all.size() + 1L);
        CaseItem<T> item = new CaseItem<>(ItemId.of(content.kind(), source, 0), Sourced.known(content, source), labels);
        all.add(item);
        return item;
    }

    public <T extends ClinicalRecord> CaseItem<T> add(T content) {
        return add("file", Labels.NORMAL, content);
    }

    public PatientRows rows() {
        return PatientRows.of(all);
    }

    public PatientRows shuffled(long seed) {
        List<CaseItem<? extends ClinicalRecord>> other = new ArrayList<>(all);
        Collections.shuffle(other, new Random(seed));
        return PatientRows.of(other);
    }

    public static Instant at(String day) {
        return LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    public static Patient patient(@Nullable String born, @Nullable String sex, @Nullable String site) {
        return new Patient("Muster", "Ines", born == null ? null : LocalDate.parse(born), sex, null, site);
    }

    public static Condition primary(String display, @Nullable String icd10) {
        return new Condition(
                "primary-cancer",
                icd10 == null ? null : "http://hl7.org/fhir/sid/icd-10",
                icd10,
                display,
                null,
                null,
                LocalDate.parse("2025-02-18"),
                "active");
    }

    public static Observation number(String category, String code, String display, double value, String day) {
        return new Observation(
                category, "http://loinc.org", code, display, value, "1", null, null, null, null, at(day), "final");
    }

    public static Observation text(String category, String code, String display, String text, String day) {
        return new Observation(
                category, "http://loinc.org", code, display, null, null, null, text, null, null, at(day), "final");
    }

    public static Treatment treatment(String display, String start, @Nullable String end, @Nullable Integer line) {
        return new Treatment(
                "systemic",
                null,
                null,
                display,
                LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end),
                end == null ? "active" : "completed",
                "palliative",
                line,
                "80 mg daily");
    }

    public static Specimen specimen(String identifier, String collected) {
        return new Specimen(identifier, "Tissue specimen", "lung", LocalDate.parse(collected));
    }

    public static Variant variant(
            String origin, @Nullable String gene, @Nullable String protein, @Nullable String consequence) {
        return change(origin, gene, null, protein, consequence, "snv", "T", null, null);
    }

    public static Variant coding(String origin, String gene, String coding, String consequence) {
        return change(origin, gene, coding, null, consequence, "snv", "T", null, null);
    }

    public static Variant structural(
            String gene, String type, String alt, @Nullable String consequence, @Nullable String ids, String info) {
        return change("somatic", gene, null, null, consequence, type, alt, ids, info);
    }

    public static Variant genotyped(String gene, String protein, String consequence, String genotype) {
        return new Variant(
                "GRCh38",
                "chr7",
                100,
                100,
                "C",
                "T",
                "snv",
                "germline",
                "PASS",
                null,
                null,
                "S-1",
                null,
                null,
                null,
                null,
                null,
                null,
                genotype,
                gene,
                null,
                null,
                protein,
                consequence,
                null,
                "VEP",
                null,
                null);
    }

    private static Variant change(
            String origin,
            @Nullable String gene,
            @Nullable String coding,
            @Nullable String protein,
            @Nullable String consequence,
            String type,
            String alt,
            @Nullable String ids,
            @Nullable String structural) {
        return new Variant(
                "GRCh38",
                "chr7",
                100,
                100,
                "C",
                alt,
                type,
                origin,
                "PASS",
                null,
                ids,
                "S-1",
                100,
                38,
                0.38,
                null,
                null,
                null,
                null,
                gene,
                null,
                coding,
                protein,
                consequence,
                null,
                "VEP",
                null,
                structural);
    }

    public static ImagingInstance image(String study, String series, String instance, String modality, String day) {
        return new ImagingInstance(
                study,
                series,
                instance,
                "1.2",
                "1.2.840.10008.1.2.1",
                modality,
                "CHEST",
                "CT chest",
                null,
                LocalDateTime.parse(day + "T09:00:00"),
                1,
                1,
                0.0,
                1,
                512,
                512,
                null,
                null);
    }

    public static Note note(String kind, String day) {
        return new Note(kind, at(day), "oncologist", "Visit", "text", "engine 1");
    }

    public static NoteEntity entity(ItemId note, String kind, String name, boolean negated) {
        return new NoteEntity(note, kind, name, null, name, 0, 4, null, negated, "certain", "patient", "recent", "");
    }

    public static WearableSample sample(String metric, String day, double value) {
        return new WearableSample(at(day), metric, value, "band", null);
    }
}

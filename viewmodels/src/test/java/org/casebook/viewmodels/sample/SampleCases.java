package org.casebook.viewmodels.sample;

import static org.casebook.viewmodels.sample.SampleSource.id;
import static org.casebook.viewmodels.sample.SampleSource.item;
import static org.casebook.viewmodels.sample.SampleSource.json;
import static org.casebook.viewmodels.sample.SampleSource.line;
import static org.casebook.viewmodels.sample.SampleSource.released;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.ImagingSeries;
import org.casebook.dataaccess.casefile.ImagingStudy;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.TieredVariant;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.CaseHeader;
import org.casebook.dataaccess.gateway.Finding;
import org.casebook.dataaccess.gateway.ModalityStatus;
import org.casebook.dataaccess.gateway.NoteSummary;
import org.casebook.dataaccess.gateway.Readiness;
import org.casebook.dataaccess.gateway.Readiness.Check;
import org.casebook.dataaccess.gateway.Readiness.State;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.Sourced;
import org.casebook.provenance.source.Unknown;
import org.jspecify.annotations.Nullable;

/// Case files of invented patients: one in which everything is there, one in which almost everything is missing in
/// another way, and one of any number of variants.
public final class SampleCases {
    /// Everything is there.
    public static final CaseId COMPLETE = new CaseId("thoracic-2026-11-25-01");
    /// Pending, failed, not enrolled, withheld, without information; header masked.
    public static final CaseId INCOMPLETE = new CaseId("thoracic-2026-11-25-03");
    /// Not covered and not done.
    public static final CaseId UNCOVERED = new CaseId("thoracic-2026-11-25-04");

    /// Two thousand events in ten years.
    public static final CaseId LONG = new CaseId("thoracic-2026-11-25-05");

    private static final String BUNDLE = "lung-01.fhir.json";
    private static final String VCF = "lung-01.somatic.vcf.gz";
    private static final String GERMLINE_VCF = "lung-01.germline.vcf.gz";
    private static final String PACS = "lung-01-ct-2026-11-02.dcm";

    private static final List<Kind> CT = List.of(
            new Kind("CT", "CHEST", "axial soft tissue", 24, 1),
            new Kind("CT", "CHEST", "axial lung", 24, 1),
            new Kind("CT", "CHEST", "coronal", 24, 1));

    /// What the series of a study are like.
    private record Kind(String modality, String bodyPart, String description, int instances, int frames) {}

    private SampleCases() {}

    /// A woman with EGFR-mutated lung adenocarcinoma that progresses under osimertinib.
    public static CaseFile complete() {
        return new CaseFile(
                SampleBoards.header(COMPLETE),
                SampleBoards.readiness(COMPLETE),
                List.of(
                        new ModalityStatus(Modality.CLINICAL, present(42, LocalDate.of(2026, 11, 20))),
                        new ModalityStatus(Modality.GENOMICS, present(2, LocalDate.of(2026, 11, 9))),
                        new ModalityStatus(Modality.GERMLINE, present(1, LocalDate.of(2024, 3, 28))),
                        new ModalityStatus(Modality.IMAGING, present(4, LocalDate.of(2026, 11, 2))),
                        new ModalityStatus(Modality.NOTES, present(14, LocalDate.of(2026, 11, 20))),
                        new ModalityStatus(Modality.WEARABLES, present(1, LocalDate.of(2026, 11, 22)))),
                Governed.released(conditions()),
                Governed.released(treatments()),
                Governed.released(observations()),
                Governed.released(events()),
                Governed.released(somatic()),
                Governed.released(germline()),
                Governed.released(studies()),
                Governed.released(notes()),
                Governed.released(findings()),
                new Labels(Confidentiality.R, "GDIS"));
    }

    /// A man with a soft-tissue tumor of whom little is here, seen by someone who may not see germline or identity.
    public static CaseFile incomplete() {
        String file = "sarcoma-03.fhir.json";
        return new CaseFile(
                SampleBoards.header(INCOMPLETE),
                SampleBoards.readiness(INCOMPLETE),
                List.of(
                        new ModalityStatus(Modality.CLINICAL, present(6, LocalDate.of(2026, 9, 30))),
                        new ModalityStatus(Modality.GENOMICS, absent(Missing.PENDING, LocalDate.of(2026, 11, 12), "")),
                        new ModalityStatus(Modality.GERMLINE, absent(Missing.WITHHELD, null, "")),
                        new ModalityStatus(
                                Modality.IMAGING,
                                absent(Missing.FAILED_TO_LOAD, LocalDate.of(2026, 11, 19), "1.2.840.10008.1.2.4.51")),
                        new ModalityStatus(Modality.NOTES, absent(Missing.NO_INFORMATION, null, "")),
                        new ModalityStatus(Modality.WEARABLES, absent(Missing.NOT_ENROLLED, null, ""))),
                Governed.released(List.of(item(
                        ItemKind.CONDITION,
                        "sarcoma",
                        condition("Undifferentiated pleomorphic sarcoma of thigh", LocalDate.of(2026, 8, 14)),
                        json(file, "/entry/1/resource")))),
                Governed.released(List.of()),
                Governed.released(List.of()),
                Governed.released(List.of(event(
                        Lane.PATHOLOGY,
                        LocalDate.of(2026, 8, 14),
                        "Biopsy thigh, outside report",
                        "Undifferentiated pleomorphic sarcoma, grade 3",
                        file))),
                Governed.released(List.of()),
                Governed.withheld(Governed.Reason.NOT_PERMITTED),
                Governed.released(List.of()),
                Governed.released(List.of()),
                Governed.released(List.of(
                        new Finding(Finding.Kind.GAP, "staging-ct", null, List.of()),
                        new Finding(Finding.Kind.GAP, "performance", null, List.of()))),
                Labels.NORMAL);
    }

    /// A patient whose panel does not look at the gene that matters and who had no germline test.
    public static CaseFile uncovered() {
        CaseFile base = incomplete();
        return new CaseFile(
                SampleBoards.header(UNCOVERED),
                SampleBoards.readiness(UNCOVERED),
                List.of(
                        new ModalityStatus(Modality.CLINICAL, present(12, LocalDate.of(2026, 11, 3))),
                        new ModalityStatus(Modality.GENOMICS, absent(Missing.NOT_COVERED, null, "NTRK1")),
                        new ModalityStatus(Modality.GERMLINE, absent(Missing.NOT_DONE, null, "")),
                        new ModalityStatus(Modality.IMAGING, present(1, LocalDate.of(2026, 10, 28))),
                        new ModalityStatus(Modality.NOTES, present(3, LocalDate.of(2026, 11, 3))),
                        new ModalityStatus(Modality.WEARABLES, absent(Missing.NOT_ENROLLED, null, ""))),
                base.conditions(),
                base.treatments(),
                base.observations(),
                base.events(),
                base.somatic(),
                Governed.released(List.of()),
                base.studies(),
                base.notes(),
                base.findings(),
                Labels.NORMAL);
    }

    /// The complete case with many more somatic variants.
    ///
    /// @param variants how many in all, at least as many as the complete case has
    public static CaseFile wide(int variants) {
        CaseFile base = complete();
        List<CaseItem<TieredVariant>> somatic = new ArrayList<>(somatic());
        IntStream.range(somatic.size(), variants)
                .mapToObj(SampleCases::passenger)
                .forEach(somatic::add);
        return new CaseFile(
                base.header(),
                base.readiness(),
                base.modalities(),
                base.conditions(),
                base.treatments(),
                base.observations(),
                base.events(),
                Governed.released(somatic),
                base.germline(),
                base.studies(),
                base.notes(),
                base.findings(),
                base.highWater());
    }

    /// A patient of whom ten years are recorded: the events of the complete case and many more.
    ///
    /// @param events how many in all, at least as many as the complete case has
    public static CaseFile lengthy(int events) {
        List<CaseItem<TimelineEvent>> all = new ArrayList<>(events());
        IntStream.range(all.size(), events).mapToObj(SampleCases::routine).forEach(all::add);
        return withEvents(LONG, Governed.released(all), complete().conditions());
    }

    /// The complete case with other events and diagnoses.
    public static CaseFile withEvents(
            CaseId caseId,
            Governed<List<CaseItem<TimelineEvent>>> events,
            Governed<List<CaseItem<Condition>>> conditions) {
        CaseFile base = complete();
        return new CaseFile(
                SampleBoards.header(caseId),
                SampleBoards.readiness(caseId),
                base.modalities(),
                conditions,
                base.treatments(),
                base.observations(),
                events,
                base.somatic(),
                base.germline(),
                base.studies(),
                base.notes(),
                base.findings(),
                base.highWater());
    }

    private static CaseItem<TimelineEvent> routine(int number) {
        LocalDate on = LocalDate.of(2016, 12, 1).plusDays((number * 37L) % 3_600);
        return switch (number % 8) {
            case 0 -> event(Lane.IMAGING, on, "Control CT " + number, "No change", PACS);
            case 1 -> span("course-" + number, on, on.plusDays(20 + number % 90), "Course " + number, "as planned");
            case 2, 3 -> number(Lane.LABS, on, "Haemoglobin", 9 + number % 50 / 10.0, "g/dL", "labs.csv", number);
            case 4 -> number(Lane.WEARABLES, on, "Steps", 2_000 + number, "/d", "watch.csv", number);
            default -> event(Lane.NOTES, on, "Visit " + number, "Routine", "lung-01-note-%d.txt".formatted(number));
        };
    }

    /// The case with other findings.
    public static CaseFile with(CaseFile base, Governed<List<Finding>> findings) {
        return new CaseFile(
                base.header(),
                base.readiness(),
                base.modalities(),
                base.conditions(),
                base.treatments(),
                base.observations(),
                base.events(),
                base.somatic(),
                base.germline(),
                base.studies(),
                base.notes(),
                findings,
                base.highWater());
    }

    private static Presence present(int count, LocalDate asOf) {
        return new Presence.Present(count, asOf);
    }

    private static Presence absent(Missing missing, @Nullable LocalDate since, String detail) {
        return new Presence.Absent(missing, since, detail);
    }

    private static Condition condition(String display, LocalDate on) {
        return new Condition("primary-cancer", "http://snomed.info/sct", null, display, null, null, on, "active");
    }

    private static List<CaseItem<Condition>> conditions() {
        return List.of(
                item(
                        ItemKind.CONDITION,
                        "lung",
                        new Condition(
                                "primary-cancer",
                                "http://snomed.info/sct",
                                "254626006",
                                "Adenocarcinoma of lung",
                                "Adenocarcinoma, acinar predominant",
                                "Right upper lobe",
                                LocalDate.of(2024, 3, 11),
                                "active"),
                        json(BUNDLE, "/entry/1/resource")),
                item(
                        ItemKind.CONDITION,
                        "bone",
                        new Condition(
                                "secondary-cancer",
                                "http://snomed.info/sct",
                                "94222008",
                                "Metastasis to bone",
                                null,
                                "Vertebra L3",
                                LocalDate.of(2026, 11, 2),
                                "active"),
                        json(BUNDLE, "/entry/2/resource")),
                item(
                        ItemKind.CONDITION,
                        "hypertension",
                        new Condition(
                                "problem",
                                "http://snomed.info/sct",
                                "38341003",
                                "Hypertension",
                                null,
                                null,
                                LocalDate.of(2015, 5, 2),
                                "active"),
                        json(BUNDLE, "/entry/3/resource")));
    }

    private static List<CaseItem<Treatment>> treatments() {
        return List.of(
                treatment(
                        "carboplatin-pemetrexed",
                        "systemic",
                        "Carboplatin + pemetrexed",
                        1,
                        LocalDate.of(2024, 4, 8),
                        LocalDate.of(2024, 6, 24),
                        "4 cycles"),
                treatment("osimertinib", "systemic", "Osimertinib", 2, LocalDate.of(2024, 7, 15), null, "80 mg daily"),
                treatment(
                        "stereotactic",
                        "radiotherapy",
                        "Stereotactic radiotherapy, brain",
                        null,
                        LocalDate.of(2025, 10, 6),
                        LocalDate.of(2025, 10, 10),
                        "5 × 6 Gy"));
    }

    private static CaseItem<Treatment> treatment(
            String key,
            String category,
            String display,
            @Nullable Integer lineNumber,
            LocalDate from,
            @Nullable LocalDate to,
            String detail) {
        return item(
                ItemKind.TREATMENT,
                key,
                new Treatment(
                        category,
                        null,
                        null,
                        display,
                        from,
                        to,
                        to == null ? "active" : "completed",
                        "palliative",
                        lineNumber,
                        detail),
                json(BUNDLE, "/entry/treatment-" + key));
    }

    private static List<CaseItem<Observation>> observations() {
        return List.of(
                observation("stage", "stage", "Stage group", null, "IVA", LocalDate.of(2026, 11, 2)),
                observation("ecog", "performance", "ECOG performance status", 1.0, null, LocalDate.of(2026, 11, 18)),
                observation(
                        "ecog-old", "performance", "ECOG performance status", 2.0, null, LocalDate.of(2026, 11, 16)),
                observation("cea", "tumor-marker", "CEA", 41.7, null, LocalDate.of(2026, 11, 16)),
                observation("hb", "lab", "Haemoglobin", 11.2, null, LocalDate.of(2026, 11, 16)),
                observation("pdl1", "tumor-marker", "PD-L1 TPS", 35.0, null, LocalDate.of(2024, 3, 25)));
    }

    private static CaseItem<Observation> observation(
            String key, String category, String display, @Nullable Double number, @Nullable String text, LocalDate on) {
        return item(
                ItemKind.OBSERVATION,
                key,
                new Observation(
                        category,
                        "http://loinc.org",
                        null,
                        display,
                        number,
                        number == null ? null : unitOf(key),
                        null,
                        text,
                        null,
                        null,
                        on.atTime(8, 30).toInstant(java.time.ZoneOffset.UTC),
                        "final"),
                json(BUNDLE, "/entry/observation-" + key));
    }

    private static String unitOf(String key) {
        return switch (key) {
            case "cea" -> "ng/mL";
            case "hb" -> "g/dL";
            case "pdl1" -> "%";
            default -> "{score}";
        };
    }

    private static List<CaseItem<TimelineEvent>> events() {
        List<CaseItem<TimelineEvent>> events = new ArrayList<>(List.of(
                event(
                        Lane.PATHOLOGY,
                        LocalDate.of(2024, 3, 11),
                        "Biopsy right upper lobe",
                        "Adenocarcinoma, TTF-1 +",
                        BUNDLE),
                event(
                        Lane.PATHOLOGY,
                        LocalDate.of(2026, 11, 5),
                        "Re-biopsy vertebra L3",
                        "Adenocarcinoma, EGFR-positive",
                        BUNDLE),
                event(Lane.GENOMICS, LocalDate.of(2024, 3, 28), "Panel 523 genes", "EGFR L858R", VCF),
                event(Lane.GENOMICS, LocalDate.of(2026, 11, 9), "Re-sequencing at progression", "EGFR C797S", VCF),
                event(
                        Lane.IMAGING,
                        LocalDate.of(2024, 3, 4),
                        "CT chest/abdomen",
                        "38 mm lesion right upper lobe",
                        PACS),
                event(Lane.IMAGING, LocalDate.of(2025, 9, 22), "MRI brain", "One lesion, 9 mm", PACS),
                event(Lane.IMAGING, LocalDate.of(2026, 7, 30), "CT chest/abdomen", "Stable", PACS),
                event(Lane.IMAGING, LocalDate.of(2026, 11, 2), "CT chest/abdomen", "New lesion L3", PACS),
                event(Lane.RESPONSE, LocalDate.of(2024, 10, 14), "Partial response", "RECIST −46 %", BUNDLE),
                event(
                        Lane.RESPONSE,
                        LocalDate.of(2025, 9, 22),
                        "Stable disease",
                        "New brain lesion, treated locally",
                        BUNDLE),
                event(Lane.RESPONSE, LocalDate.of(2026, 11, 2), "Progressive disease", "New bone lesion", BUNDLE),
                event(
                        Lane.NOTES,
                        LocalDate.of(2026, 11, 20),
                        "Progress note",
                        "Back pain for three weeks",
                        "lung-01-note-14.txt"),
                event(Lane.NOTES, LocalDate.of(2026, 11, 16), "Nursing note", "ECOG 2", "lung-01-note-13.txt"),
                span(
                        "carboplatin",
                        LocalDate.of(2024, 4, 8),
                        LocalDate.of(2024, 6, 24),
                        "Carboplatin + pemetrexed",
                        "4 cycles"),
                span("osimertinib", LocalDate.of(2024, 7, 15), null, "Osimertinib", "80 mg daily"),
                span(
                        "radiation",
                        LocalDate.of(2025, 10, 6),
                        LocalDate.of(2025, 10, 10),
                        "Radiotherapy brain",
                        "5 × 6 Gy")));
        double[] cea = {86.0, 44.1, 12.4, 8.8, 7.9, 8.3, 14.6, 41.7};
        for (int i = 0; i < cea.length; i++) {
            LocalDate on = LocalDate.of(2024, 3, 18).plusDays(139L * i);
            events.add(number(Lane.LABS, on, "CEA", cea[i], "ng/mL", "labs.csv", 10 + i));
        }
        for (int week = 0; week < 26; week++) {
            LocalDate on = LocalDate.of(2026, 5, 25).plusWeeks(week);
            double rate = 62 + Math.round(6 * Math.sin(week / 4.0)) + week / 5.0;
            events.add(number(Lane.WEARABLES, on, "Resting heart rate", rate, "/min", "watch.csv", 100 + week));
        }
        return List.copyOf(events);
    }

    private static CaseItem<TimelineEvent> event(Lane lane, LocalDate on, String title, String detail, String file) {
        String key = lane + "/" + on + "/" + title;
        return item(
                ItemKind.EVENT,
                key,
                new TimelineEvent(lane, on, null, false, title, detail, null, null, id(ItemKind.OBSERVATION, key)),
                json(file, "/entry/event"));
    }

    private static CaseItem<TimelineEvent> span(
            String key, LocalDate from, @Nullable LocalDate to, String title, String detail) {
        return item(
                ItemKind.EVENT,
                "span/" + key,
                new TimelineEvent(
                        Lane.TREATMENT, from, to, to == null, title, detail, null, null, id(ItemKind.TREATMENT, key)),
                json(BUNDLE, "/entry/treatment-" + key));
    }

    private static CaseItem<TimelineEvent> number(
            Lane lane, LocalDate on, String title, double value, String unit, String file, int lineNumber) {
        String key = lane + "/" + on + "/" + title;
        return item(
                ItemKind.EVENT,
                key,
                new TimelineEvent(lane, on, null, false, title, null, value, unit, id(ItemKind.OBSERVATION, key)),
                line(file, lineNumber));
    }

    private static List<CaseItem<TieredVariant>> somatic() {
        Tier first = new Tier(
                "I",
                "egfr-l858r-nsclc",
                "EGFR L858R in non-small cell lung cancer predicts response to EGFR inhibitors.",
                "NCCN NSCLC 2026; Soria 2018, doi 10.1056/NEJMoa1713137",
                "2026.2");
        Tier second = new Tier(
                "II",
                "egfr-c797s-resistance",
                "EGFR C797S confers resistance to third-generation inhibitors.",
                "Thress 2015, doi 10.1038/nm.3854",
                "2026.2");
        Tier third = new Tier("III", "no-rule", "No rule speaks of it in this tumor.", "Li 2017", "2026.2");
        return List.of(
                variant("EGFR", "p.Leu858Arg", "chr7", 55_191_822L, "T", "G", 0.31, 412, first, VCF, 214),
                variant("EGFR", "p.Cys797Ser", "chr7", 55_181_398L, "T", "A", 0.12, 388, second, VCF, 209),
                variant("TP53", "p.Arg273His", "chr17", 7_673_802L, "C", "T", 0.44, 350, third, VCF, 402),
                variant("RB1", "p.Arg320Ter", "chr13", 48_367_512L, "C", "T", 0.22, 301, third, VCF, 377),
                variant("CTNNB1", "p.Ser37Phe", "chr3", 41_224_622L, "C", "T", 0.08, 512, third, VCF, 97),
                variant("ARID1A", "p.Gln1334del", "chr1", 26_774_000L, "ACAG", "A", 0.05, 240, third, VCF, 12));
    }

    private static List<CaseItem<TieredVariant>> germline() {
        Tier tier = new Tier(
                "III", "germline-uncertain", "Uncertain significance in the germline.", "Richards 2015", "2026.2");
        return List.of(
                variant("BRCA2", "p.Lys3326Ter", "chr13", 32_398_489L, "A", "T", 0.49, 120, tier, GERMLINE_VCF, 58));
    }

    private static CaseItem<TieredVariant> passenger(int number) {
        Tier tier = new Tier("IV", "no-rule", "No rule speaks of it in this tumor.", "Li 2017", "2026.2");
        return variant(
                "GENE" + number % 997,
                "p.Ala" + (number % 800 + 1) + "Val",
                "chr" + (number % 22 + 1),
                100_000L + 1_013L * number,
                "C",
                "T",
                (number % 97 + 1) / 200.0,
                80 + number % 400,
                tier,
                VCF,
                500 + number);
    }

    private static CaseItem<TieredVariant> variant(
            String gene,
            String protein,
            String chromosome,
            long start,
            String ref,
            String alt,
            double fraction,
            int depth,
            Tier tier,
            String file,
            int lineNumber) {
        Variant variant = new Variant(
                "GRCh38",
                chromosome,
                start,
                start + ref.length() - 1,
                ref,
                alt,
                ref.length() == alt.length() ? "snv" : "deletion",
                file.equals(GERMLINE_VCF) ? "germline" : "somatic",
                fraction < 0.06 ? "weak_evidence" : "PASS",
                null,
                null,
                file.equals(GERMLINE_VCF) ? "BLOOD-1" : "TUMOR-2",
                depth,
                (int) Math.round(depth * fraction),
                fraction,
                180,
                0,
                0.0,
                "0/1",
                gene,
                "NM_005228.5",
                null,
                protein,
                protein.endsWith("Ter") ? "stop_gained" : "missense_variant",
                protein.endsWith("Ter") ? "HIGH" : "MODERATE",
                "VEP 113",
                "Mutect2",
                null);
        return item(
                ItemKind.VARIANT,
                chromosome + ":" + start + ref + ">" + alt,
                new TieredVariant(variant, tier),
                line(file, lineNumber));
    }

    private static List<CaseItem<ImagingStudy>> studies() {
        return List.of(
                study("ct-current", LocalDateTime.of(2026, 11, 2, 9, 40), "CT chest/abdomen", CT),
                study("ct-prior", LocalDateTime.of(2026, 7, 30, 11, 5), "CT chest/abdomen", CT),
                study(
                        "us-liver",
                        LocalDateTime.of(2026, 3, 4, 8, 15),
                        "Ultrasound liver",
                        List.of(new Kind("US", "LIVER", "Doppler", 1, 8))),
                study(
                        "mri-brain",
                        LocalDateTime.of(2025, 9, 22, 14, 20),
                        "MRI brain",
                        List.of(
                                new Kind("MR", "BRAIN", "T1 axial post", 24, 1),
                                new Kind("MR", "BRAIN", "FLAIR axial", 24, 1))));
    }

    /// The complete case with one study of many series.
    public static CaseFile manySeries(int series) {
        return withStudies(List.of(study(
                "many",
                LocalDateTime.of(2026, 11, 2, 9, 40),
                "CT whole body",
                IntStream.rangeClosed(1, series)
                        .mapToObj(n -> new Kind("CT", "CHEST", "series " + n, 2, 1))
                        .toList())));
    }

    /// A study of a structured report: one series with an object that has no pixels.
    public static CaseItem<ImagingStudy> report() {
        return study(
                "report",
                LocalDateTime.of(2026, 11, 3, 12, 0),
                "CT report",
                List.of(new Kind("SR", "CHEST", "measurements", 1, 0)));
    }

    /// The complete case with other studies.
    public static CaseFile withStudies(List<CaseItem<ImagingStudy>> studies) {
        CaseFile base = complete();
        return new CaseFile(
                base.header(),
                base.readiness(),
                base.modalities(),
                base.conditions(),
                base.treatments(),
                base.observations(),
                base.events(),
                base.somatic(),
                base.germline(),
                Governed.released(studies),
                base.notes(),
                base.findings(),
                base.highWater());
    }

    private static CaseItem<ImagingStudy> study(String key, LocalDateTime at, String description, List<Kind> kinds) {
        List<ImagingSeries> all = IntStream.rangeClosed(1, kinds.size())
                .mapToObj(number -> series(key + "/" + number, number, kinds.get(number - 1)))
                .toList();
        return item(
                ItemKind.STUDY,
                key,
                new ImagingStudy(id(ItemKind.STUDY, key), at, description, all),
                SampleSource.json(PACS, "/study/" + key));
    }

    private static ImagingSeries series(String key, int number, Kind kind) {
        boolean broken = key.equals("ct-prior/3");
        List<ImagingSeries.StackImage> images = IntStream.rangeClosed(1, broken ? 1 : kind.instances())
                .mapToObj(n ->
                        new ImagingSeries.StackImage(id(ItemKind.INSTANCE, key + "/" + n), n, 5.0 * n, kind.frames()))
                .toList();
        return new ImagingSeries(
                id(ItemKind.SERIES, key),
                kind.description(),
                kind.modality(),
                kind.bodyPart(),
                number,
                images,
                broken ? "transfer syntax 1.2.840.10008.1.2.4.51 is not supported" : null);
    }

    private static List<CaseItem<NoteSummary>> notes() {
        return List.of(
                note(14, "progress-note", "oncologist", "Clinic visit", Instant.parse("2026-11-20T10:15:00Z")),
                note(13, "nursing-note", "nurse", "Day ward", Instant.parse("2026-11-16T09:00:00Z")),
                note(12, "pathology-report", "pathologist", "Biopsy L3", Instant.parse("2026-11-06T16:30:00Z")),
                note(11, "radiology-report", "radiologist", "CT chest/abdomen", Instant.parse("2026-11-02T12:05:00Z")));
    }

    private static CaseItem<NoteSummary> note(int number, String kind, String role, String title, Instant written) {
        String file = "lung-01-note-" + number + ".txt";
        return item(
                ItemKind.NOTE,
                file,
                new NoteSummary(kind, written, role, title, SampleNotes.entities(number)),
                line(file, 1));
    }

    /// An entity of a note, by the words that it stands on in the note's text.
    static CaseItem<NoteEntity> entity(
            int number, String kind, String name, String surface, boolean negated, String experiencer, String because) {
        String file = "lung-01-note-" + number + ".txt";
        String text = SampleNotes.text(number);
        int start = text.indexOf(surface);
        return item(
                ItemKind.ENTITY,
                file + "/" + name,
                new NoteEntity(
                        id(ItemKind.NOTE, file),
                        kind,
                        name,
                        null,
                        surface,
                        start,
                        start + surface.length(),
                        null,
                        negated,
                        "certain",
                        experiencer,
                        "recent",
                        because),
                line(file, 1));
    }

    private static List<Finding> findings() {
        return List.of(
                new Finding(
                        Finding.Kind.CONFLICT,
                        "performance",
                        null,
                        List.of(
                                statement("ECOG 1", LocalDate.of(2026, 11, 18), "ecog"),
                                statement("ECOG 2", LocalDate.of(2026, 11, 16), "ecog-old"))),
                new Finding(Finding.Kind.GAP, "gene-not-covered", "MET exon 14", List.of()),
                new Finding(
                        Finding.Kind.STALE,
                        "pd-l1",
                        null,
                        List.of(statement("PD-L1 TPS 35 %", LocalDate.of(2024, 3, 25), "pdl1"))));
    }

    private static Finding.Statement statement(String text, LocalDate on, String key) {
        return new Finding.Statement(
                text, on, id(ItemKind.OBSERVATION, key), List.of(json(BUNDLE, "/entry/observation-" + key)));
    }

    static Readiness ready() {
        return readiness(
                new Check("question", State.READY, null, null, null),
                check("blood-count", State.READY, LocalDate.of(2026, 11, 16), 14),
                check("ct", State.READY, LocalDate.of(2026, 11, 2), 56),
                check("pathology-report", State.READY, LocalDate.of(2026, 11, 6), null));
    }

    static Readiness stale() {
        return readiness(
                new Check("question", State.READY, null, null, null),
                check("blood-count", State.STALE, LocalDate.of(2026, 10, 29), 14),
                check("ct", State.STALE, LocalDate.of(2026, 9, 14), 56),
                check("pathology-report", State.READY, LocalDate.of(2026, 8, 20), null));
    }

    static Readiness missing() {
        return readiness(
                new Check("question", State.MISSING, null, null, null),
                new Check("blood-count", State.MISSING, null, 14, null),
                new Check("ct", State.MISSING, null, 56, null),
                check("pathology-report", State.READY, LocalDate.of(2026, 8, 14), null));
    }

    private static Check check(String code, State state, LocalDate newest, @Nullable Integer maxAge) {
        return new Check(code, state, newest, maxAge, id(ItemKind.OBSERVATION, code));
    }

    private static Readiness readiness(Check... checks) {
        State worst =
                List.of(checks).stream().map(Check::state).max(State::compareTo).orElse(State.READY);
        return new Readiness(worst, List.of(checks));
    }

    static Governed<Sourced<String>> unknown(Unknown.Reason reason) {
        return Governed.released(Sourced.unknown(reason));
    }

    static Governed<Sourced<String>> masked(String value, String file, String pointer, String how) {
        return new Governed.Masked<>(Sourced.known(value, json(file, pointer)), how);
    }

    static Governed<Sourced<String>> fromBundle(String value, String pointer) {
        return released(value, BUNDLE, pointer);
    }

    static CaseFile of(CaseHeader header, Readiness readiness) {
        CaseFile base = uncovered();
        return new CaseFile(
                header,
                readiness,
                base.modalities(),
                base.conditions(),
                base.treatments(),
                base.observations(),
                base.events(),
                base.somatic(),
                base.germline(),
                base.studies(),
                base.notes(),
                base.findings(),
                base.highWater());
    }
}

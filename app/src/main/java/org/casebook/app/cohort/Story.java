package org.casebook.app.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One invented course of illness, as it stands in `stories/*.yaml`: what happened, when, and which material exists or
/// is missing.
/// Prose may name the patient with `{name}` (Mrs Musterwald) and with `{she}`, `{her}`, `{She}`, `{Her}`.
///
/// @param mrn         four digits; the medical record number is `MRN-` plus these
/// @param ecog        performance status by the date from which it holds
/// @param markers     serum tumor markers at diagnosis, in the marker's usual unit; later values follow the lesions
/// @param receptors   results on tissue by the name of the test, for instance `HER2 IHC: Equivocal (2+)`
/// @param variants    `key@fraction` with a key of `variants.tsv`; germline ones start with `germline:`
/// @param conditions  what was diagnosed besides the tumor
/// @param lastSeen    last visit before the board
/// @param bloodUntil  date of the last blood count, when it is older than the last visit
/// @param pending     tests that were ordered and have no result yet
/// @param notDone     tissue tests that say themselves that they were not performed
/// @param oddities    what is wrong with the files of this patient, on purpose
record Story(
        String mrn,
        String given,
        String family,
        Sex sex,
        LocalDate born,
        String site,
        String tumor,
        Codes codes,
        LocalDate diagnosed,
        Stage stage,
        Map<String, String> metastases,
        String presenting,
        String past,
        String familyHistory,
        String social,
        Map<LocalDate, Integer> ecog,
        Map<String, Double> markers,
        Map<String, String> receptors,
        int height,
        double weight,
        List<String> home,
        List<String> conditions,
        @Nullable Sequencing sequencing,
        List<String> variants,
        List<Line> lines,
        List<Procedure> procedures,
        List<Radiotherapy> radiotherapy,
        List<Lesion> lesions,
        List<Scan> scans,
        @Nullable Wearable wearable,
        LocalDate lastSeen,
        @Nullable LocalDate bloodUntil,
        List<String> pending,
        List<String> notDone,
        List<ConsentChoice> consents,
        @Nullable OutsideReport outside,
        Set<Oddity> oddities,
        List<Written> notes) {

    enum Sex {
        FEMALE,
        MALE
    }

    enum Caller {
        MUTECT2,
        STRELKA2,
        VARDICT,
        VARSCAN
    }

    enum Annotation {
        VEP,
        SNPEFF,
        NONE
    }

    enum Oddity {
        TRUNCATED_DICOM,
        UTF16_NOTE,
        BAD_VCF_LINES,
        CUT_BUNDLE,
        UNKNOWN_NOTE_IDENTIFIER,
        UNKNOWN_SAMPLE_NAME
    }

    /// What a consent resource says; each becomes one FHIR Consent.
    enum ConsentChoice {
        TREATMENT,
        RESEARCH,
        NO_RESEARCH,
        NO_GERMLINE,
        RESEARCH_WITHDRAWN
    }

    /// @param snomed      `code|display`, only where the code is certain
    /// @param bodySite    SNOMED CT `code|display`
    record Codes(String icd10, String icdo, @Nullable String snomed, String bodySite) {}

    /// @param pathological true when the categories come from a resection specimen
    record Stage(LocalDate on, String t, String n, String m, String group, boolean pathological) {}

    /// @param normal     true when a normal sample was sequenced beside the tumor
    /// @param lacking    genes that the panel leaves out
    /// @param passengers number of invented variants without meaning
    record Sequencing(
            LocalDate on,
            Caller caller,
            Annotation annotation,
            boolean normal,
            boolean bgzip,
            @Nullable String panel,
            List<String> lacking,
            int passengers) {

        Sequencing {
            lacking = copy(lacking);
        }
    }

    /// @param until last day, or nothing while treatment goes on
    /// @param stop  why it ended: progression, toxicity, completed
    record Line(
            String regimen,
            List<String> drugs,
            LocalDate from,
            @Nullable LocalDate until,
            String intent,
            @Nullable String stop,
            String dose,
            @Nullable Integer cycleDays) {

        int cycle() {
            return cycleDays == null ? 28 : cycleDays;
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /// @param code SNOMED CT code, only where it is certain
    record Procedure(LocalDate on, @Nullable String code, String text) {}

    /// @param gray total dose delivered, in Gy
    record Radiotherapy(LocalDate from, LocalDate until, String site, double gray, int fractions) {}

    /// A measured lesion and the examination that shows it; `x`, `y` are fractions of the picture (0 left or front, 1
    /// right or back), `z` of the stack.
    record Lesion(String site, Region region, boolean node, double x, double y, double z) {}

    /// One examination with the diameters of the lesions of the story, in mm and in their order.
    ///
    /// @param baseline true when response is counted from here
    /// @param fresh    a new lesion in words, which makes it progression
    /// @param pictures true when the images themselves are part of the cohort
    record Scan(
            LocalDate on,
            String what,
            Region region,
            List<Double> mm,
            boolean baseline,
            @Nullable String fresh,
            boolean pictures,
            Packing packing,
            @Nullable String findings) {

        double sum() {
            return mm.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /// What the phantom looks like; the modality follows from it.
    enum Region {
        CHEST("CT"),
        ABDOMEN("CT"),
        PELVIS("CT"),
        BRAIN("MR"),
        LIVER_MR("MR"),
        THIGH("MR"),
        BREAST("MG"),
        LIVER_VESSELS("XA");

        private final String modality;

        Region(String modality) {
            this.modality = modality;
        }

        String modality() {
            return modality;
        }
    }

    enum Packing {
        PLAIN,
        RLE,
        JPEG
    }

    record Wearable(LocalDate enrolled, int days, String device) {}

    /// What another hospital reported differently.
    record OutsideReport(LocalDate on, String hospital, Map<String, String> findings) {}

    /// A note whose body an author wrote by hand.
    ///
    /// @param security confidentiality and sensitivity as `R PSY`, or nothing for normal
    record Written(
            LocalDate on, String kind, String by, @Nullable String security, String text) {}

    Story {
        metastases = metastases == null ? Map.of() : metastases;
        markers = markers == null ? Map.of() : markers;
        receptors = receptors == null ? Map.of() : receptors;
        home = copy(home);
        conditions = copy(conditions);
        variants = copy(variants);
        lines = copy(lines);
        procedures = copy(procedures);
        radiotherapy = copy(radiotherapy);
        lesions = copy(lesions);
        scans = copy(scans);
        pending = copy(pending);
        notDone = copy(notDone);
        consents = copy(consents);
        oddities = oddities == null ? Set.of() : oddities;
        notes = copy(notes);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}

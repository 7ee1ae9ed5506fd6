package org.casebook.dataaccess.ingest.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.ingest.fhir.CodeTable.Use;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import tools.jackson.databind.JsonNode;

/// Tells what a resource is about: by its code, then by the profile it claims, then by its category, last by the words
/// of its code. Words decide last because they are free.
///
/// Source: mCODE STU4; Genomics Reporting STU3; ICD-10 chapter II; ICD-O-3 behaviour codes; ATC L01, L02; WHO INN
/// stems.
final class Recognition {
    private static final Pattern STAGE =
            words("stage group|tnm|figo|ann arbor|binet|rai stag|international staging|ajcc");
    private static final Pattern PERFORMANCE = words("ecog|karnofsky|lansky|performance status");
    private static final Pattern DISEASE_STATUS = words("cancer (disease )?(status|progression)|response to cancer");
    private static final Pattern GENOMIC =
            words("genom|genetic|gene |mutation|sequencing|exome|microsatellite|\\bngs\\b|hgvs|variant");
    private static final Pattern GERMLINE = words("germline|hereditary|inherited");
    private static final Pattern MARKER = words("cancer ag |carcinoembryonic|prostate specific ag|fetoprotein|her2|"
            + "estrogen receptor|progesterone receptor|pd-?l1|ki-?67|chromogranin|thyroglobulin");
    private static final Pattern SECONDARY =
            words("secondary malignan|metasta(sis|ses|tic)|secondary neoplasm|secondary cancer");
    private static final Pattern MALIGNANT = words("malignan|cancer|carcinom|sarcoma|lymphoma|leuk(a)?emia|melanoma"
            + "|myeloma|blastoma|mesothelioma|glioma|seminoma");
    private static final Pattern NOT_NOW = words(
            "history of|suspected|suspicion|benign|screening|at risk|risk of|family|fear of|non-?malignan|no evidence");
    private static final Pattern RADIOTHERAPY =
            words("radiotherap|radiation (therap|onc|treat)|brachytherap|irradiation|radiosurgery");
    private static final Pattern SURGERY = words("ectomy|resection|excision|surg|amputation|transplantation|biopsy");
    private static final Pattern SYSTEMIC =
            words("chemotherap|immunotherap|hormone therap|targeted therap|antineoplastic|infusion of cytotoxic");
    private static final Pattern ANTINEOPLASTIC =
            words("tinib\\b|rafenib|metinib|ciclib|parib\\b|sidenib|sertib|platin\\b|taxel\\b|rubicin|citabine|trexed"
                    + "|fluorouracil|zomib\\b|poside\\b|tecan\\b|vinblastine|vincristine|vinorelbine|degib|lutamide"
                    + "|rastuzumab|pertuzumab|bevacizumab|cetuximab|panitumumab|rituximab|daratumumab|lizumab\\b|limab\\b"
                    + "|lumab\\b|vedotin|deruxtecan|emtansine|govitecan|tamoxifen|fulvestrant|letrozole|anastrozole"
                    + "|exemestane|relin\\b|relide\\b|abiraterone|temozolomide|cyclophosphamide|ifosfamide|dacarbazine"
                    + "|lenalidomide|pomalidomide|rasib\\b|leuprolide|eribulin|trabectedin|bleomycin|mitomycin");
    private static final Pattern IMAGING = words("\\bct\\b|\\bmri?\\b|\\bpet\\b|tomograph|magnetic resonance|x-?ray"
            + "|ultrasound|mammogra|radiograph|scintigra|imaging|sonograph");
    private static final Pattern WEARABLE =
            words("wearable|actigra|activity track|fitness track|smart ?watch|accelerometer|step count|pedometer");

    private static final Pattern ICD_10 = Pattern.compile("([CD])(\\d\\d|7[AB]|4[9A]|3A).*");
    private static final Pattern MORPHOLOGY = Pattern.compile("\\d{4}/(\\d)");

    private Recognition() {}

    static String observation(Observation observation, boolean genomicResult) {
        String words = words(observation.getCode());
        String profiles = profiles(observation);
        return CodeTable.find(Use.OBSERVATION, observation.getCode())
                .map(CodeTable.Meaning::word)
                .or(() -> byProfile(profiles))
                .or(() -> genomicResult || inCategory(observation.getCategory(), "GE")
                        ? Optional.of("genomic")
                        : Optional.empty())
                .or(() -> byWords(words))
                .orElseGet(() -> byCategory(observation));
    }

    private static Optional<String> byProfile(String profiles) {
        String found = profiles.contains("performance-status")
                ? "performance"
                : profiles.contains("disease-status")
                        ? "disease-status"
                        : profiles.contains("tumor-marker")
                                ? "tumor-marker"
                                : profiles.contains("genomics-reporting")
                                                || profiles.contains("genomic-")
                                                || profiles.contains("genetic-")
                                        ? "genomic"
                                        : profiles.contains("tnm-") || profiles.contains("stage") ? "stage" : "";
        return Optional.of(found).filter(word -> !word.isEmpty());
    }

    private static Optional<String> byWords(String words) {
        String found = PERFORMANCE.matcher(words).find()
                ? "performance"
                : STAGE.matcher(words).find()
                        ? "stage"
                        : DISEASE_STATUS.matcher(words).find()
                                ? "disease-status"
                                : MARKER.matcher(words).find()
                                        ? "tumor-marker"
                                        : GENOMIC.matcher(words).find() ? "genomic" : "";
        return Optional.of(found).filter(word -> !word.isEmpty());
    }

    private static String byCategory(Observation observation) {
        if (inCategory(observation.getCategory(), "vital-signs")) {
            return "vital";
        }
        boolean measured = observation.hasValueQuantity() && observation.hasReferenceRange();
        return measured || inCategory(observation.getCategory(), "laboratory") ? "lab" : "other";
    }

    /// `primary-cancer`, `secondary-cancer` or `problem`.
    static String condition(Condition condition) {
        String profiles = profiles(condition);
        if (profiles.contains("secondary-cancer-condition")) {
            return "secondary-cancer";
        }
        if (profiles.contains("primary-cancer-condition")) {
            return "primary-cancer";
        }
        return CodeTable.find(Use.CONDITION, condition.getCode())
                .map(CodeTable.Meaning::word)
                .or(() -> condition.getCode().getCoding().stream()
                        .flatMap(coding -> byClassification(coding).stream())
                        .findFirst())
                .orElseGet(() -> byDiagnosis(words(condition.getCode())));
    }

    private static String byDiagnosis(String words) {
        if (NOT_NOW.matcher(words).find()) {
            return "problem";
        }
        return SECONDARY.matcher(words).find()
                ? "secondary-cancer"
                : MALIGNANT.matcher(words).find() ? "primary-cancer" : "problem";
    }

    private static Optional<String> byClassification(Coding coding) {
        String system = Optional.ofNullable(coding.getSystem()).orElse("").toLowerCase(Locale.ROOT);
        String code = Optional.ofNullable(coding.getCode()).orElse("").toUpperCase(Locale.ROOT);
        var morphology = MORPHOLOGY.matcher(code);
        if (morphology.matches()) {
            return switch (morphology.group(1)) {
                case "2", "3" -> Optional.of("primary-cancer");
                case "6" -> Optional.of("secondary-cancer");
                default -> Optional.of("problem");
            };
        }
        if (!system.contains("icd-10") && !system.contains("icd-o")) {
            return Optional.empty();
        }
        var chapter = ICD_10.matcher(code);
        if (!chapter.matches()) {
            return Optional.of("problem");
        }
        if (chapter.group(1).equals("D")) {
            return Optional.of(chapter.group(2).startsWith("0") ? "primary-cancer" : "problem");
        }
        return Optional.of(
                List.of("77", "78", "79", "7B").contains(chapter.group(2)) ? "secondary-cancer" : "primary-cancer");
    }

    /// `surgery`, `radiotherapy`, `systemic` or `other`.
    static String procedure(Procedure procedure) {
        String profiles = profiles(procedure);
        if (profiles.contains("radiotherapy") || profiles.contains("radiation") || profiles.contains("brachytherapy")) {
            return "radiotherapy";
        }
        if (profiles.contains("surgical")) {
            return "surgery";
        }
        return CodeTable.find(Use.PROCEDURE, procedure.getCode())
                .or(() -> CodeTable.find(Use.PROCEDURE, procedure.getCategory()))
                .map(CodeTable.Meaning::word)
                .or(() -> procedure.getCode().getCoding().stream()
                        .flatMap(coding -> byProcedureClassification(coding).stream())
                        .findFirst())
                .orElseGet(() -> byProcedureWords(words(procedure.getCode())));
    }

    private static Optional<String> byProcedureClassification(Coding coding) {
        String system = Optional.ofNullable(coding.getSystem()).orElse("").toLowerCase(Locale.ROOT);
        String code = Optional.ofNullable(coding.getCode()).orElse("");
        if (system.endsWith("/icd-10-pcs") || system.endsWith("icd10pcs")) {
            return Optional.of(code.startsWith("D") ? "radiotherapy" : code.startsWith("0") ? "surgery" : "other");
        }
        if (system.endsWith("/ops")) {
            return Optional.of(
                    code.startsWith("8-52")
                            ? "radiotherapy"
                            : code.startsWith("5-")
                                    ? "surgery"
                                    : code.startsWith("8-54") || code.startsWith("6-00") ? "systemic" : "other");
        }
        return Optional.empty();
    }

    private static String byProcedureWords(String words) {
        return RADIOTHERAPY.matcher(words).find()
                ? "radiotherapy"
                : SYSTEMIC.matcher(words).find()
                        ? "systemic"
                        : SURGERY.matcher(words).find() ? "surgery" : "other";
    }

    /// `systemic` for a drug against cancer, `other` for any other drug.
    static String medication(Resource resource, CodeableConcept drug) {
        boolean against = profiles(resource).contains("cancer-related-medication")
                || drug.getCoding().stream().anyMatch(Recognition::isAntineoplastic)
                || ANTINEOPLASTIC.matcher(words(drug)).find();
        return against ? "systemic" : "other";
    }

    private static boolean isAntineoplastic(Coding coding) {
        String code = Optional.ofNullable(coding.getCode()).orElse("");
        return "http://www.whocc.no/atc".equals(coding.getSystem())
                && (code.startsWith("L01") || code.startsWith("L02"));
    }

    static boolean isGenomicReport(JsonNode report) {
        boolean genomic = Stream.concat(
                        report.path("code").path("coding").valueStream(),
                        report.path("category")
                                .valueStream()
                                .flatMap(category -> category.path("coding").valueStream()))
                .map(coding -> coding.path("code").asString(""))
                .anyMatch(List.of("51969-4", "81247-9", "GE")::contains);
        return genomic
                || report.path("meta")
                        .path("profile")
                        .valueStream()
                        .anyMatch(profile -> profile.asString("").contains("genomics-report"))
                || GENOMIC.matcher(report.path("code").path("text").asString(""))
                        .find();
    }

    /// Which modality the result of an order belongs to; empty when none of ours.
    static Optional<Modality> modality(List<CodeableConcept> categories, CodeableConcept code) {
        String words = Stream.concat(categories.stream(), Stream.of(code))
                .map(Recognition::words)
                .collect(Collectors.joining(" "));
        if (GERMLINE.matcher(words).find()) {
            return Optional.of(Modality.GERMLINE);
        }
        if (GENOMIC.matcher(words).find() || inCategory(categories, "GE")) {
            return Optional.of(Modality.GENOMICS);
        }
        if (isWearable(words)) {
            return Optional.of(Modality.WEARABLES);
        }
        boolean imaging =
                IMAGING.matcher(words).find() || inCategory(categories, "363679005") || inCategory(categories, "RAD");
        return imaging ? Optional.of(Modality.IMAGING) : Optional.empty();
    }

    static boolean isWearable(String words) {
        return WEARABLE.matcher(words).find();
    }

    static boolean inCategory(List<CodeableConcept> categories, String code) {
        return categories.stream()
                .flatMap(category -> category.getCoding().stream())
                .anyMatch(coding -> code.equals(coding.getCode()));
    }

    /// The profiles that a resource claims, in lower case, in one text.
    static String profiles(Resource resource) {
        return resource.getMeta().getProfile().stream()
                .map(PrimitiveType::getValue)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    static String words(CodeableConcept concept) {
        return Stream.concat(
                        Stream.ofNullable(concept.getText()),
                        concept.getCoding().stream().flatMap(coding -> Stream.ofNullable(coding.getDisplay())))
                .collect(Collectors.joining(" "));
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
    }
}

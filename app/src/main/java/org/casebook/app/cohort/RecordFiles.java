package org.casebook.app.cohort;

import static org.casebook.app.cohort.FhirBundle.coding;
import static org.casebook.app.cohort.FhirBundle.concept;
import static org.casebook.app.cohort.FhirBundle.identifier;
import static org.casebook.app.cohort.FhirBundle.meta;
import static org.casebook.app.cohort.FhirBundle.object;
import static org.casebook.app.cohort.FhirBundle.quantity;
import static org.casebook.app.cohort.FhirBundle.reference;
import static org.casebook.app.cohort.FhirBundle.words;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the electronic record of one patient as mCODE-shaped FHIR R4: `core.json` holds who, diagnosis, stage,
/// treatment, genomics,
/// consent and reports; `measurements.json` holds laboratory values and vital signs; `outside.json` what another
/// hospital reported.
///
/// Source: mCODE STU4 (HL7 FHIR US mCODE Implementation Guide 4.0.0).
final class RecordFiles {

    private static final String RECEIVED = "T06:30:00+01:00";

    private final SyntheticPatient patient;
    private final Story story;
    private final FhirBundle core = new FhirBundle();
    private final Map<String, Object> subject;
    private int next = 1;

    private RecordFiles(SyntheticPatient patient) {
        this.patient = patient;
        this.story = patient.story();
        this.subject = reference("Patient", patient.code().toLowerCase(Locale.ROOT));
    }

    static void write(SyntheticPatient patient, List<Note> reports, CohortFolder folder) {
        RecordFiles record = new RecordFiles(patient);
        String id = patient.code().toLowerCase(Locale.ROOT);
        String received = patient.day(patient.story().lastSeen()).plusDays(1) + RECEIVED;
        String core = record.core(reports).text(id + "-core", received);
        String measurements = record.measurements().text(id + "-measurements", received);
        if (patient.bundled() && patient.story().oddities().contains(Story.Oddity.CUT_BUNDLE)) {
            measurements = measurements.substring(0, measurements.length() * 2 / 3);
        }
        folder.text(patient.folder() + "fhir/core.json", core);
        folder.text(patient.folder() + "fhir/measurements.json", measurements);
        Story.OutsideReport outside = patient.story().outside();
        if (outside != null) {
            folder.text(
                    patient.folder() + "fhir/outside.json",
                    record.outside(outside).text(id + "-outside", patient.day(outside.on()) + RECEIVED));
        }
    }

    private FhirBundle core(List<Note> reports) {
        person(core);
        condition();
        stage(core, story.stage(), story.stage().on());
        story.ecog().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> ecog(core, entry.getKey(), entry.getValue()));
        ecog(core, story.lastSeen(), patient.ecog(story.lastSeen()));
        story.receptors().forEach((test, result) -> tissueTest(core, test, result, story.diagnosed()));
        story.notDone().forEach(this::notDone);
        genomics();
        for (int i = 0; i < story.lines().size(); i++) {
            line(i + 1, story.lines().get(i));
        }
        story.procedures().forEach(this::procedure);
        story.radiotherapy().forEach(this::radiotherapy);
        for (int i = 0; i < story.scans().size(); i++) {
            scan(i);
        }
        story.home().forEach(this::homeMedication);
        story.pending().forEach(this::pending);
        story.consents().forEach(this::consent);
        reports.forEach(this::report);
        return core;
    }

    private void person(FhirBundle bundle) {
        bundle.add(object(
                "resourceType",
                "Organization",
                "id",
                story.site(),
                "active",
                true,
                "identifier",
                List.of(identifier("urn:casebook:site", story.site())),
                "name",
                "Synthetic Cancer Centre " + story.site().substring(0, 1).toUpperCase(Locale.ROOT)
                        + story.site().substring(1)));
        List<Map<String, Object>> identifiers = new ArrayList<>();
        identifiers.add(identifier("urn:casebook:demo:mrn", patient.mrn()));
        if (GenotypeFiles.includes(patient)) {
            identifiers.add(identifier("urn:casebook:genotype-sample", GenotypeFiles.sample(patient)));
        }
        bundle.add(object(
                "resourceType",
                "Patient",
                "id",
                patient.code().toLowerCase(Locale.ROOT),
                "meta",
                meta("mcode-cancer-patient", null),
                "identifier",
                identifiers,
                "active",
                true,
                "name",
                List.of(object("use", "official", "family", patient.family(), "given", List.of(patient.given()))),
                "gender",
                patient.sexCode(),
                "birthDate",
                patient.day(story.born()).toString(),
                "managingOrganization",
                object(
                        "reference",
                        "Organization/" + story.site(),
                        "identifier",
                        identifier("urn:casebook:site", story.site()))));
    }

    private void condition() {
        Story.Codes codes = story.codes();
        List<Map<String, Object>> coded = new ArrayList<>();
        String snomed = codes.snomed();
        if (snomed != null) {
            coded.add(split(snomed));
        }
        coded.add(coding(FhirBundle.ICD10, codes.icd10(), null));
        core.add(object(
                "resourceType",
                "Condition",
                "id",
                conditionId(),
                "meta",
                meta("mcode-primary-cancer-condition", null),
                "extension",
                List.of(object(
                        "url",
                        FhirBundle.MCODE + "mcode-histology-morphology-behavior",
                        "valueCodeableConcept",
                        concept("http://terminology.hl7.org/CodeSystem/icd-o-3", codes.icdo(), story.tumor()))),
                "clinicalStatus",
                status("condition-clinical", "active"),
                "verificationStatus",
                status("condition-ver-status", "confirmed"),
                "category",
                List.of(concept(
                        "http://terminology.hl7.org/CodeSystem/condition-category",
                        "problem-list-item",
                        "Problem List Item")),
                "code",
                object("coding", coded, "text", story.tumor()),
                "bodySite",
                List.of(object("coding", List.of(split(codes.bodySite())))),
                "subject",
                subject,
                "onsetDateTime",
                day(story.diagnosed()),
                "recordedDate",
                day(story.diagnosed()),
                "stage",
                List.of(object("summary", words(story.stage().group())))));
        story.metastases()
                .forEach((icd10, text) -> core.add(object(
                        "resourceType",
                        "Condition",
                        "id",
                        id("metastasis"),
                        "meta",
                        meta("mcode-secondary-cancer-condition", null),
                        "extension",
                        List.of(object(
                                "url",
                                FhirBundle.MCODE + "mcode-related-primary-cancer-condition",
                                "valueReference",
                                reference("Condition", conditionId()))),
                        "clinicalStatus",
                        status("condition-clinical", "active"),
                        "code",
                        concept(FhirBundle.ICD10, icd10, text),
                        "subject",
                        subject,
                        "onsetDateTime",
                        day(story.stage().on()))));
        for (String condition : story.conditions()) {
            String[] parts = condition.split("\\|", -1);
            core.add(object(
                    "resourceType",
                    "Condition",
                    "id",
                    id("problem"),
                    "meta",
                    meta(null, parts.length > 2 ? parts[2] : null),
                    "clinicalStatus",
                    status("condition-clinical", "active"),
                    "code",
                    concept(FhirBundle.ICD10, parts[1], parts[0]),
                    "subject",
                    subject,
                    "recordedDate",
                    day(story.diagnosed())));
        }
    }

    private void stage(FhirBundle bundle, Story.Stage stage, LocalDate on) {
        boolean pathological = stage.pathological();
        Object[][] categories = {
            {"mcode-tnm-primary-tumor-category", pathological ? "21899-0" : "21905-5", "Primary tumor", stage.t()},
            {
                "mcode-tnm-regional-nodes-category",
                pathological ? "21900-6" : "21906-3",
                "Regional lymph nodes",
                stage.n()
            },
            {
                "mcode-tnm-distant-metastases-category",
                pathological ? "21901-4" : "21907-1",
                "Distant metastases",
                stage.m()
            }
        };
        List<Map<String, Object>> members = new ArrayList<>();
        for (Object[] category : categories) {
            if (category[3].equals("-")) {
                continue;
            }
            String id = id("tnm");
            members.add(reference("Observation", id));
            bundle.add(observation(
                    id,
                    (String) category[0],
                    null,
                    on,
                    (String) category[1],
                    (String) category[2],
                    "valueCodeableConcept",
                    words((String) category[3])));
        }
        Map<String, Object> group = observation(
                id("stage"),
                "mcode-tnm-stage-group",
                null,
                on,
                pathological ? "21902-2" : "21908-9",
                "Stage group",
                "valueCodeableConcept",
                words(stage.group()));
        if (!members.isEmpty()) {
            group.put("hasMember", members);
        }
        bundle.add(group);
    }

    private void ecog(FhirBundle bundle, LocalDate on, int status) {
        bundle.add(observation(
                id("ecog"),
                "mcode-ecog-performance-status",
                null,
                on,
                "89247-1",
                "ECOG Performance Status score",
                "valueInteger",
                status));
    }

    private void tissueTest(FhirBundle bundle, String test, String result, LocalDate on) {
        Map<String, Object> observation = observation(
                id("marker"), "mcode-tumor-marker-test", null, on, "", test, "valueCodeableConcept", words(result));
        String loinc = tissueLoinc(test);
        observation.put("code", loinc == null ? words(test) : concept(FhirBundle.LOINC, loinc, test));
        bundle.add(observation);
    }

    private void notDone(String test) {
        Map<String, Object> observation = observation(
                id("marker"),
                "mcode-tumor-marker-test",
                null,
                story.diagnosed(),
                "",
                test,
                "dataAbsentReason",
                concept("http://terminology.hl7.org/CodeSystem/data-absent-reason", "not-performed", "Not Performed"));
        String loinc = tissueLoinc(test);
        observation.put("code", loinc == null ? words(test) : concept(FhirBundle.LOINC, loinc, test));
        core.add(observation);
    }

    private static @Nullable String tissueLoinc(String test) {
        return switch (test) {
            case "ER IHC" -> "85337-4";
            case "PR IHC" -> "85339-0";
            case "HER2 IHC" -> "85319-2";
            case "HER2 FISH" -> "85318-4";
            case "PD-L1 22C3" -> "85147-7";
            case "MSI" -> "81695-9";
            case "Ki-67" -> "29593-1";
            case "TMB" -> "94076-7";
            default -> null;
        };
    }

    private void genomics() {
        Story.Sequencing sequencing = story.sequencing();
        if (sequencing == null) {
            return;
        }
        specimen(
                patient.tumorSample(),
                "119376003",
                "Tissue specimen",
                sequencing.on().minusDays(14));
        if (sequencing.normal()) {
            specimen(
                    patient.normalSample(),
                    "119297000",
                    "Blood specimen",
                    sequencing.on().minusDays(14));
        }
        List<Map<String, Object>> results = new ArrayList<>();
        for (Call call : Call.of(story)) {
            String id = id("variant");
            results.add(reference("Observation", id));
            core.add(variant(id, call, sequencing.on()));
        }
        core.add(object(
                "resourceType",
                "DiagnosticReport",
                "id",
                id("genomics"),
                "meta",
                meta("mcode-genomics-report", null),
                "status",
                "final",
                "category",
                List.of(concept("http://terminology.hl7.org/CodeSystem/v2-0074", "GE", "Genetics")),
                "code",
                concept(FhirBundle.LOINC, "81247-9", "Master HL7 genetic variant reporting panel"),
                "subject",
                subject,
                "effectiveDateTime",
                day(sequencing.on()),
                "issued",
                day(sequencing.on()) + "T12:00:00+01:00",
                "specimen",
                List.of(reference("Specimen", patient.tumorSample().toLowerCase(Locale.ROOT))),
                "result",
                results.isEmpty() ? null : results,
                "conclusion",
                results.isEmpty() ? "No reportable alteration in the genes covered." : null));
    }

    private Map<String, Object> variant(String id, Call call, LocalDate on) {
        KnownVariant variant = call.variant();
        Gene gene = Gene.ALL.get(variant.gene());
        List<Map<String, Object>> components = new ArrayList<>();
        components.add(object(
                "code",
                concept(FhirBundle.LOINC, "48018-6", "Gene studied [ID]"),
                "valueCodeableConcept",
                gene == null
                        ? words(variant.gene())
                        : concept("http://www.genenames.org/geneId", "HGNC:" + gene.hgnc(), gene.symbol())));
        if (!variant.hgvsC().isEmpty()) {
            components.add(hgvs("48004-6", "DNA change (c.HGVS)", variant.transcript() + ":" + variant.hgvsC()));
        }
        if (!variant.hgvsP().isEmpty()) {
            components.add(hgvs("48005-3", "Amino acid change (pHGVS)", variant.hgvsP()));
        }
        components.add(object(
                "code",
                concept(FhirBundle.LOINC, "48002-0", "Genomic source class [Type]"),
                "valueCodeableConcept",
                call.germline()
                        ? concept(FhirBundle.LOINC, "LA6683-2", "Germline")
                        : concept(FhirBundle.LOINC, "LA6684-0", "Somatic")));
        if (!variant.symbolic()) {
            components.add(object(
                    "code", concept(FhirBundle.LOINC, "81258-6", "Sample variant allelic frequency [NFr]"),
                    "valueQuantity", quantity(call.fraction(), 2, "1")));
        }
        Map<String, Object> observation = observation(
                id,
                "mcode-genomic-variant",
                call.germline() ? "R GDIS" : null,
                on,
                "69548-6",
                "Genetic variant assessment",
                "valueCodeableConcept",
                concept(FhirBundle.LOINC, "LA9633-4", "Present"));
        observation.put("component", components);
        if (variant.symbolic()) {
            observation.put("note", List.of(words(variant.key())));
        }
        return observation;
    }

    private static Map<String, Object> hgvs(String loinc, String display, String name) {
        return object(
                "code", concept(FhirBundle.LOINC, loinc, display),
                "valueCodeableConcept", concept("http://varnomen.hgvs.org", name, name));
    }

    private void specimen(String sample, String snomed, String type, LocalDate taken) {
        core.add(object(
                "resourceType",
                "Specimen",
                "id",
                sample.toLowerCase(Locale.ROOT),
                "identifier",
                List.of(identifier("urn:casebook:specimen", sample)),
                "status",
                "available",
                "type",
                concept(FhirBundle.SNOMED, snomed, type),
                "subject",
                subject,
                "collection",
                object("collectedDateTime", day(taken))));
    }

    private void line(int number, Story.Line line) {
        String status =
                line.until() == null ? "in-progress" : "completed".equals(line.stop()) ? "completed" : "stopped";
        String stop = line.stop();
        for (String name : line.drugs()) {
            Drug drug = Drug.named(name);
            core.add(object(
                    "resourceType",
                    "MedicationAdministration",
                    "id",
                    id("treatment"),
                    "meta",
                    meta("mcode-cancer-related-medication-administration", null),
                    "extension",
                    List.of(
                            object(
                                    "url",
                                    FhirBundle.MCODE + "mcode-treatment-intent",
                                    "valueCodeableConcept",
                                    "curative".equals(line.intent())
                                            ? concept(FhirBundle.SNOMED, "373808002", "Curative - procedure intent")
                                            : concept(FhirBundle.SNOMED, "363676003", "Palliative - procedure intent")),
                            object("url", "urn:casebook:demo:line-of-therapy", "valuePositiveInt", number)),
                    "status",
                    status,
                    "statusReason",
                    stop == null || stop.equals("completed") ? null : List.of(words(stop)),
                    "medicationCodeableConcept",
                    concept(drug.system(), drug.code(), drug.name()),
                    "subject",
                    subject,
                    "effectivePeriod",
                    period(line.from(), line.until()),
                    "reasonReference",
                    List.of(reference("Condition", conditionId())),
                    "note",
                    List.of(words("Line " + number + ": " + line.regimen())),
                    "dosage",
                    object("text", line.dose())));
        }
    }

    private void procedure(Story.Procedure procedure) {
        String code = procedure.code();
        core.add(object(
                "resourceType",
                "Procedure",
                "id",
                id("procedure"),
                "meta",
                meta("mcode-cancer-related-surgical-procedure", null),
                "status",
                "completed",
                "code",
                code == null ? words(procedure.text()) : concept(FhirBundle.SNOMED, code, procedure.text()),
                "subject",
                subject,
                "performedDateTime",
                day(procedure.on()),
                "reasonReference",
                List.of(reference("Condition", conditionId()))));
    }

    private void radiotherapy(Story.Radiotherapy course) {
        core.add(object(
                "resourceType",
                "Procedure",
                "id",
                id("radiotherapy"),
                "meta",
                meta("mcode-radiotherapy-course-summary", null),
                "extension",
                List.of(
                        object(
                                "url",
                                FhirBundle.MCODE + "mcode-radiotherapy-modality-and-technique",
                                "extension",
                                List.of(object(
                                        "url",
                                        "modality",
                                        "valueCodeableConcept",
                                        concept(
                                                FhirBundle.SNOMED,
                                                "1156506007",
                                                "External beam radiation therapy using photons (procedure)")))),
                        object(
                                "url",
                                FhirBundle.MCODE + "mcode-radiotherapy-dose-delivered-to-volume",
                                "extension",
                                List.of(
                                        object(
                                                "url",
                                                "totalDoseDelivered",
                                                "valueQuantity",
                                                quantity(course.gray() * 100, 0, "cGy")),
                                        object("url", "fractionsDelivered", "valueUnsignedInt", course.fractions())))),
                "status",
                "completed",
                "code",
                concept(FhirBundle.SNOMED, "1217123003", "Radiotherapy course of treatment (regime/therapy)"),
                "subject",
                subject,
                "performedPeriod",
                period(course.from(), course.until()),
                "reasonReference",
                List.of(reference("Condition", conditionId())),
                "bodySite",
                List.of(words(course.site()))));
    }

    private void scan(int index) {
        Story.Scan scan = story.scans().get(index);
        core.add(object(
                "resourceType",
                "ImagingStudy",
                "id",
                id("imaging"),
                "identifier",
                List.of(object("system", "urn:dicom:uid", "value", "urn:oid:" + ImagingFiles.studyUid(patient, scan))),
                "status",
                "available",
                "modality",
                List.of(coding(
                        "http://dicom.nema.org/resources/ontology/DCM",
                        scan.region().modality(),
                        null)),
                "subject",
                subject,
                "started",
                day(scan.on()) + "T09:00:00+01:00",
                "description",
                scan.what()));
        for (int lesion = 0;
                lesion < story.lesions().size() && lesion < scan.mm().size();
                lesion++) {
            Map<String, Object> size = observation(
                    id("size"),
                    "mcode-tumor-size",
                    null,
                    scan.on(),
                    "21889-1",
                    "Size Tumor",
                    "bodySite",
                    words(story.lesions().get(lesion).site()));
            size.put(
                    "component",
                    List.of(object(
                            "code", concept(FhirBundle.LOINC, "33728-7", "Size.maximum dimension in Tumor"),
                            "valueQuantity", quantity(scan.mm().get(lesion) * patient.scale(), 0, "mm"))));
            core.add(size);
        }
        if (index == 0) {
            return;
        }
        Response response = Response.at(story.scans(), index);
        Map<String, Object> status = observation(
                id("status"),
                "mcode-cancer-disease-status",
                null,
                scan.on(),
                "97509-4",
                "Cancer disease progression",
                "valueCodeableConcept",
                concept(FhirBundle.SNOMED, response.snomed(), response.display()));
        status.put("note", List.of(words("RECIST 1.1: " + response.words())));
        core.add(status);
    }

    private void homeMedication(String name) {
        Drug drug = Drug.named(name);
        core.add(object(
                "resourceType",
                "MedicationRequest",
                "id",
                id("prescription"),
                "status",
                "active",
                "intent",
                "order",
                "medicationCodeableConcept",
                concept(drug.system(), drug.code(), drug.name()),
                "subject",
                subject,
                "authoredOn",
                day(story.diagnosed().plusDays(6))));
    }

    private void pending(String test) {
        core.add(object(
                "resourceType",
                "ServiceRequest",
                "id",
                id("order"),
                "status",
                "active",
                "intent",
                "order",
                "code",
                words(test),
                "subject",
                subject,
                "authoredOn",
                day(story.lastSeen().minusDays(9))));
    }

    private void consent(Story.ConsentChoice choice) {
        boolean permits = switch (choice) {
            case TREATMENT, RESEARCH, RESEARCH_WITHDRAWN -> true;
            case NO_RESEARCH, NO_GERMLINE -> false;
        };
        String purpose = choice == Story.ConsentChoice.TREATMENT ? "TREAT" : "HRESCH";
        core.add(object(
                "resourceType",
                "Consent",
                "id",
                id("consent"),
                "status",
                choice == Story.ConsentChoice.RESEARCH_WITHDRAWN ? "inactive" : "active",
                "scope",
                concept(
                        "http://terminology.hl7.org/CodeSystem/consentscope",
                        purpose.equals("TREAT") ? "treatment" : "research",
                        purpose.equals("TREAT") ? "Treatment" : "Research"),
                "category",
                List.of(concept(FhirBundle.LOINC, "59284-0", "Consent Document")),
                "patient",
                subject,
                "dateTime",
                day(story.diagnosed().plusDays(3)),
                "policyRule",
                words("Synthetic consent form, version 3"),
                "provision",
                object(
                        "type", permits ? "permit" : "deny",
                        "period",
                                choice == Story.ConsentChoice.RESEARCH_WITHDRAWN
                                        ? period(
                                                story.diagnosed().plusDays(3),
                                                story.lastSeen().minusDays(40))
                                        : null,
                        "securityLabel",
                                choice == Story.ConsentChoice.NO_GERMLINE
                                        ? List.of(coding(
                                                "http://terminology.hl7.org/CodeSystem/v3-ActCode",
                                                "GDIS",
                                                "genetic disease information sensitivity"))
                                        : null,
                        "purpose",
                                List.of(coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", purpose, null)))));
    }

    private void report(Note note) {
        Map<String, Object> attachment = object(
                "contentType",
                "text/plain; charset=UTF-8",
                "language",
                "en",
                "data",
                Base64.getEncoder().encodeToString(note.body().getBytes(StandardCharsets.UTF_8)),
                "title",
                note.kind());
        boolean diagnostic = note.kind().endsWith("-report");
        core.add(
                diagnostic
                        ? object(
                                "resourceType",
                                "DiagnosticReport",
                                "id",
                                id("report"),
                                "meta",
                                meta(null, note.security()),
                                "status",
                                "final",
                                "code",
                                concept(FhirBundle.LOINC, note.loinc(), note.kind()),
                                "subject",
                                subject,
                                "effectiveDateTime",
                                day(note.on()),
                                "presentedForm",
                                List.of(attachment))
                        : object(
                                "resourceType",
                                "DocumentReference",
                                "id",
                                id("document"),
                                "meta",
                                meta(null, note.security()),
                                "status",
                                "current",
                                "type",
                                concept(FhirBundle.LOINC, note.loinc(), note.kind()),
                                "subject",
                                subject,
                                "date",
                                day(note.on()) + "T16:00:00+01:00",
                                "content",
                                List.of(object("attachment", attachment))));
    }

    private FhirBundle measurements() {
        FhirBundle bundle = new FhirBundle();
        person(bundle);
        for (Measurements.Value value : Measurements.of(patient)) {
            Map<String, Object> observation = observation(
                    id("value"),
                    value.marker() ? "mcode-tumor-marker-test" : null,
                    null,
                    value.on(),
                    value.loinc(),
                    value.name(),
                    "valueQuantity",
                    quantity(value.value(), value.digits(), value.ucum()));
            observation.put(
                    "category",
                    List.of(object(
                            "coding",
                            List.of(coding(
                                    "http://terminology.hl7.org/CodeSystem/observation-category",
                                    value.category(),
                                    null)))));
            bundle.add(observation);
        }
        return bundle;
    }

    private FhirBundle outside(Story.OutsideReport report) {
        FhirBundle bundle = new FhirBundle();
        person(bundle);
        report.findings().forEach((what, value) -> {
            Map<String, Object> observation = switch (what) {
                case "ECOG" ->
                    observation(
                            id("outside"),
                            "mcode-ecog-performance-status",
                            null,
                            report.on(),
                            "89247-1",
                            "ECOG Performance Status score",
                            "valueInteger",
                            Integer.valueOf(value));
                case "stage" ->
                    observation(
                            id("outside"),
                            "mcode-tnm-stage-group",
                            null,
                            report.on(),
                            "21908-9",
                            "Stage group",
                            "valueCodeableConcept",
                            words(value));
                default -> {
                    Map<String, Object> marker = observation(
                            id("outside"),
                            "mcode-tumor-marker-test",
                            null,
                            report.on(),
                            "",
                            what,
                            "valueCodeableConcept",
                            words(value));
                    String loinc = tissueLoinc(what);
                    marker.put("code", loinc == null ? words(what) : concept(FhirBundle.LOINC, loinc, what));
                    yield marker;
                }
            };
            observation.put("performer", List.of(object("display", report.hospital())));
            bundle.add(observation);
        });
        return bundle;
    }

    private Map<String, Object> observation(
            String id,
            @Nullable String profile,
            @Nullable String security,
            LocalDate on,
            String loinc,
            String display,
            String valueName,
            Object value) {
        return object(
                "resourceType",
                "Observation",
                "id",
                id,
                "meta",
                meta(profile, security),
                "status",
                "final",
                "code",
                loinc.isEmpty() ? words(display) : concept(FhirBundle.LOINC, loinc, display),
                "subject",
                subject,
                "effectiveDateTime",
                day(on),
                valueName,
                value);
    }

    private String conditionId() {
        return patient.code().toLowerCase(Locale.ROOT) + "-condition";
    }

    private String id(String what) {
        return patient.code().toLowerCase(Locale.ROOT) + "-" + what + "-" + next++;
    }

    private String day(LocalDate inStory) {
        return patient.day(inStory).toString();
    }

    private Map<String, Object> period(LocalDate from, @Nullable LocalDate until) {
        return object("start", day(from), "end", until == null ? null : day(until));
    }

    private static Map<String, Object> status(String system, String code) {
        return object("coding", List.of(coding("http://terminology.hl7.org/CodeSystem/" + system, code, null)));
    }

    private static Map<String, Object> split(String codeAndDisplay) {
        String[] parts = codeAndDisplay.split("\\|", 2);
        return coding(FhirBundle.SNOMED, parts[0], parts[1]);
    }
}

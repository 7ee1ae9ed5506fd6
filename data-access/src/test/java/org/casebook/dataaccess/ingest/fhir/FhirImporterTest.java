package org.casebook.dataaccess.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.Consent;
import org.casebook.dataaccess.casefile.IdentifierLink;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.NoteEntity;
import org.casebook.dataaccess.casefile.Observation;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.casefile.Specimen;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.MemoryFile;
import org.casebook.dataaccess.ingest.RecordingSink;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FhirImporterTest {
    private static final PatientIdentifier ADA = new PatientIdentifier("urn:hospital", "a-1");
    private static final String PATIENT = """
            {"resourceType":"Patient","id":"ada","identifier":[{"system":"urn:hospital","value":"a-1"},
             {"system":"urn:lab","value":"77"}],"name":[{"family":"Muster","given":["Ada","B"]}],"gender":"female",
             "birthDate":"1960-02-03","managingOrganization":{"reference":"Organization/north"}}""";
    private static final String SITE = """
            {"resourceType":"Organization","id":"north","identifier":[{"system":"urn:casebook:site","value":"N"}]}""";

    @Test
    void readsThePatientWithEveryIdentifierAndTheSite() {
        RecordingSink sink = read(bundle(PATIENT, SITE));

        assertThat(sink.records(Patient.class))
                .containsExactly(new Patient("Muster", "Ada B", LocalDate.of(1960, 2, 3), "female", null, "N"));
        assertThat(sink.records(IdentifierLink.class))
                .containsExactly(new IdentifierLink(new PatientIdentifier("urn:lab", "77")));
        assertThat(sink.rows()).allSatisfy(row -> assertThat(row.subject()).isEqualTo(ADA));
        assertThat(sink.keptInBronze()).containsEntry("Organization", 1);
    }

    @Test
    void namesAPatientWithoutIdentifiersWithinTheFileOnly() {
        MemoryFile file = MemoryFile.of("p.json", "{\"resourceType\":\"Patient\",\"id\":\"x\",\"gender\":\"male\"}");
        RecordingSink sink = read(file);

        assertThat(sink.rows().getFirst().subject())
                .isEqualTo(
                        new PatientIdentifier("urn:casebook:file:" + file.hash().shortForm(), "x"));
        assertThat(sink.rows().getFirst().source()).isEqualTo(SourceRef.json(file.hash(), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "Patient/ada",
        "ada",
        "urn:uuid:0",
        "Patient/ada/_history/2",
        "Patient?identifier=urn:hospital|a-1",
        "Patient?identifier=urn%3Ahospital%7Ca-1"
    })
    void findsThePatientHoweverReferred(String reference) {
        RecordingSink sink = read(bundle(condition(reference, "C34.1"), PATIENT));

        assertThat(rowOf(sink, Condition.class).subject()).isEqualTo(ADA);
    }

    @Test
    void keepsAnUnresolvedPatientVisibleAndInventsNone() {
        MemoryFile file = MemoryFile.of("b.json", bundle(PATIENT, condition("Patient/other", "C34.1")));
        RecordingSink sink = read(file);

        assertThat(rowOf(sink, Condition.class).subject())
                .isEqualTo(
                        new PatientIdentifier("urn:casebook:file:" + file.hash().shortForm(), "Patient/other"));
        assertThat(sink.warned())
                .contains(new RecordingSink.Issue(
                        new Place.JsonPointer("/entry/1/resource/subject/reference"),
                        "reference names nothing in this file, it stays as it is"));
    }

    @Test
    void guessesNoneOfTwoPatientsOfOneName() {
        String other =
                "{\"resourceType\":\"Patient\",\"id\":\"ada\",\"identifier\":[{\"system\":\"urn:x\",\"value\":\"2\"}]}";
        RecordingSink sink = read(bundle(PATIENT, other, condition("Patient/ada", "C34.1")));

        assertThat(rowOf(sink, Condition.class).subject())
                .isNotEqualTo(ADA)
                .asString()
                .startsWith("urn:casebook:file:");
    }

    @Test
    void leavesWhatIsAboutNoPatientInBronze() {
        RecordingSink sink = read(bundle(
                "{\"resourceType\":\"Group\",\"id\":\"g\"}",
                "{\"resourceType\":\"Observation\",\"status\":\"final\",\"subject\":{\"reference\":\"Group/g\"}}"));

        assertThat(sink.rows()).isEmpty();
        assertThat(sink.keptInBronze()).containsEntry("Observation", 1).containsEntry("Group", 1);
    }

    @ParameterizedTest
    @CsvSource({
        "C34.1, primary-cancer",
        "C50.911, primary-cancer",
        "C78.7, secondary-cancer",
        "D05.1, primary-cancer",
        "D12.6, problem",
        "E11.9, problem"
    })
    void tellsCancerByIcd10(String code, String category) {
        RecordingSink sink = read(bundle(PATIENT, condition("Patient/ada", code)));

        assertThat(sink.records(Condition.class)).map(Condition::category).containsExactly(category);
    }

    @ParameterizedTest
    @CsvSource({
        "Small cell carcinoma of lung, primary-cancer",
        "Metastasis to liver, secondary-cancer",
        "Family history of breast cancer, problem",
        "Suspected lung cancer, problem",
        "Benign neoplasm of colon, problem"
    })
    void tellsCancerByWordsWithoutAKnownCode(String words, String category) {
        RecordingSink sink = read(bundle(PATIENT, """
                {"resourceType":"Condition","subject":{"reference":"Patient/ada"},
                 "code":{"coding":[{"system":"http://snomed.info/sct","code":"1","display":"%s"}]}}""".formatted(words)));

        assertThat(sink.records(Condition.class)).map(Condition::category).containsExactly(category);
    }

    @Test
    void readsHistologySiteAndStageOfACancer() {
        RecordingSink sink = read(bundle(PATIENT, """
                {"resourceType":"Condition","subject":{"reference":"Patient/ada"},"onsetDateTime":"2024-03",
                 "meta":{"profile":["http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-primary-cancer-condition"]},
                 "extension":[{"url":"http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-histology-morphology-behavior",
                  "valueCodeableConcept":{"coding":[{"code":"8140/3","display":"Adenocarcinoma"}]}}],
                 "clinicalStatus":{"coding":[{"code":"active"}]},
                 "code":{"coding":[{"system":"http://snomed.info/sct","code":"254637007"}],"text":"NSCLC"},
                 "bodySite":[{"coding":[{"code":"1","display":"Upper lobe"}]}],
                 "stage":[{"summary":{"coding":[{"system":"http://cancerstaging.org","code":"4A","display":"IVA"}]}}]}"""));

        assertThat(sink.records(Condition.class))
                .containsExactly(new Condition(
                        "primary-cancer",
                        "http://snomed.info/sct",
                        "254637007",
                        "NSCLC",
                        "Adenocarcinoma",
                        "Upper lobe",
                        LocalDate.of(2024, 3, 1),
                        "active"));
        assertThat(sink.records(Observation.class)).singleElement().satisfies(stage -> {
            assertThat(stage.category()).isEqualTo("stage");
            assertThat(stage.text()).isEqualTo("IVA");
            assertThat(stage.effective()).isNull();
        });
        assertThat(sink.warned()).map(RecordingSink.Issue::reason).anyMatch(reason -> reason.contains("has no day"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://loinc.org, 21908-9, '', stage",
        "http://snomed.info/sct, 399537006, '', stage",
        "urn:oid:2.16.840.1.113883.6.1, 89247-1, '', performance",
        "http://loinc.org, 97509-4, '', disease-status",
        "http://loinc.org, 2039-6, '', tumor-marker",
        "http://loinc.org, 69548-6, '', genomic",
        "http://loinc.org, 8867-4, '', vital",
        "urn:local, k, Karnofsky index, performance",
        "urn:local, x, Shoe size, other"
    })
    void tellsWhatAnObservationIsAbout(String system, String code, String display, String category) {
        RecordingSink sink = read(bundle(PATIENT, """
                {"resourceType":"Observation","status":"final","subject":{"reference":"Patient/ada"},"valueInteger":1,
                 "code":{"coding":[{"system":"%s","code":"%s","display":"%s"}]}}""".formatted(system, code, display)));

        assertThat(sink.records(Observation.class)).map(Observation::category).containsExactly(category);
    }

    @Test
    void readsALabWithItsRangeAndComponentsAsRowsOfTheirOwn() {
        RecordingSink sink = read(
                bundle(
                        PATIENT,
                        lab(
                                "\"valueQuantity\":{\"value\":4.10,\"unit\":\"g/dL\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"g/dL\"},"
                                        + "\"referenceRange\":[{\"low\":{\"value\":3.5,\"unit\":\"g/dL\"},\"high\":{\"value\":5,\"unit\":\"g/dL\"}}]"),
                        lab("\"valueQuantity\":{\"value\":0.1,\"comparator\":\"<\",\"unit\":\"ng/mL\"}"),
                        lab(
                                "\"component\":[{\"code\":{\"text\":\"one\"},\"valueString\":\"a\"},{\"code\":{\"text\":\"two\"},\"valueBoolean\":true}]")));

        List<Observation> labs = sink.records(Observation.class);
        assertThat(labs.getFirst())
                .isEqualTo(new Observation(
                        "lab",
                        null,
                        null,
                        "Albumin",
                        4.1,
                        "g/dL",
                        null,
                        null,
                        3.5,
                        5.0,
                        Instant.parse("2025-01-02T09:00:00Z"),
                        "final"));
        assertThat(labs.get(1).number()).isNull();
        assertThat(labs.get(1).text()).isEqualTo("<0.1 ng/mL");
        assertThat(labs.subList(2, 4)).map(Observation::display).containsExactly("one", "two");
        assertThat(labs).hasSize(4);
        assertThat(sink.rows()).map(SilverRow::id).doesNotHaveDuplicates();
    }

    @Test
    void makesAVariantOnlyOfWhatIsPresentAndPlaced() {
        RecordingSink sink = read(bundle(
                PATIENT,
                "{\"resourceType\":\"Specimen\",\"id\":\"s\",\"identifier\":[{\"system\":\"urn:casebook:specimen\",\"value\":\"T1\"}],"
                        + "\"subject\":{\"reference\":\"Patient/ada\"},\"type\":{\"text\":\"Tumor\"}}",
                variant("LA9633-4", "NC_000007.14:g.55191822T>G"),
                variant("LA9634-2", "NC_000007.14:g.55191822T>G"),
                variant("LA9633-4", "NC_000007.14:g.55174772_55174786del")));

        assertThat(sink.records(Variant.class)).singleElement().satisfies(one -> {
            assertThat(one.assembly()).isEqualTo("GRCh38");
            assertThat(one.chromosome()).isEqualTo("7");
            assertThat(one.start()).isEqualTo(55_191_822);
            assertThat(one.ref() + one.alt()).isEqualTo("TG");
            assertThat(one.gene()).isEqualTo("EGFR");
            assertThat(one.hgvsProtein()).isEqualTo("p.Leu858Arg");
            assertThat(one.specimen()).isEqualTo("T1");
        });
        assertThat(sink.records(Observation.class))
                .filteredOn(one -> "69548-6".equals(one.code()))
                .map(Observation::text)
                .containsExactly(
                        "EGFR p.Leu858Arg NC_000007.14:g.55191822T>G: LA9633-4",
                        "EGFR p.Leu858Arg NC_000007.14:g.55191822T>G: LA9634-2",
                        "EGFR p.Leu858Arg NC_000007.14:g.55174772_55174786del: LA9633-4");
        assertThat(sink.records(Specimen.class)).map(Specimen::identifier).containsExactly("T1");
        assertThat(sink.records(IdentifierLink.class))
                .contains(new IdentifierLink(new PatientIdentifier(PatientIdentifier.SPECIMEN, "T1")));
    }

    @Test
    void readsDrugsWithLineAndDosage() {
        RecordingSink sink = read(bundle(
                PATIENT,
                "{\"resourceType\":\"Medication\",\"id\":\"m\",\"code\":{\"coding\":[{\"system\":\"http://www.whocc.no/atc\",\"code\":\"L01XA01\",\"display\":\"cisplatin\"}]}}",
                """
                {"resourceType":"MedicationStatement","status":"completed","subject":{"reference":"Patient/ada"},
                 "medicationReference":{"reference":"Medication/m"},
                 "effectivePeriod":{"start":"2024-01-10","end":"2024-03"},"dosage":[{"text":"75 mg/m2 day 1"}],
                 "extension":[{"url":"http://example.org/line-of-therapy","valuePositiveInt":2}]}""",
                """
                {"resourceType":"MedicationRequest","status":"active","intent":"plan","subject":{"reference":"Patient/ada"},
                 "medicationCodeableConcept":{"text":"Aspirin"},"authoredOn":"2024-05-01"}""",
                """
                {"resourceType":"MedicationRequest","status":"active","intent":"order","doNotPerform":true,
                 "subject":{"reference":"Patient/ada"},"medicationCodeableConcept":{"text":"Heparin"}}"""));

        assertThat(sink.records(Treatment.class))
                .containsExactly(
                        new Treatment(
                                "systemic",
                                "http://www.whocc.no/atc",
                                "L01XA01",
                                "cisplatin",
                                LocalDate.of(2024, 1, 10),
                                LocalDate.of(2024, 3, 31),
                                "completed",
                                null,
                                2,
                                "75 mg/m2 day 1"),
                        new Treatment(
                                "other",
                                null,
                                null,
                                "Aspirin",
                                LocalDate.of(2024, 5, 1),
                                null,
                                "active",
                                null,
                                null,
                                "plan only"));
        assertThat(sink.keptInBronze()).containsEntry("MedicationRequest", 1).containsEntry("Medication", 1);
    }

    @Test
    void readsARadiotherapyCourseWithDoseAndFractions() {
        String mcode = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-";
        RecordingSink sink = read(bundle(PATIENT, """
                {"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/ada"},
                 "code":{"coding":[{"system":"http://snomed.info/sct","code":"1217123003","display":"Radiotherapy course"}]},
                 "performedPeriod":{"start":"2024-02-01","end":"2024-03-01"},
                 "extension":[{"url":"%1$sdose-delivered-to-volume","extension":[
                   {"url":"totalDoseDelivered","valueQuantity":{"value":60,"unit":"Gy"}},
                   {"url":"fractionsDelivered","valueUnsignedInt":30}]},
                  {"url":"%1$ssessions","valueUnsignedInt":30}]}""".formatted(mcode)));

        assertThat(sink.records(Treatment.class)).singleElement().satisfies(course -> {
            assertThat(course.category()).isEqualTo("radiotherapy");
            assertThat(course.detail()).isEqualTo("60 Gy in 30 fractions; 30 sessions");
        });
    }

    @Test
    void readsTextOfDocumentsAndTheTermsInIt() {
        String html = "<html><body><h1>Report</h1><p>Given <b>cisplatin</b>.</p><script>no()</script></body></html>";
        RecordingSink sink = read(bundle(PATIENT, document("text/html", html), document("application/pdf", "%PDF")));

        assertThat(sink.records(Note.class)).singleElement().satisfies(note -> {
            assertThat(note.noteKind()).isEqualTo("pathology-report");
            assertThat(note.text()).isEqualTo("Report\nGiven cisplatin.");
            assertThat(note.written()).isEqualTo(Instant.parse("2025-02-03T10:00:00Z"));
            assertThat(note.engine()).isEqualTo("plain 1");
        });
        NoteEntity term = sink.records(NoteEntity.class).getFirst();
        assertThat(term.noteId()).isEqualTo(rowOf(sink, Note.class).id());
        assertThat(term.start()).isEqualTo(13);
        assertThat(sink.keptInBronze()).containsEntry("DocumentReference", 1);
    }

    @Test
    void takesANarrativeOnlyWhenAReportSaysNothingElse() {
        String report = """
                {"resourceType":"DiagnosticReport","status":"final","subject":{"reference":"Patient/ada"},
                 "issued":"2025-02-03T10:00:00Z","code":{"text":"CT chest"},%s
                 "text":{"status":"generated","div":"<div>Narrative</div>"}}""";
        RecordingSink sink =
                read(bundle(PATIENT, report.formatted("\"conclusion\":\"Stable disease\","), report.formatted("")));

        assertThat(sink.records(Note.class)).map(Note::text).containsExactly("Stable disease", "Narrative");
        assertThat(sink.records(Note.class)).map(Note::noteKind).containsOnly("radiology-report");
    }

    @Test
    void readsLabelsHighestFirstAndThoseOfTheBundle() {
        String labelled = """
                {"resourceType":"Condition","subject":{"reference":"Patient/ada"},"code":{"text":"x"},"meta":{"security":[
                 {"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"R"},
                 {"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"L"},
                 {"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"PSY"}]}}""";
        String bundled = bundle(PATIENT, labelled).replaceFirst("\\{", """
                {"meta":{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"HIV"}]},""");

        assertThat(rowOf(read(bundled), Condition.class).labels()).isEqualTo(new Labels(Confidentiality.R, "HIV,PSY"));
        assertThat(rowOf(read(bundled), Patient.class).labels()).isEqualTo(new Labels(Confidentiality.N, "HIV"));
        assertThat(rowOf(read(bundle(PATIENT, labelled.replace("\"R\"", "\"?\""))), Condition.class)
                        .labels()
                        .confidentiality())
                .isEqualTo(Confidentiality.V);
    }

    @Test
    void readsNoMorePermissionThanAConsentGives() {
        String consent = """
                {"resourceType":"Consent","status":"active","patient":{"reference":"Patient/ada"},
                 "scope":{"coding":[{"code":"research"}]},"provision":{%s
                 "period":{"start":"2024-01-01","end":"2026"},"purpose":[{"code":"TREAT"},{"code":"HRESCH"}]}}""";
        RecordingSink sink = read(bundle(
                PATIENT,
                consent.formatted("\"type\":\"permit\","),
                consent.formatted("\"type\":\"permit\",\"class\":[{\"code\":\"x\"}],"),
                consent.formatted("\"type\":\"deny\",\"class\":[{\"code\":\"x\"}],"),
                consent.formatted("")));

        LocalDate from = LocalDate.of(2024, 1, 1);
        LocalDate to = LocalDate.of(2026, 12, 31);
        assertThat(sink.records(Consent.class))
                .containsExactly(
                        new Consent("active", "research", true, "HRESCH,TREAT", from, to),
                        new Consent("active", "research", false, "HRESCH,TREAT", from, to),
                        new Consent("active", "research", false, "HRESCH,TREAT", from, to));
        assertThat(sink.keptInBronze()).containsEntry("Consent", 1);
    }

    @Test
    void readsWhatIsOrderedAndAwaited() {
        RecordingSink sink = read(bundle(PATIENT, """
                {"resourceType":"ServiceRequest","status":"revoked","intent":"order","authoredOn":"2025-01-01",
                 "subject":{"reference":"Patient/ada"},"code":{"text":"Whole exome sequencing"}}""", """
                {"resourceType":"ServiceRequest","status":"active","intent":"order","subject":{"reference":"Patient/ada"},
                 "code":{"text":"MRI of brain"}}""", """
                {"resourceType":"DiagnosticReport","status":"registered","subject":{"reference":"Patient/ada"},
                 "code":{"coding":[{"system":"http://loinc.org","code":"51969-4"}],"text":"NGS panel"}}""", """
                {"resourceType":"ResearchSubject","status":"on-study","individual":{"reference":"Patient/ada"},
                 "study":{"display":"Wearable activity in chemotherapy"}}"""));

        assertThat(sink.records(ServiceOrder.class))
                .containsExactly(
                        new ServiceOrder(
                                "revoked", "Whole exome sequencing", Modality.GENOMICS, LocalDate.of(2025, 1, 1)),
                        new ServiceOrder("active", "MRI of brain", Modality.IMAGING, null),
                        new ServiceOrder("active", "NGS panel", Modality.GENOMICS, null),
                        new ServiceOrder("active", "Wearable enrolment", Modality.WEARABLES, null));
    }

    @Test
    void keepsOutWhatWasEnteredInError() {
        RecordingSink sink = read(
                bundle(
                        PATIENT,
                        lab("\"valueInteger\":1").replace("final", "entered-in-error"),
                        condition("Patient/ada", "C34.1")
                                .replace(
                                        "\"code\":{\"c",
                                        "\"verificationStatus\":{\"coding\":[{\"code\":\"entered-in-error\"}]},\"code\":{\"c")));

        assertThat(sink.records(Observation.class)).isEmpty();
        assertThat(sink.records(Condition.class)).isEmpty();
        assertThat(sink.keptInBronze())
                .containsEntry("Observation entered-in-error", 1)
                .containsEntry("Condition entered-in-error", 1);
        assertThat(sink.warned()).hasSize(2 + 1);
    }

    @Test
    void readsOneResourcePerLineAndGoesOnBehindABadOne() {
        MemoryFile file = MemoryFile.of(
                "x.ndjson", oneLine(PATIENT) + "\n{\"resourceType\":\n\n" + oneLine(condition("Patient/ada", "C34.1")));
        RecordingSink sink = read(file);

        assertThat(rowOf(sink, Condition.class).source()).isEqualTo(SourceRef.line(file.hash(), 4));
        assertThat(rowOf(sink, Condition.class).subject()).isEqualTo(ADA);
        assertThat(sink.rejected()).map(RecordingSink.Issue::place).containsExactly(new Place.Line(2));
    }

    @Test
    void accountsForEveryResource() {
        RecordingSink sink = read(bundle(
                PATIENT,
                SITE,
                condition("Patient/ada", "C34.1"),
                lab("\"component\":[{\"code\":{\"text\":\"one\"}},{\"code\":{\"text\":\"two\"}}]"),
                "{\"resourceType\":\"Nonsense\"}",
                "{\"resourceType\":\"Claim\"}"));

        long read = sink.rows().stream().map(SilverRow::source).distinct().count();
        int kept = sink.keptInBronze().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(read + kept + sink.rejected().size()).isEqualTo(6);
    }

    @Test
    void givesTheSameRowsEveryTime() {
        String text = bundle(PATIENT, condition("Patient/ada", "C34.1"), variant("LA9633-4", "NC_000007.14:g.1T>G"));

        assertThat(read(text).rows()).isEqualTo(read(text).rows());
    }

    @Test
    void tellsProgressUpToTheSizeOfTheFile() {
        MemoryFile file = MemoryFile.of("b.json", bundle(PATIENT, SITE));

        assertThat(read(file).progress()).isEqualTo(file.size());
    }

    static RecordingSink read(String text) {
        return read(MemoryFile.of("b.json", text));
    }

    static RecordingSink read(MemoryFile file) {
        var sink = new RecordingSink();
        importer().read(file, sink);
        return sink;
    }

    static void readInto(MemoryFile file, ImportSink sink) {
        importer().read(file, sink);
    }

    static FhirImporter importer() {
        return new FhirImporter(new PlainReading());
    }

    static String bundle(String... resources) {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < resources.length; i++) {
            entries.append(i == 0 ? "" : ",")
                    .append("{\"fullUrl\":\"urn:uuid:%s\",\"resource\":%s}"
                            .formatted(resources[i].equals(PATIENT) ? "0" : "r" + i, resources[i]));
        }
        return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + entries + "]}";
    }

    static String patient() {
        return PATIENT;
    }

    /// One of each resource that is read, as far as they need no document of their own.
    static String everything() {
        String about = "\"subject\":{\"reference\":\"Patient/ada\"},";
        return bundle(
                PATIENT,
                SITE,
                condition("Patient/ada", "C34.1"),
                lab(
                        "\"valueQuantity\":{\"value\":4.1,\"comparator\":\"<\",\"unit\":\"g\"},\"referenceRange\":[{\"low\":{\"value\":1}}]"),
                lab("\"component\":[{\"code\":{\"text\":\"c\"},\"valueInteger\":3}]"),
                variant("LA9633-4", "NC_000007.14:g.55191822T>G"),
                document("text/html", "<p>cisplatin</p>"),
                "{\"resourceType\":\"MedicationRequest\",\"status\":\"active\",\"intent\":\"plan\"," + about
                        + "\"medicationCodeableConcept\":{\"text\":\"x\"},\"dosageInstruction\":[{\"text\":\"d\"}]}",
                "{\"resourceType\":\"Procedure\",\"status\":\"completed\"," + about
                        + "\"performedPeriod\":{\"start\":\"2024\",\"end\":\"2025-01\"},\"code\":{\"text\":\"resection\"}}",
                "{\"resourceType\":\"DiagnosticReport\",\"status\":\"final\"," + about
                        + "\"issued\":\"2025-02-03T10:00:00Z\",\"conclusion\":\"c\",\"code\":{\"text\":\"genomics\"}}",
                "{\"resourceType\":\"ServiceRequest\",\"status\":\"active\",\"intent\":\"order\"," + about
                        + "\"code\":{\"text\":\"CT\"}}",
                "{\"resourceType\":\"Consent\",\"status\":\"active\",\"patient\":{\"reference\":\"Patient/ada\"},"
                        + "\"provision\":{\"type\":\"permit\",\"purpose\":[{\"code\":\"TREAT\"}]}}",
                "{\"resourceType\":\"ResearchSubject\",\"status\":\"on-study\","
                        + "\"individual\":{\"reference\":\"Patient/ada\"},\"study\":{\"display\":\"wearable\"}}",
                "{\"resourceType\":\"Specimen\"," + about + "\"collection\":{\"collectedDateTime\":\"2024-01\"}}");
    }

    static String condition(String reference, String icd10) {
        return """
                {"resourceType":"Condition","subject":{"reference":"%s"},
                 "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"%s"}]}}""".formatted(reference, icd10);
    }

    private static String lab(String value) {
        return """
                {"resourceType":"Observation","status":"final","subject":{"reference":"Patient/ada"},
                 "category":[{"coding":[{"code":"laboratory"}]}],"code":{"text":"Albumin"},
                 "effectiveDateTime":"2025-01-02T10:00:00+01:00",%s}""".formatted(value);
    }

    private static String variant(String presence, String change) {
        String component = "{\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"%s\"}]},"
                + "\"valueCodeableConcept\":{\"coding\":[{\"code\":\"%s\",\"display\":\"%s\"}]}}";
        return """
                {"resourceType":"Observation","status":"final","subject":{"reference":"Patient/ada"},
                 "specimen":{"reference":"Specimen/s"},
                 "code":{"coding":[{"system":"http://loinc.org","code":"69548-6"}]},
                 "valueCodeableConcept":{"coding":[{"system":"http://loinc.org","code":"%s"}]},"component":[%s]}""".formatted(
                        presence,
                        String.join(
                                ",",
                                component.formatted("48018-6", "HGNC:3236", "EGFR"),
                                component.formatted("48005-3", "p.Leu858Arg", "p.Leu858Arg"),
                                component.formatted("81290-9", change, change)));
    }

    private static String document(String type, String text) {
        return """
                {"resourceType":"DocumentReference","status":"current","subject":{"reference":"Patient/ada"},
                 "type":{"coding":[{"system":"http://loinc.org","code":"11526-1"}]},"date":"2025-02-03T10:00:00Z",
                 "content":[{"attachment":{"contentType":"%s","data":"%s"}}]}""".formatted(type, Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static SilverRow rowOf(RecordingSink sink, Class<?> type) {
        return sink.rows().stream()
                .filter(row -> type.isInstance(row.record()))
                .findFirst()
                .orElseThrow();
    }

    private static String oneLine(String json) {
        return String.join("", Arrays.asList(json.split("\n", -1)));
    }
}

package org.casebook.tests.silence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files with one item whose labels nobody of the random policies may see.
final class HiddenItem {
    private static final String LABELS = """
            "meta": {"security": [
              {"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "V"},
              {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "%s"}]}""";

    private HiddenItem() {}

    /// Writes the file.
    ///
    /// @param hiding one that is labelled
    /// @param record record number of the patient
    static Path write(Path place, Hiding hiding, String record) throws IOException {
        return hiding == Hiding.NOTE
                ? Files.writeString(place.resolve("hidden-note.txt"), note(record))
                : Files.writeString(
                        place.resolve("hidden.json"), bundle(record, hiding == Hiding.VARIANT ? variant() : result()));
    }

    private static String note(String record) {
        return """
            Casebook-Note: 1
            Patient: urn:casebook:demo:mrn|%s
            Date: 2026-11-20
            Kind: progress-note
            Author-Role: psychiatrist
            Id: hidden-note
            Confidentiality: V
            Sensitivity: PSY

            Known schizophrenia, stable on olanzapine. Progression is feared. Osimertinib was tolerated.
            """.formatted(record);
    }

    private static String bundle(String record, String observation) {
        return """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"fullUrl": "urn:uuid:00000000-0000-4000-8000-000000000001", "resource":
                {"resourceType": "Observation", "id": "hidden", "status": "final", %s,
                 "subject": {"identifier": {"system": "urn:casebook:demo:mrn", "value": "%s"}},
                 "effectiveDateTime": "2026-11-20"}}]}
            """.formatted(observation, record);
    }

    private static String result() {
        return LABELS.formatted("HIV") + """
            , "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category",
              "code": "laboratory"}]}],
            "code": {"coding": [{"system": "http://loinc.org", "code": "20447-9", "display": "HIV 1 RNA"}]},
            "valueQuantity": {"value": 41, "unit": "copies/mL"}""";
    }

    private static String variant() {
        return LABELS.formatted("GDIS") + """
            , "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category",
              "code": "laboratory"}]}],
            "code": {"coding": [{"system": "http://loinc.org", "code": "69548-6", "display": "Genetic variant"}]},
            "valueCodeableConcept": {"coding": [{"system": "http://loinc.org", "code": "LA9633-4", "display": "Present"}]},
            "component": [
              {"code": {"coding": [{"system": "http://loinc.org", "code": "48018-6"}]},
               "valueCodeableConcept": {"coding": [{"system": "http://www.genenames.org", "code": "HGNC:11998",
                 "display": "TP53"}]}},
              {"code": {"coding": [{"system": "http://loinc.org", "code": "48005-3"}]},
               "valueCodeableConcept": {"text": "p.Arg175His"}},
              {"code": {"coding": [{"system": "http://loinc.org", "code": "48013-7"}]},
               "valueCodeableConcept": {"text": "NC_000017.11"}},
              {"code": {"coding": [{"system": "http://loinc.org", "code": "81290-9"}]},
               "valueCodeableConcept": {"coding": [{"system": "http://varnomen.hgvs.org",
                 "code": "NC_000017.11:g.7675088C>T"}]}}]""";
    }
}
